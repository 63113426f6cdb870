import type { Basis, Confidence } from "#contract/words.ts";

/** What has a basis: nodes and links, each at its position. */
export interface Founded {
  readonly bases: Uint8Array;
}

/** What holds for a time: half-open [from, to), in days. */
export interface Dated extends Founded {
  readonly froms: Int32Array;
  readonly tos: Int32Array;
}

/** What is asked about: a day, and whether invented facts count. */
export interface CountingRule {
  readonly day: number;
  readonly illustrative: boolean;
}

export const bases = ["real", "model", "illustrative"] as const satisfies readonly Basis[];
export const confidences = ["A", "B", "C", "D"] as const satisfies readonly Confidence[];

const illustrativeBasis = bases.indexOf("illustrative");

export function isShown(things: Founded, at: number, illustrative: boolean): boolean {
  return illustrative || things.bases[at] !== illustrativeBasis;
}

export function existsOn(things: Dated, at: number, day: number): boolean {
  return things.froms[at]! <= day && day < things.tos[at]!;
}

/** Whether a node or link counts at all: it exists on the day, and is not invented unless that is asked for. */
export function holds(things: Dated, at: number, { day, illustrative }: CountingRule): boolean {
  return existsOn(things, at, day) && isShown(things, at, illustrative);
}

import { type CountingRule, type Dated, holds } from "./validity.ts";

/** All links of one type. Each has a position, at which the columns say what it carries. */
export interface Links extends Dated {
  readonly count: number;
  /** The links from the node a are at the positions from starts[a] to starts[a + 1], ascending by target. */
  readonly starts: Int32Array;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** The positions of the links to the node b are backward[backwardStarts[b]] and on, ascending by source. */
  readonly backwardStarts: Int32Array;
  readonly backward: Int32Array;
}

export interface Offers extends Links {
  /** 1 to 3. */
  readonly levels: Uint8Array;
  /** Positions in `confidences`. */
  readonly confidences: Uint8Array;
  /** Day of the earliest source: published, else retrieved; noEnd if neither is known of any. */
  readonly sourceDays: Int32Array;
}

export interface Activities extends Links {
  /** Positions in `confidences`. */
  readonly confidences: Uint8Array;
  /** As of offers. */
  readonly sourceDays: Int32Array;
}

export interface Needs extends Links {
  /** 1 to 3. */
  readonly urgencies: Uint8Array;
  /** 1 for a confidential one. */
  readonly confidential: Uint8Array;
}

export interface ActorSectors extends Links {
  /** 1 for the main one. */
  readonly mains: Uint8Array;
}

export interface Requirements extends Links {
  /** In (0, 1]. */
  readonly weights: Float64Array;
}

export const successionKinds = ["merger", "split", "rename", "takeover"] as const;
export type SuccessionKind = (typeof successionKinds)[number];

export interface Successions extends Links {
  /** Positions in `successionKinds`. */
  readonly kinds: Uint8Array;
  /** When it happened; noStart if that is not known. */
  readonly days: Int32Array;
}

/** Visits the positions of the links from a node, ascending by target. */
export function eachFrom(links: Links, source: number, visit: (at: number) => void): void {
  const end = links.starts[source + 1]!;
  for (let at = links.starts[source]!; at < end; at += 1) visit(at);
}

/** Visits the positions of the links to a node, ascending by source. */
export function eachTo(links: Links, target: number, visit: (at: number) => void): void {
  const end = links.backwardStarts[target + 1]!;
  for (let i = links.backwardStarts[target]!; i < end; i += 1) visit(links.backward[i]!);
}

/** The positions of the links from a node that hold, ascending by target. */
export function linksFrom(links: Links, source: number, rule: CountingRule): number[] {
  const found: number[] = [];
  eachFrom(links, source, (at) => {
    if (holds(links, at, rule)) found.push(at);
  });
  return found;
}

/** The positions of the links to a node that hold, ascending by source. */
export function linksTo(links: Links, target: number, rule: CountingRule): number[] {
  const found: number[] = [];
  eachTo(links, target, (at) => {
    if (holds(links, at, rule)) found.push(at);
  });
  return found;
}

/** The other ends of the links from a node that hold, ascending. */
export function targetsOf(links: Links, source: number, rule: CountingRule): number[] {
  return linksFrom(links, source, rule).map((at) => links.targets[at]!);
}

/** The other ends of the links to a node that hold, ascending. */
export function sourcesOf(links: Links, target: number, rule: CountingRule): number[] {
  return linksTo(links, target, rule).map((at) => links.sources[at]!);
}

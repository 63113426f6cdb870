import type { Text } from "#contract/graph.ts";
import type { ActorKind, Basis } from "#contract/words.ts";

/** Half-open [from, to), as ISO days; null is unknown or open. */
export interface Validity {
  readonly from: string | null;
  readonly to: string | null;
}

export interface ActorLink {
  /** Id of the other end. */
  readonly target: string;
  readonly basis: Basis;
  readonly validity: Validity;
  /** Of an offer: 1 to 3. */
  readonly level: number | null;
}

export const actorLinkTypes = [
  "MEMBER_OF",
  "SUCCEEDED_BY",
  "PARTICIPATES_IN",
  "OFFERS",
  "LOCATED_IN",
  "IN_SECTOR",
] as const;
export type ActorLinkType = (typeof actorLinkTypes)[number];

export interface NetworkActor {
  readonly id: string;
  readonly kind: ActorKind;
  readonly name: string;
  readonly degree: number;
  readonly basis: Basis;
  readonly validity: Validity;
  readonly links: Readonly<Record<ActorLinkType, readonly ActorLink[]>>;
}

export interface NetworkCollaboration {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly status: string;
  readonly duration: Validity;
  readonly basis: Basis;
  readonly degree: number;
  readonly participants: readonly string[];
}

/** A region, a sector, or a competence of either level. */
export interface NetworkTerm {
  readonly id: string;
  readonly kind: "region" | "sector" | "competence";
  readonly name: Text;
  readonly shortName: Text | undefined;
  readonly basis: Basis;
  readonly degree: number;
  readonly lat: number | undefined;
  readonly lon: number | undefined;
  /** Of a competence of level 2. */
  readonly family: string | undefined;
}

/**
 * Who is linked to whom in one version of the data, small enough to be held in memory and asked without a
 * database. Never changed: another version is another network.
 */
export interface Network {
  readonly dataVersion: string;
  readonly actors: ReadonlyMap<string, NetworkActor>;
  readonly collaborations: ReadonlyMap<string, NetworkCollaboration>;
  readonly terms: ReadonlyMap<string, NetworkTerm>;
}

export function existsOn({ from, to }: Validity, day: string): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}

/** Whether it is a collaboration in the sense of the counts: no event, no mere idea, begun or without a start. */
export function isCounted({ kind, status, duration }: NetworkCollaboration, day: string): boolean {
  const isTie = kind === "project" || kind === "agreement" || kind === "contract";
  const isMeant = status === "running" || status === "ended" || status === "agreed";
  return isTie && isMeant && (duration.from === null || duration.from <= day);
}

/** Begun and not ended. Without a start, or ended on an unknown day, it runs on no known day. */
export function isRunning({ status, duration }: NetworkCollaboration, day: string): boolean {
  if (duration.from === null || !existsOn(duration, day)) return false;
  return duration.to !== null || status !== "ended";
}

export function isShown({ basis }: { readonly basis: Basis }, illustrative: boolean): boolean {
  return illustrative || basis !== "illustrative";
}

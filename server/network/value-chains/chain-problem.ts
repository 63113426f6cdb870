import type { Places } from "../party.ts";

/** Costs are integers in millionths: sums are exact and ties are ties. */
export const million = 1_000_000;

/** What a link costs at least that is still to be made: nobody works together, and nobody is in both. */
export const nearCost = 2 * million;

export interface ChainStage {
  readonly id: string;
  /** Place from left to right; ties by id. */
  readonly order: number;
  /** Id of the stage it feeds; null for the last one. Together they form an in-tree. */
  readonly feeds: string | null;
}

/** What a party pays for its place at a stage; the parts add up to the total. */
export interface StageCost {
  readonly total: number;
  /** 500,000 if it is capable, but not active. */
  readonly notActive: number;
  /** Of the best fact that puts it there: A 0, B 50,000, C 150,000, D 300,000. */
  readonly confidence: number;
  /** For an offer (3 - level) · 100,000. */
  readonly level: number;
  /** Where the fact is a member's and not the cluster's own, 300,000 / how many members have such a fact. */
  readonly depth: number;
}

/** What puts a party at a stage: that one of its actors is active there, or offers what it requires. */
export interface StageFact {
  readonly actor: number;
  /** Null where it is active. */
  readonly competence: number | null;
  /** What this fact adds to the cost of the stage: confidence, level and depth. */
  readonly cost: number;
}

/** One party that could take a stage. */
export interface Candidate {
  /** Index into the parties, which are sorted by id. */
  readonly party: number;
  readonly isActive: boolean;
  readonly cost: StageCost;
  /** The best one, or, for several competences, the best of each; the first is the one that is paid for. */
  readonly facts: readonly StageFact[];
  /** Earliest day of a source of the facts that put it there; null if none is dated. */
  readonly oldestEvidence: number | null;
}

export type LinkReason = "same" | "collaboration" | "actor" | "cluster" | "third" | "none";

/** Why two parties are as near as they are. */
export interface LinkCost {
  readonly total: number;
  readonly reason: LinkReason;
  /** Σ m/(n - 1) over what they do together; 0 without. */
  readonly strength: number;
  /** What makes the link, as indexes: their collaborations, the actors in both, their clusters, those who know both. */
  readonly through: readonly number[];
  readonly oldestEvidence: number | null;
}

export type BorderKind = "region" | "country" | "sector";

/**
 * Everything the search for chains knows. Nothing in it is changed. Parties are indexes into a list that is sorted by id,
 * so that comparing indexes is comparing ids.
 */
export interface ChainProblem {
  readonly stages: readonly ChainStage[];
  /** Of each stage, in the order of `stages`; each party at most once. */
  readonly candidates: readonly (readonly Candidate[])[];
  readonly placesOf: (party: number) => Places;
  /** How many collaborations a party has: many make it a hub. */
  readonly collaborationsOf: (party: number) => number;
  /** In millionths, 0 to 3,000,000; the same both ways. */
  readonly linkCost: (party: number, other: number) => number;
  /** At least all whose link to a party costs less than `nearCost`, in any order. */
  readonly nearOf: (party: number) => readonly number[] | Int32Array;
}

/** Two parties cross a border if the places of the one and of the other do not meet; not where one of them is not known. */
export function isCrossing(places: Places, others: Places, border: BorderKind): boolean {
  const [mine, theirs] = [placesOf(places, border), placesOf(others, border)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((place) => theirs.includes(place));
}

function placesOf(places: Places, border: BorderKind): readonly (number | string)[] {
  if (border === "region") return places.regions;
  return border === "country" ? places.countries : places.sectors;
}

export type NeedOrigin = "stated" | "strategy" | "chain";

export interface PartyOffer {
  readonly competence: number;
  /** Highest level, 1 to 3. */
  readonly level: number;
  /** How many of its actors offer it. */
  readonly depth: number;
}

export interface WeightedCompetence {
  readonly competence: number;
  /** In (0, 1]. */
  readonly weight: number;
}

/** All that the comparison of parties needs to know of one. */
export interface PartyFacts {
  readonly id: string;
  /** Indexes of its actors, ascending. */
  readonly actors: Int32Array;
  /** By competence, ascending, each once. */
  readonly offers: readonly PartyOffer[];
  /** Stated needs, w = urgency/3, also those met inside. */
  readonly stated: readonly WeightedCompetence[];
  /** The competences covered by each priority in force of a region in which it lies. */
  readonly priorities: readonly (readonly number[])[];
  /** Whether all competences of its priorities count, as for a region, or only where it offers another of the same. */
  readonly takesWholePriorities: boolean;
  /** What other stages require of the chains in which it is active. */
  readonly requirements: readonly WeightedCompetence[];
}

/** Of the whole network on that day and basis. */
export interface CompetenceFacts {
  /** Family of each competence of level 2, an index; -1 for a family itself. */
  readonly familyOf: Int32Array;
  /** How many actors offer it. */
  readonly offeredBy: Int32Array;
  /** How many actors offer anything. */
  readonly offering: number;
}

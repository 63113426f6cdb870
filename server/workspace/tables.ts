import type { Generated } from "kysely";

/** Every word ever said about a pair; the latest is the one that holds. Nothing is changed or taken away. */
interface DecisionTable {
  readonly id: Generated<number>;
  /** The two parties, the smaller id first. */
  readonly first: string;
  readonly second: string;
  /** A decision state, or "open": the pair is undecided again. */
  readonly state: string;
  readonly note: string;
  /** The day that it was decided, YYYY-MM-DD. */
  readonly day: string;
  /** When it was written down, ISO. */
  readonly recordedAt: string;
}

/** Every version of every value chain that was made here; the latest is the one that holds. */
interface ChainVersionTable {
  readonly id: Generated<number>;
  readonly chain: string;
  /** 1, 2, 3 … of each chain. */
  readonly version: number;
  /** The definition as JSON, or null: the chain was taken away with this version. */
  readonly definition: string | null;
  readonly recordedAt: string;
}

/** Every version of every query that the team saved; the latest is the one that holds. */
interface QueryVersionTable {
  readonly id: Generated<number>;
  readonly query: string;
  /** 1, 2, 3 … of each query. */
  readonly version: number;
  /** The definition as JSON, or null: the query was taken away with this version. */
  readonly definition: string | null;
  readonly author: string;
  /** What was changed. */
  readonly note: string;
  readonly recordedAt: string;
}

/** Queries that stand first in the list, shipped ones too. */
interface QueryFavouriteTable {
  readonly query: string;
}

/** What was run of own Cypher. Entries are added, never changed. */
interface CypherRunTable {
  readonly id: Generated<number>;
  readonly who: string;
  readonly query: string;
  /** SHA-256 of the whole text. */
  readonly hash: string;
  readonly startedAt: string;
  readonly elapsedMs: number;
  readonly rows: number;
  /** A run outcome. */
  readonly outcome: string;
  readonly detail: string;
}

export interface Tables {
  readonly decision: DecisionTable;
  readonly chainVersion: ChainVersionTable;
  readonly queryVersion: QueryVersionTable;
  readonly queryFavourite: QueryFavouriteTable;
  readonly cypherRun: CypherRunTable;
}

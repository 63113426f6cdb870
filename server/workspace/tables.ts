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

export interface Tables {
  readonly decision: DecisionTable;
  readonly chainVersion: ChainVersionTable;
}

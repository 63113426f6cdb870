import type { SandboxState } from "#contract/words.ts";
import type { CypherRunner } from "../cypher-runner.ts";

/** What can be asked at the moment. */
export interface ReadySandbox {
  readonly runner: CypherRunner;
  readonly dataVersion: string;
  /** ISO time when it was filled; undefined for the graph itself. */
  readonly filledAt: string | undefined;
}

export interface SandboxDescription {
  readonly state: SandboxState;
  readonly dataVersion?: string | undefined;
  readonly filledAt?: string | undefined;
  /** 0 to 1, while it is being filled. */
  readonly filled?: number | undefined;
}

/** Where somebody's own Cypher is run. */
export interface Sandbox {
  /** False: it is the graph itself, or somebody else's copy, and nobody can end what runs away in it. */
  readonly isSandboxed: boolean;
  describe(): SandboxDescription;
  /** Waits until there is one to be asked; the first to come starts it. Throws database-away, not-ready or cancelled. */
  use(signal: AbortSignal): Promise<ReadySandbox>;
  close(): Promise<void>;
}

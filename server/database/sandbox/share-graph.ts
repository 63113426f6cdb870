import { ClusterixError } from "../../errors.ts";
import type { DatabaseSettings } from "../database.ts";
import { openProcessRunner } from "../reader-process/open-process-runner.ts";
import type { Sandbox } from "./sandbox.ts";

export interface SharedGraph {
  readonly settings: DatabaseSettings;
  readonly dataVersion: () => Promise<string>;
  /** What a process runs that reads rows: `query-reader`. */
  readonly readerProgram: URL;
}

/**
 * For a Neo4j of one's own: the graph itself, or a copy of it that somebody else keeps. Nobody here can end it, so what
 * is known to run away is refused before (`isSandboxed` false), and connections that hang are thrown away.
 */
export function shareGraph({ settings, dataVersion, readerProgram }: SharedGraph): Sandbox {
  const runner = openProcessRunner(settings, { program: readerProgram });
  return {
    isSandboxed: false,
    describe: () => ({ state: "ready" }),
    use: async () => ({ runner, dataVersion: await dataVersion(), filledAt: undefined }),
    close: () => runner.close(),
  };
}

/** Own Cypher is not run here. `why` says what the administrator can do. */
export function refuseOwnCypher(why: string): Sandbox {
  return {
    isSandboxed: false,
    describe: () => ({ state: "off" }),
    use: async () => {
      throw new ClusterixError("not-allowed", why);
    },
    close: async () => undefined,
  };
}

import { openCypherRunner } from "../../server/database/open-cypher-runner.ts";
import type { Sandbox } from "../../server/database/sandbox/sandbox.ts";
import { openOwnCypher } from "../../server/queries/own-cypher/open-own-cypher.ts";
import type { OwnCypher } from "../../server/queries/own-cypher/own-cypher.ts";
import { testDatabaseSettings } from "./open-test-database.ts";

/**
 * Own Cypher on the run's graph itself, as with a Neo4j of one's own: for tests that need no second Neo4j. With
 * `isSandboxed` it also runs what nothing could stop.
 */
export function openOwnCypherOnGraph({ isSandboxed = false } = {}): {
  readonly own: OwnCypher;
  close(): Promise<void>;
} {
  const runner = openCypherRunner(testDatabaseSettings(), { atOnce: 2 });
  const sandbox: Sandbox = {
    isSandboxed,
    describe: () => ({ state: "ready" }),
    use: async () => ({ runner, dataVersion: "1", filledAt: undefined }),
    close: () => runner.close(),
  };
  const own = openOwnCypher({ sandbox, record: async () => undefined, now: () => new Date() });
  return { own, close: () => sandbox.close() };
}

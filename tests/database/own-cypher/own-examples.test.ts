import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CypherRun } from "#contract/run-cypher.ts";
import { type OwnExample, ownExamples } from "../../../client/queries/schema/own-examples.ts";
import { openOwnCypherOnGraph } from "../open-own-cypher-on-graph.ts";
import { startTestApp, type TestApp } from "../start-test-app.ts";

const { own, close } = openOwnCypherOnGraph();
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ own });
});
afterAll(async () => {
  await app?.stop();
  await close();
});

describe("the examples of the editor", () => {
  it.each(Object.keys(ownExamples) as OwnExample[])(
    "answer with rows and without a warning: %s",
    async (example) => {
      const { status, text, body } = await app.fetch("/api/cypher", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ query: ownExamples[example], seconds: 30 }),
      });
      expect([status, text.slice(0, status === 200 ? 0 : 500)]).toEqual([200, ""]);
      const { returned, truncated, warnings, columns } = body as CypherRun;
      expect(returned).toBeGreaterThan(5);
      expect({ truncated, warnings }).toEqual({ truncated: false, warnings: [] });
      expect(columns.some(({ kind }) => kind === "node" || kind === "path")).toBe(true);
    },
  );
});

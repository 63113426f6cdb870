import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { QueryParameter } from "#contract/query-definition.ts";
import { loadSeed } from "../../../seed/load-seed.ts";
import { applySchema } from "../../../server/database/apply-schema.ts";
import { bePatient } from "../../../server/database/be-patient.ts";
import type { CypherRunner } from "../../../server/database/cypher-runner.ts";
import type { LocalNeo4j } from "../../../server/database/local-neo4j/start-local-neo4j.ts";
import { openCypherRunner } from "../../../server/database/open-cypher-runner.ts";
import { openDatabase } from "../../../server/database/open-database.ts";
import { cypherFiles } from "../open-test-database.ts";
import { startTestNeo4j } from "../start-test-database.ts";
import { type Given, library, nodesIn, openShippedRuns, type ShippedRuns } from "./shipped-runs.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "seed", "training");
const nodeSchema = z.object({ id: z.string(), label: z.string(), secret: z.boolean() });
/** By id, of what was invented; secret is who has a need that is told in confidence. */
const nodes = `MATCH (n:Entity)
WHERE n.basis = 'illustrative' AND NOT n:Source AND NOT n:Measurement
RETURN n.id AS id, head([label IN labels(n) WHERE NOT label IN ['Entity', 'Actor']]) AS label,
  EXISTS { MATCH (n)-[f:NEEDS]->() WHERE f.confidential } AS secret
ORDER BY coalesce(n.degree, 0) DESC, id
LIMIT 10000`;

let home: string;
let neo4j: LocalNeo4j;
let runner: CypherRunner;
let runs: ShippedRuns;
let invented: z.output<typeof nodeSchema>[];
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "clusterix-library-"));
  neo4j = await startTestNeo4j(home);
  const files = new Map([...cypherFiles, ["test/nodes", nodes]]);
  const { database } = bePatient(openDatabase(neo4j.settings, files));
  await applySchema(database);
  await loadSeed(database, { folder });
  invented = await database.run("test/nodes", {}, nodeSchema);
  await database.close();
  runner = openCypherRunner(neo4j.settings, { atOnce: 2 });
  runs = openShippedRuns(runner);
});
afterAll(async () => {
  await runner?.close();
  await neo4j?.kill();
  rmSync(home, { recursive: true, force: true });
});

/** What has to be chosen for the training set to have an answer. */
const chosen: Readonly<Record<string, Given>> = {
  "collaborations-per-year": { family: "pages" },
  "figures-over-time": { who: "emberhowl-forge,saltwind-packaging" },
};

const best = (kind: string) =>
  invented.filter(({ label }) => label.replace(/\B[A-Z]/g, "-$&").toLowerCase() === kind).map(({ id }) => id);

/** Something invented for every parameter that has to be given: the best linked nodes, the first of a list. */
async function choose(parameters: readonly QueryParameter[], id: string): Promise<Given> {
  const given: Record<string, string> = { ...chosen[id] };
  const definition = library.find(id)!.definition;
  for (const parameter of parameters.filter(({ name, required }) => required && !(name in given))) {
    const { name, type, kinds = [], many, values } = parameter;
    if (values !== undefined) {
      const [first] = await runs.list(definition, parameter, given);
      given[name] = String(first?.value);
    } else if (type === "node") {
      const fitting = kinds.flatMap((kind) => best(kind).slice(0, 3));
      const before = new Set(Object.values(given));
      // A competence is of the vocabulary, which nobody invented.
      const found = fitting.filter((each) => !before.has(each));
      given[name] = many ? found.join() : (found[0] ?? "food-processing");
    }
  }
  return given;
}

describe("the shipped queries on the training set, where everything is invented", () => {
  for (const { id, definition } of library.list())
    it(`${id} tells nothing of it, and tells it when it is switched on`, async () => {
      const given = await choose(definition.parameters, id);
      const off = await runs.run(definition, given);
      const on = await runs.run(definition, { ...given, illustrative: "true" });
      const isInvented = new Set(invented.map((each) => each.id));
      const told = (rows: typeof off.rows) =>
        [...new Set(rows.flatMap((row) => nodesIn(row)))].filter((each) => isInvented.has(each));
      const sources = off.rows.flatMap((row) => row.sources as string[]);
      const numbers = definition.shape === "number" ? Object.values(off.rows[0] ?? {}) : [];
      expect([given, told(off.rows), sources]).toEqual([given, [], []]);
      expect(numbers.filter((value) => typeof value === "number" && value !== 0)).toEqual([]);
      expect([given, on.rows.flatMap((row) => row.sources as string[]).length > 0]).toEqual([given, true]);
    });

  it("tell no need that was told in confidence", async () => {
    const secret = invented.filter((each) => each.secret).map((each) => each.id);
    expect(secret.length).toBeGreaterThan(0);
    const { definition } = library.find("around-the-selection")!;
    for (const who of secret) {
      const { rows } = await runs.run(definition, { nodes: who, illustrative: "true" });
      const text =
        "MATCH (n:Entity {id: $id})-[f:NEEDS]->(c) WHERE NOT f.confidential RETURN c.id AS id ORDER BY id";
      const { signal } = new AbortController();
      const limits = { seconds: 10, rows: 1_000, bytes: 1_000_000 };
      const run = await runner.open({ text, parameters: { id: who }, ...limits, signal });
      const open: unknown[] = [];
      for await (const batch of run.rows) open.push(...batch.map((row) => row.id));
      const needs = rows.map(({ link }) => link as { type: string; to: { id: string } });
      expect([who, needs.filter(({ type }) => type === "NEEDS").map(({ to }) => to.id)]).toEqual([who, open]);
    }
  });

  it("word what a cluster states itself as needed, and the rest as possible", async () => {
    const { definition } = library.find("offers-for-needs")!;
    const cluster = definition.parameters.find(({ name }) => name === "cluster")!;
    const need = definition.parameters.find(({ name }) => name === "need")!;
    let stated = 0;
    for (const region of best("region"))
      for (const { value } of await runs.list(definition, cluster, { region })) {
        const given = { region, cluster: String(value), illustrative: "true" };
        const list = await runs.list(definition, need, given);
        const words = new Map(list.map((row) => [row.value, (row.hint as { en: string }).en]));
        for (const row of (await runs.run(definition, given)).rows) {
          const needs = nodesIn(row.answers).filter((id) => words.get(id) === "need");
          expect([given, row.stated]).toEqual([given, needs.length]);
          stated += needs.length;
        }
      }
    expect(stated).toBeGreaterThan(0);
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StageParties } from "#contract/list-stage-parties.ts";
import { emptyGraph } from "../../../seed/empty-graph.ts";
import { loadSeed } from "../../../seed/load-seed.ts";
import { applySchema } from "../../../server/database/apply-schema.ts";
import { bePatient } from "../../../server/database/be-patient.ts";
import type { Database } from "../../../server/database/database.ts";
import type { LocalNeo4j } from "../../../server/database/local-neo4j/start-local-neo4j.ts";
import { openDatabase } from "../../../server/database/open-database.ts";
import { exampleBodies } from "../../../server/http/example-addresses.ts";
import { openWorkspace, type Workspace } from "../../../server/workspace/open-workspace.ts";
import { cypherFiles } from "../open-test-database.ts";
import { type Answer, startTestApp, type TestApp, testDay } from "../start-test-app.ts";
import { startTestNeo4j } from "../start-test-database.ts";
import { copySeedWithout, seedFolder } from "./copy-seed-without.ts";

const gone = "packbridge";
const renamed = "catalisti";

/** Answered from memory alone. */
const standing = [
  "/api/complementarity?limit=20&include=matrix",
  "/api/complementarity?between=regions&limit=5",
  `/api/complementarity/${renamed}?among=companies&limit=5`,
  "/api/value-chains",
  "/api/value-chains/circular-plastic-packaging",
  "/api/value-chains/circular-plastic-packaging/chains?k=5&of=organisations",
  "/api/value-chains/timber-buildings/gaps",
  "/api/value-chains/timber-buildings/invitation?max=8",
];
const step = "/api/value-chains/electric-mobility/stages/electric-mobility--batteries?limit=20";
/** Answered with the facts behind, out of the graph. */
const withFacts = [`/api/complementarity/${renamed}/${gone}`, step];

let home: string;
let neo4j: LocalNeo4j;
let database: Database;
let workspace: Workspace;
let app: TestApp;
const changedSeed = copySeedWithout({ without: gone, renamed: { [renamed]: "Catalisti anew" } });
/** Reading the network waits for this. */
let gate: Promise<void> = Promise.resolve();

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "clusterix-meanwhile-"));
  neo4j = await startTestNeo4j(home);
  database = bePatient(openDatabase(neo4j.settings, cypherFiles)).database;
  await applySchema(database);
  await loadSeed(database, { folder: seedFolder });
  workspace = await openWorkspace(":memory:", () => new Date(`${testDay}T12:00:00Z`));
  const waiting: Database = {
    ...database,
    run: async (question, ...others) => {
      if (question === "network/read-actors") await gate;
      return await database.run(question, ...others);
    },
  };
  app = await startTestApp({ database: waiting, workspace });
  const { body } = await app.fetch("/api/value-chains", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(exampleBodies.makeValueChain),
  });
  const own = (body as { id: string }).id;
  standing.push(`/api/value-chains/${own}`, `/api/value-chains/${own}/chains?k=2`);
});
afterAll(async () => {
  await app?.stop();
  await workspace?.close();
  await database?.close();
  await neo4j?.kill();
  for (const folder of [home, changedSeed]) rmSync(folder, { recursive: true, force: true });
});

/** Who takes a step, without the facts that say so. */
function withoutFacts({ body }: Answer) {
  const whole = body as StageParties;
  const parties = whole.parties.map((each) => ({ ...each, facts: [] }));
  return { ...whole, parties, nodes: [], links: [], sources: [], hasFacts: false };
}

const versionOf = ({ body }: Answer) => (body as { dataVersion?: string }).dataVersion ?? "";

async function askAll(of: TestApp, paths: readonly string[]): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const path of paths) answers.set(path, await of.fetch(path));
  return answers;
}

/** Asks one after the other, again and again, until told to stop. */
function keepAsking(paths: readonly string[]) {
  const asked: { path: string; answer: Answer }[] = [];
  let isOver = false;
  const ended = (async () => {
    while (!isOver) for (const path of paths) asked.push({ path, answer: await app.fetch(path) });
  })();
  return {
    asked,
    stop: async () => {
      isOver = true;
      await ended;
    },
  };
}

describe("while other data are loaded, and their network is read", () => {
  it("matches and value chains go on as before, then say what the new data say, and never mix the two", async () => {
    const all = [...standing, ...withFacts];
    const before = await askAll(app, all);
    for (const [path, { status }] of before) expect([path, status]).toEqual([path, 200]);
    const first = versionOf(before.get("/api/value-chains")!);

    let open = () => {};
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const asking = [keepAsking(standing), keepAsking(withFacts)];
    await emptyGraph(database);
    expect((await app.fetch(step)).body).toEqual(withoutFacts(before.get(step)!));
    for (const [path, answer] of await askAll(app, standing))
      expect([path, answer.text]).toEqual([path, before.get(path)!.text]);
    const { dataVersion: second } = await loadSeed(database, { folder: changedSeed });
    // The network cannot be read before the gate opens: whoever waited for it would wait for ever.
    for (const [path, answer] of await askAll(app, standing))
      expect([path, answer.text]).toEqual([path, before.get(path)!.text]);
    open();
    while (versionOf(await app.fetch("/api/value-chains")) !== second);
    const after = await askAll(app, all);
    for (const each of asking) await each.stop();

    const fresh = await startTestApp({ database, workspace });
    const expected = await askAll(fresh, all);
    await fresh.stop();
    for (const path of all) expect([path, after.get(path)!.text]).toEqual([path, expected.get(path)!.text]);
    expect(second).not.toBe(first);
    expect(after.get(standing[0]!)!.text).not.toContain(gone);
    expect(after.get(standing[0]!)!.text).toContain("Catalisti anew");

    const [ofStanding, ofFacts] = asking.map(({ asked }) => asked);
    for (const { path, answer } of ofStanding!) {
      const isNew = versionOf(answer) === second;
      expect([path, answer.status, answer.text]).toEqual([
        ...[path, 200, (isNew ? expected : before).get(path)!.text],
      ]);
      const tag = answer.headers.get("ETag");
      if (tag !== null) expect([path, tag]).toEqual([path, expect.stringContaining(isNew ? second : first)]);
    }
    // What needs the graph says so while there is none; of a step it still tells who takes it.
    for (const { path, answer } of ofFacts!) {
      if (path === step && (answer.body as StageParties).hasFacts === false)
        expect([before, expected].map((each) => withoutFacts(each.get(step)!))).toContainEqual(answer.body);
      else if (answer.status === 503 && path !== step)
        expect(answer.body).toMatchObject({ code: "not-ready" });
      else expect([before.get(path)!.text, expected.get(path)!.text]).toContain(answer.text);
    }
    expect(ofFacts!.length).toBeGreaterThan(0);
    expect(new Set(ofStanding!.map(({ answer }) => versionOf(answer)))).toEqual(new Set([first, second]));
  });
});

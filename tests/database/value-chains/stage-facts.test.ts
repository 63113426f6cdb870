import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { loadSeed } from "../../../seed/load-seed.ts";
import { applySchema } from "../../../server/database/apply-schema.ts";
import { bePatient } from "../../../server/database/be-patient.ts";
import type { Database } from "../../../server/database/database.ts";
import type { LocalNeo4j } from "../../../server/database/local-neo4j/start-local-neo4j.ts";
import { openDatabase } from "../../../server/database/open-database.ts";
import { toDate, toDay } from "../../../server/network/days.ts";
import type { Network } from "../../../server/network/network.ts";
import { listParties } from "../../../server/network/party.ts";
import { prepareGround } from "../../../server/network/value-chains/chain-ground.ts";
import { findStageNeeds } from "../../../server/network/value-chains/stage-cost.ts";
import { findChainState, listStages } from "../../../server/network/value-chains/stage-states.ts";
import { readSnapshot } from "../../../server/queries/network/read-snapshot.ts";
import { listStageFacts } from "../../../server/queries/value-chains/list-stage-facts.ts";
import { cypherFiles, openTestDatabase } from "../open-test-database.ts";
import { testDay } from "../start-test-app.ts";
import { startTestNeo4j } from "../start-test-database.ts";

const loadSchema = z.object({ dataVersion: z.string() });

interface Case {
  readonly of: "clusters" | "organisations";
  readonly day: string;
  readonly illustrative: boolean;
}
const cases: readonly Case[] = (["clusters", "organisations"] as const).flatMap((of) =>
  [testDay, "2015-06-01", "2035-01-01"].flatMap((day) =>
    [false, true].map((illustrative) => ({ of, day, illustrative })),
  ),
);

/** Who is active and who could be at every stage: by the network, and by the facts that the graph shows. */
async function compare(database: Database, network: Network, { of, day, illustrative }: Case) {
  const rule = { day: toDay(day), illustrative };
  const ground = prepareGround(network, listParties(network, { of, ...rule }), rule);
  const known = new Set(ground.parties.map(({ id }) => id));
  let compared = 0;
  for (const chain of network.chains.ids.keys())
    for (const { stage, active, capable } of findChainState(ground, listStages(ground, chain)).stages) {
      const { competences, isEachNeeded } = findStageNeeds(ground, stage);
      const needed = competences.map((each) => network.competences.ids[each]!);
      const facts = await listStageFacts(
        { ask: (question, parameters, row) => database.run(question, parameters, row) },
        {
          ...{ stage: network.stages.ids[stage]!, competences: needed, ofClusters: of === "clusters" },
          ...{ day: toDate(rule.day), withIllustrative: illustrative },
        },
      );
      const offered = new Map<string, Set<string>>();
      const activeIn = new Set<string>();
      for (const { party, link } of facts)
        if (link.type === "ACTIVE_IN") activeIn.add(party);
        else offered.set(party, (offered.get(party) ?? new Set<string>()).add(link.to));
      const able = [...offered].filter(
        ([party, its]) => !activeIn.has(party) && (!isEachNeeded || needed.every((each) => its.has(each))),
      );
      const ids = (list: typeof active) => list.map(({ party }) => ground.parties[party]!.id).sort();
      expect([of, day, network.stages.ids[stage], ids(active)]).toEqual([
        ...[of, day, network.stages.ids[stage]],
        [...activeIn].filter((id) => known.has(id)).sort(),
      ]);
      expect(ids(capable)).toEqual(
        able
          .map(([party]) => party)
          .filter((id) => known.has(id))
          .sort(),
      );
      // The graph alone says who is a party on that day.
      expect([...activeIn, ...offered.keys()].filter((id) => !known.has(id))).toEqual([]);
      compared += active.length + capable.length;
    }
  return compared;
}

describe("the facts behind every step, asked in Cypher, with the shipped facts,", () => {
  let database: Database;
  let network: Network;
  beforeAll(async () => {
    database = openTestDatabase();
    const [load] = await database.run("network/find-load", {}, loadSchema);
    network = (await readSnapshot(database, load!.dataVersion)).network;
  });
  afterAll(() => database.close());

  it.each(cases)(
    "say the same as the network of $of on $day (illustrative: $illustrative)",
    async (asked) => {
      const compared = await compare(database, network, asked);
      if (asked.day === testDay) expect(compared).toBeGreaterThan(100);
    },
  );
});

describe("the facts behind every step, asked in Cypher, with the training set,", () => {
  const folder = join(import.meta.dirname, "..", "..", "..", "seed", "training");
  let home: string;
  let neo4j: LocalNeo4j;
  let database: Database;
  let network: Network;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), "clusterix-training-"));
    neo4j = await startTestNeo4j(home);
    database = bePatient(openDatabase(neo4j.settings, cypherFiles)).database;
    await applySchema(database);
    await loadSeed(database, { folder });
    const [load] = await database.run("network/find-load", {}, loadSchema);
    network = (await readSnapshot(database, load!.dataVersion)).network;
  });
  afterAll(async () => {
    await database?.close();
    await neo4j?.kill();
    rmSync(home, { recursive: true, force: true });
  });

  it.each(cases)(
    "say the same as the network of $of on $day (illustrative: $illustrative)",
    async (asked) => {
      const compared = await compare(database, network, asked);
      if (!asked.illustrative) expect(compared).toBe(0);
      else if (asked.day === testDay) expect(compared).toBeGreaterThan(5);
    },
  );
});

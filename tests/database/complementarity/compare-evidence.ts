import { z } from "zod";
import type { Database } from "../../../server/database/database.ts";
import { collectPartyFacts } from "../../../server/network/collect-party-facts.ts";
import { findNeeds } from "../../../server/network/complementarity/find-needs.ts";
import { toDay } from "../../../server/network/days.ts";
import type { Network } from "../../../server/network/network.ts";
import { listParties, type Party } from "../../../server/network/party.ts";
import type { NeedOrigin } from "../../../server/network/party-facts.ts";
import { listIntroducers, listSharedCollaborations } from "../../../server/network/shared-collaborations.ts";
import { readSnapshot } from "../../../server/queries/network/read-snapshot.ts";
import { testDay } from "../start-test-app.ts";

const anyRow = z.record(z.string(), z.unknown());

export async function readPresentNetwork(database: Database): Promise<Network> {
  const [load] = await database.run("explore/find-data-version", {}, z.object({ dataVersion: z.string() }));
  return (await readSnapshot(database, load!.dataVersion)).network;
}

/** The same question put to the graph in Cypher and to the network: for every party, and for pairs of them. */
export function evidenceOf(database: Database, network: Network, illustrative: boolean) {
  const rule = { day: toDay(testDay), illustrative };
  const given = { date: testDay, withIllustrative: illustrative };
  const run = async (question: string, parameters: Record<string, unknown>) =>
    await database.run(`complementarity/${question}`, { ...parameters, ...given }, anyRow);
  const competenceOf = (at: number) => network.competences.ids[at]!;

  async function needsInCypher(party: Party, origin: NeedOrigin): Promise<string[]> {
    const rows = await run(`list-${origin}-needs`, { party: party.id });
    return [...new Set(rows.map(({ competence }) => String(competence)))].sort();
  }

  function needsInNetwork(party: Party, origin: NeedOrigin): string[] {
    const facts = collectPartyFacts(network, party, rule);
    return findNeeds(facts, new Set([origin])).map(({ competence }) => competenceOf(competence));
  }

  async function offersInCypher(party: Party): Promise<string[]> {
    const competences = [...network.competences.ids];
    const rows = await run("list-offers-of-party", { party: party.id, competences });
    const highest = new Map<string, { level: number; by: Set<unknown> }>();
    for (const { competence, level, actor } of rows) {
      const known = highest.get(String(competence)) ?? { level: 0, by: new Set() };
      known.level = Math.max(known.level, Number(level));
      known.by.add(actor);
      highest.set(String(competence), known);
    }
    return [...highest].map(([id, { level, by }]) => `${id} ${level} ${by.size}`).sort();
  }

  function offersInNetwork(party: Party): string[] {
    const { offers } = collectPartyFacts(network, party, rule);
    return offers
      .map(({ competence, level, depth }) => `${competenceOf(competence)} ${level} ${depth}`)
      .sort();
  }

  async function meetingsInCypher(first: Party, second: Party): Promise<string[]> {
    const rows = await run("list-shared-collaborations", { first: first.id, second: second.id });
    return rows.map(({ collaboration }) => String(collaboration));
  }

  const meetingsInNetwork = (first: Party, second: Party): string[] =>
    listSharedCollaborations(network, first.actors, second.actors, rule).map(
      (each) => network.collaborations.ids[each]!,
    );

  async function introducersInCypher(first: Party, second: Party): Promise<string[]> {
    const rows = await run("list-introducers", { first: first.id, second: second.id });
    return rows.map(({ actor, withFirst, withSecond }) => `${actor} ${withFirst} ${withSecond}`);
  }

  const introducersInNetwork = (first: Party, second: Party): string[] =>
    listIntroducers(network, first.actors, second.actors, rule).map(
      ({ actor, withFirst, withSecond }) => `${network.actors.ids[actor]} ${withFirst} ${withSecond}`,
    );

  return {
    parties: (of: "clusters" | "regions" | "organisations") =>
      listParties(network, { of, ...rule }).filter(({ actors }) => actors.length > 0),
    ...{ needsInCypher, needsInNetwork, offersInCypher, offersInNetwork },
    ...{ meetingsInCypher, meetingsInNetwork, introducersInCypher, introducersInNetwork },
  };
}

/** Every n-th of a list: enough to meet each kind of case, few enough to be asked one by one. */
export function everyNth<Item>(items: readonly Item[], n: number): Item[] {
  return items.filter((_, at) => at % n === 0);
}

export function neighbours<Item>(items: readonly Item[]): [Item, Item][] {
  return items.slice(1).map((item, at) => [items[at]!, item]);
}

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Database } from "../../../server/database/database.ts";
import { noEnd, noStart, toDate } from "../../../server/network/days.ts";
import { type Links, successionKinds } from "../../../server/network/links.ts";
import {
  collaborationKinds,
  collaborationStatuses,
  kindOf,
  type Network,
} from "../../../server/network/network.ts";
import { confidences } from "../../../server/network/validity.ts";
import { readSnapshot } from "../../../server/queries/network/read-snapshot.ts";
import { openTestDatabase } from "../open-test-database.ts";
import {
  collaborations,
  dayAfter,
  familyOf,
  firstDay,
  kindOf as kindInTable,
  list,
  memberships,
  offers,
  organisations,
  participants,
  type Row,
  readTable,
  successions,
} from "../seed-facts.ts";

let database: Database;
let network: Network;
let version: string;

beforeAll(async () => {
  database = openTestDatabase({
    "test/version": "MATCH (m:Meta) RETURN m.dataVersion AS dataVersion",
  });
  const [row] = await database.run("test/version", {}, z.object({ dataVersion: z.string() }));
  version = row!.dataVersion;
  ({ network } = await readSnapshot(database, version));
});
afterAll(() => database.close());

const dateOf = (day: number) => (day === noStart || day === noEnd ? "" : toDate(day));
const stated = (text: string | undefined) => (text ? firstDay(text) : "");
const end = (text: string | undefined) => (text ? dayAfter(text) : "");

type Table = "actors" | "collaborations" | "regions" | "sectors" | "competences" | "priorities" | "stages";

/** Every link as "from to …what it carries", sorted. */
function tell(
  links: Links,
  [from, to]: [Table, Table],
  more: (at: number) => unknown[] = () => [],
): string[] {
  return Array.from({ length: links.count }, (_, at) =>
    [network[from].ids[links.sources[at]!], network[to].ids[links.targets[at]!], ...more(at)].join(" "),
  ).sort();
}

const told = (rows: readonly Row[], columns: (row: Row) => unknown[]) =>
  rows.map((row) => columns(row).join(" ")).sort();

describe("readSnapshot", () => {
  it("holds every organisation as its table does", () => {
    const { actors } = network;
    expect(network.dataVersion).toBe(version);
    const read = actors.ids.map((id, at) => [
      ...[id, actors.names[at], kindOf(actors, at), dateOf(actors.froms[at]!), dateOf(actors.tos[at]!)],
    ]);
    const rows = organisations.map((row) => [
      ...[row.id, row.name, kindInTable(row).replace("_", "-"), stated(row.validFrom), stated(row.validTo)],
    ]);
    expect(read).toEqual(rows.sort(([a], [b]) => (a! < b! ? -1 : 1)));
    for (const [at, id] of actors.ids.entries()) expect(actors.indexes.get(id)).toBe(at);
  });

  it("holds every collaboration as its table does, with the day after its end", () => {
    const table = network.collaborations;
    const read = table.ids.map((id, at) => [
      ...[id, collaborationKinds[table.kinds[at]!], collaborationStatuses[table.statuses[at]!]],
      ...[dateOf(table.froms[at]!), dateOf(table.tos[at]!), table.partnersTotals[at]],
    ]);
    const rows = collaborations.map((row) => [
      ...[row.id!, row.kind, row.status, stated(row.start), end(row.end), Number(row.partnersTotal)],
    ]);
    expect(read).toEqual(rows.sort(([a], [b]) => (a! < b! ? -1 : 1)));
  });

  it("holds every membership, participation, place, sector and succession", () => {
    const { memberships: links, successions: ends, actorSectors } = network;
    expect(
      tell(links, ["actors", "actors"], (at) => [dateOf(links.froms[at]!), dateOf(links.tos[at]!)]),
    ).toEqual(
      told(memberships, (row) => [row.member, row.cluster, stated(row.validFrom), stated(row.validTo)]),
    );
    expect(tell(network.participations, ["actors", "collaborations"])).toEqual(
      told(participants, (row) => [row.organisation, row.collaboration]),
    );
    expect(tell(network.locations, ["actors", "regions"])).toEqual(
      told(organisations, (row) => [row.id, row.region]),
    );
    expect(tell(actorSectors, ["actors", "sectors"], (at) => [actorSectors.mains[at]])).toEqual(
      organisations
        .flatMap((row) => list(row.nace).map((code, i) => `${row.id} ${code} ${i === 0 ? 1 : 0}`))
        .sort(),
    );
    expect(
      tell(ends, ["actors", "actors"], (at) => [successionKinds[ends.kinds[at]!], dateOf(ends.days[at]!)]),
    ).toEqual(told(successions, (row) => [row.from, row.to, row.kind, stated(row.date)]));
  });

  it("holds every offer and activity with its confidence and the date of its earliest source", () => {
    const dates = new Map(readTable("sources").map((row) => [row.id!, row.published || row.retrieved || ""]));
    const earliest = (row: Row) => {
      const known = list(row.sourceIds)
        .map((id) => dates.get(id))
        .filter(Boolean);
      return known.map((date) => firstDay(date!)).sort()[0] ?? "";
    };
    const { offers: offered, activities } = network;
    expect(
      tell(offered, ["actors", "competences"], (at) => [
        ...[offered.levels[at], confidences[offered.confidences[at]!], dateOf(offered.sourceDays[at]!)],
      ]),
    ).toEqual(
      told(offers, (row) => [row.organisation, row.competence, row.level, row.confidence, earliest(row)]),
    );
    expect(
      tell(activities, ["actors", "stages"], (at) => [
        ...[confidences[activities.confidences[at]!], dateOf(activities.sourceDays[at]!)],
      ]),
    ).toEqual(
      told(readTable("activities"), (row) => [row.organisation, row.stage, row.confidence, earliest(row)]),
    );
    expect(network.needs.count).toBe(readTable("needs").length);
  });

  it("holds families, priorities, chains, stages and what they require", () => {
    const { competences, stages, chains } = network;
    for (const [id, family] of familyOf) {
      const at = competences.families[competences.indexes.get(id)!]!;
      expect(competences.ids[at]).toBe(family);
    }
    const priorities = readTable("priorities");
    expect(tell(network.regionPriorities, ["regions", "priorities"])).toEqual(
      told(priorities, (row) => [row.region, row.id]),
    );
    expect(tell(network.coverings, ["priorities", "competences"])).toEqual(
      priorities.flatMap((row) => list(row.competences).map((covered) => `${row.id} ${covered}`)).sort(),
    );
    for (const row of priorities) {
      const at = network.priorities.indexes.get(row.id!)!;
      expect([dateOf(network.priorities.froms[at]!), dateOf(network.priorities.tos[at]!)]).toEqual([
        ...[stated(row.validFrom), stated(row.validTo)],
      ]);
    }
    const { requirements } = network;
    expect(tell(requirements, ["stages", "competences"], (at) => [requirements.weights[at]])).toEqual(
      told(readTable("requirements"), (row) => [row.stage, row.competence, Number(row.weight)]),
    );
    const read = stages.ids.map((id, at) => [
      ...[id, chains.ids[stages.chains[at]!], stages.orders[at], stages.ids[stages.feeds[at]!] ?? ""],
    ]);
    const rows = readTable("stages").map((row) => [row.id!, row.chain, Number(row.order), row.feeds]);
    expect(read).toEqual(rows.sort(([a], [b]) => (a! < b! ? -1 : 1)));
  });

  it("refuses to read for a version that the graph does not hold", async () => {
    await expect(readSnapshot(database, "another")).rejects.toMatchObject({ code: "not-ready" });
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { testDay } from "./start-test-app.ts";

/**
 * The shipped facts, read from their tables by other code than the product's: the twin that its answers are compared
 * with. Everything is a text, as it stands in the file.
 */
export type Row = Readonly<Record<string, string>>;

const folder = join(import.meta.dirname, "..", "..", "seed", "data");

export function readTable(name: string): Row[] {
  return parse(readFileSync(join(folder, `${name}.csv`)), { columns: true, bom: true });
}

export const list = (cell: string | undefined): string[] => (cell ?? "").split(";").filter(Boolean);

/** The first day of a stated year, month or day. */
export const firstDay = (stated: string): string => `${stated}-01-01`.slice(0, 10);

/** The first day after a stated year, month or day. */
export function dayAfter(stated: string): string {
  const [year = 0, month, day] = stated.split("-").map(Number);
  if (month === undefined) return `${year + 1}-01-01`;
  const next =
    day === undefined ? new Date(Date.UTC(year, month, 1)) : new Date(Date.UTC(year, month - 1, day + 1));
  return next.toISOString().slice(0, 10);
}

export const organisations = readTable("organisations");
export const organisationById = new Map(organisations.map((row) => [row.id!, row]));
export const collaborations = readTable("collaborations");
export const collaborationById = new Map(collaborations.map((row) => [row.id!, row]));
export const competences = readTable("competences");
export const familyOf = new Map(competences.map((row) => [row.id!, row.family!]));
export const memberships = readTable("memberships");
export const offers = readTable("offers");
export const participants = readTable("participants");
export const successions = readTable("successions");

export const holdsOn = (from: string | undefined, to: string | undefined, day = testDay): boolean =>
  (!from || firstDay(from) <= day) && (!to || day < firstDay(to));

export const kindOf = (row: Row): string => row.kind!.replace("_", "-");

/** Organisations that exist on the day of the tests. */
export const present = organisations.filter((row) => holdsOn(row.validFrom, row.validTo));
export const isPresent = (id: string): boolean => present.some((row) => row.id === id);

/** Collaborations in the sense of the counts, with the day on which each ends. */
export const counted = collaborations.filter(
  (row) =>
    row.kind !== "event" &&
    ["running", "ended", "agreed"].includes(row.status!) &&
    (!row.start || firstDay(row.start) <= testDay),
);
export const isRunning = (row: Row): boolean =>
  row.start !== "" && (row.end === "" ? row.status !== "ended" : testDay < dayAfter(row.end!));

const partners = new Map<string, string[]>();
for (const { collaboration, organisation } of participants)
  partners.set(collaboration!, [...(partners.get(collaboration!) ?? []), organisation!]);
export const partnersOf = (collaboration: string): readonly string[] => partners.get(collaboration) ?? [];

export interface Link {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/** Every link of the graph but for figures. */
export const links: readonly Link[] = [
  ...competences.map((row) => ({ type: "BROADER", from: row.id!, to: row.family! })),
  ...organisations.map((row) => ({ type: "LOCATED_IN", from: row.id!, to: row.region! })),
  ...readTable("instruments").map((row) => ({ type: "LOCATED_IN", from: row.id!, to: row.region! })),
  ...readTable("practices").map((row) => ({ type: "LOCATED_IN", from: row.id!, to: row.region! })),
  ...organisations.flatMap((row) =>
    list(row.nace).map((sector) => ({ type: "IN_SECTOR", from: row.id!, to: sector })),
  ),
  ...memberships.map((row) => ({ type: "MEMBER_OF", from: row.member!, to: row.cluster! })),
  ...successions.map((row) => ({ type: "SUCCEEDED_BY", from: row.from!, to: row.to! })),
  ...offers.map((row) => ({ type: "OFFERS", from: row.organisation!, to: row.competence! })),
  ...readTable("needs").map((row) => ({ type: "NEEDS", from: row.organisation!, to: row.competence! })),
  ...readTable("activities").map((row) => ({ type: "ACTIVE_IN", from: row.organisation!, to: row.stage! })),
  ...readTable("stages").map((row) => ({ type: "STAGE_OF", from: row.id!, to: row.chain! })),
  ...readTable("stages")
    .filter((row) => row.feeds)
    .map((row) => ({ type: "FEEDS", from: row.id!, to: row.feeds! })),
  ...readTable("requirements").map((row) => ({ type: "REQUIRES", from: row.stage!, to: row.competence! })),
  ...participants.map((row) => ({
    type: "PARTICIPATES_IN",
    from: row.organisation!,
    to: row.collaboration!,
  })),
  ...collaborations.flatMap((row) =>
    list(row.competences).map((competence) => ({ type: "ADDRESSES", from: row.id!, to: competence })),
  ),
  ...readTable("priorities").map((row) => ({ type: "PRIORITISES", from: row.region!, to: row.id! })),
  ...readTable("priorities").flatMap((row) =>
    list(row.competences).map((competence) => ({ type: "COVERS", from: row.id!, to: competence })),
  ),
];

/** The links of each node. */
export const linksOf = new Map<string, Link[]>();
for (const link of links)
  for (const id of [link.from, link.to]) linksOf.set(id, [...(linksOf.get(id) ?? []), link]);
export const otherEnd = (link: Link, id: string): string => (link.from === id ? link.to : link.from);

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fault } from "../../seed/fault.ts";
import { readSeed } from "../../seed/read-seed.ts";
import { type TableName, tableNames } from "../../seed/table-names.ts";
import { tables } from "../../seed/tables.ts";
import { validateSeed } from "../../seed/validate-seed.ts";

type Cells = Record<string, string>;
export type SmallSeed = Record<TableName, Cells[]>;

/** The least that has something in every table and no fault. */
export function smallSeed(): SmallSeed {
  const stated = { confidence: "B", sourceIds: "s1" };
  const named = { nameEn: "Name", nameFr: "Nom" };
  return {
    sources: [
      { id: "s1", url: "https://one.example/page", title: "One", publisher: "P", retrieved: "2026-11-25" },
      { id: "s2", title: "Two", publisher: "P" },
      { id: "clusterix-editors", title: "Editors", publisher: "P" },
      { id: "nace-rev-2", title: "Sectors", publisher: "P" },
    ],
    regions: [
      { id: "XT1", name: "Norra", ...named, country: "XT", nutsLevel: "1", lat: "50", lon: "5", ...stated },
      { id: "XT11", name: "Södra", ...named, country: "XT", nutsLevel: "2", lat: "51", lon: "6", ...stated },
    ],
    sectors: [
      { id: "C22", section: "C", nameEn: "Plastics", nameFr: "Plastiques" },
      { id: "J62", section: "J", nameEn: "Software", nameFr: "Logiciel" },
    ],
    families: [{ id: "materials", ...named, descriptionEn: "What it is.", descriptionFr: "Ce que c'est." }],
    competences: ["polymers", "coatings"].map((id) => ({
      ...{ id, family: "materials", nameEn: id, nameFr: id, aliasesEn: "plastics;films" },
      ...{ descriptionEn: "What it is.", descriptionFr: "Ce que c'est." },
    })),
    "value-chains": [{ id: "chain", ...named, questionEn: "Who?", questionFr: "Qui ?" }],
    stages: [
      { id: "chain--first", chain: "chain", order: "1", ...named, feeds: "chain--last" },
      { id: "chain--last", chain: "chain", order: "2", ...named },
    ],
    requirements: [
      { stage: "chain--first", competence: "polymers", weight: "1" },
      { stage: "chain--last", competence: "coatings", weight: "0.5" },
    ],
    organisations: [
      organisation("alpha", "cluster", { clusterKind: "network", founded: "2010", esca: "gold" }),
      organisation("beta", "company", { nace: "C22;J62", size: "sme", aliases: "Bêta;B" }),
      organisation("gamma", "knowledge_institute", { validFrom: "2012", validTo: "2020-05" }),
      organisation("delta", "public_body", { region: "XT11", lat: "51.5", lon: "6.5", city: "Ödby" }),
    ],
    memberships: [{ cluster: "alpha", member: "beta", ...stated, validFrom: "2015" }],
    successions: [{ from: "gamma", to: "delta", kind: "merger", date: "2020-05", sourceIds: "s1;s2" }],
    offers: [
      { organisation: "beta", competence: "polymers", level: "3", evidence: "known for it", ...stated },
    ],
    needs: [{ organisation: "beta", competence: "coatings", urgency: "2", confidential: "true", ...stated }],
    activities: [{ organisation: "beta", stage: "chain--first", confidence: "D", sourceIds: "s1" }],
    collaborations: [
      {
        ...{ id: "joint", title: "Joint work", kind: "project", status: "ended", start: "2018-01" },
        ...{ end: "2019", partnersTotal: "12", budgetEur: "1000.5", competences: "polymers;coatings" },
        ...{ summaryEn: "What they did.", summaryFr: "Ce qu'ils ont fait.", ...stated },
      },
    ],
    participants: [
      { collaboration: "joint", organisation: "alpha", role: "coordinator" },
      { collaboration: "joint", organisation: "gamma", role: "partner" },
    ],
    priorities: [
      {
        ...{ id: "p1", region: "XT1", ...named, summaryEn: "About.", summaryFr: "Sur.", ...stated },
        ...{ competences: "polymers", mappingConfidence: "D", validFrom: "2021", validTo: "2028" },
      },
    ],
    instruments: [{ id: "i1", region: "XT1", ...named, fund: "Fund", period: "2021-2027", sourceIds: "s1" }],
    practices: [
      {
        ...{ id: "g1", region: "XT1", titleEn: "Practice", titleFr: "Pratique", year: "2019" },
        ...{ summaryEn: "About.", summaryFr: "Sur.", sourceIds: "s2" },
      },
    ],
    indicators: [
      {
        ...{
          id: "growth",
          ...named,
          unit: "collaborations",
          countingRuleEn: "All.",
          countingRuleFr: "Tout.",
        },
        ...{ baselineDate: "2016-04", targetDate: "2020", targetChangePct: "5", sourceIds: "s1" },
      },
    ],
    measurements: [
      { organisation: "alpha", metric: "members", value: "40", unit: "organisations", ...stated },
      {
        organisation: "alpha",
        metric: "members",
        value: "42",
        unit: "organisations",
        asOf: "2019",
        ...stated,
      },
    ],
  };
}

function organisation(id: string, kind: string, more: Cells): Cells {
  const texts = { name: id, summaryEn: "What it is.", summaryFr: "Ce que c'est." };
  return { id, kind, region: "XT1", ...texts, confidence: "B", sourceIds: "s1", ...more };
}

/** The text of a table, all columns in their usual order. */
function writeTable(name: TableName, rows: readonly Cells[]): string {
  const columns = Object.keys(tables[name]);
  const lines = rows.map((row) => columns.map((column) => quote(row[column] ?? "")));
  return [columns, ...lines].map((cells) => `${cells.join(",")}\n`).join("");
}

function quote(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Calls with a folder of these files, which is gone afterwards. */
export async function withSeedFolder<Result>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "clusterix-seed-"));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export function seedFiles(seed: SmallSeed, basis = "real"): Record<string, string | Uint8Array> {
  const files = tableNames.map((name): [string, string] => [`${name}.csv`, writeTable(name, seed[name])]);
  return { "seed.json": JSON.stringify({ basis }), ...Object.fromEntries(files) };
}

/** What is wrong with the small seed once it, or its files, are changed. */
export async function faultsAfter(
  change: (seed: SmallSeed) => void,
  changeFiles: (files: Record<string, string | Uint8Array>) => void = () => {},
): Promise<Fault[]> {
  const seed = smallSeed();
  change(seed);
  const files = seedFiles(seed);
  changeFiles(files);
  return await withSeedFolder(files, async (folder) => validateSeed(await readSeed(folder)));
}

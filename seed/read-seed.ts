import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { bases } from "#contract/words.ts";
import type { Fault } from "./fault.ts";
import { type ReadTable, readTable } from "./read-table.ts";
import { type TableName, tableNames } from "./table-names.ts";
import type { Row, Seed } from "./tables.ts";

/**
 * What a folder says about itself in its `seed.json`. The basis is the folder's and not the caller's, so that an
 * invented fact cannot be loaded as a real one by forgetting an option.
 */
const manifestSchema = z.strictObject({
  basis: z.enum(bases).exclude(["model"]),
  /** The folder whose families, competences and sectors this one uses, from here; absent: its own. */
  vocabulary: z.string().optional(),
});
export type SeedBasis = z.output<typeof manifestSchema>["basis"];

const vocabularyTables: readonly TableName[] = ["families", "competences", "sectors"];
/** Who drew up the competences and value chains, and whose list the sectors are. */
export const editorsSource = "clusterix-editors";
export const sectorsSource = "nace-rev-2";

export interface ReadSeed {
  readonly seed: Seed;
  readonly basis: SeedBasis;
  readonly ids: ReadonlyMap<TableName, ReadonlySet<string>>;
  readonly faults: readonly Fault[];
}

/** Reads the tables of a folder; which rows fit each other is `validateSeed`'s business. */
export async function readSeed(folder: string): Promise<ReadSeed> {
  const manifest = await readManifest(folder);
  if ("faults" in manifest) return { seed: emptySeed(), basis: "real", ids: new Map(), ...manifest };
  const { basis, vocabulary } = manifest;
  const seed: Partial<Record<TableName, readonly Row<TableName>[]>> = {};
  const ids = new Map<TableName, ReadonlySet<string>>();
  const faults: Fault[] = [];
  for (const name of tableNames) {
    const isShared = vocabulary !== undefined && vocabularyTables.includes(name);
    const table: ReadTable<TableName> = await readTable(
      isShared ? resolve(folder, vocabulary) : folder,
      name,
    );
    seed[name] = table.rows;
    if (table.ids !== undefined) ids.set(name, table.ids);
    faults.push(...table.faults);
  }
  // All names were read, each by its own columns.
  const whole = seed as Seed;
  if (vocabulary === undefined) return { seed: whole, basis, ids, faults };
  const shared = await readTable(resolve(folder, vocabulary), "sources");
  const cited = shared.rows.filter((source) => [editorsSource, sectorsSource].includes(source.id));
  const own = new Set(whole.sources.map((source) => source.id));
  const sources = [...whole.sources, ...cited.filter((source) => !own.has(source.id))];
  ids.set("sources", new Set([...(ids.get("sources") ?? []), ...cited.map((source) => source.id)]));
  return { seed: { ...whole, sources }, basis, ids, faults: [...faults, ...shared.faults] };
}

type Manifest = z.output<typeof manifestSchema>;

async function readManifest(folder: string): Promise<Manifest | { readonly faults: Fault[] }> {
  const expected = `{"basis": "real" or "illustrative", "vocabulary"?: a folder}`;
  const fault = (value: string) => ({
    faults: [{ file: "seed.json", line: 1, column: "(file)", value, expected }],
  });
  let content: string;
  try {
    content = await readFile(join(folder, "seed.json"), "utf8");
  } catch {
    return fault("");
  }
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(content));
    return parsed.success ? parsed.data : fault(content.trim());
  } catch {
    return fault(content.trim());
  }
}

function emptySeed(): Seed {
  return Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Seed;
}

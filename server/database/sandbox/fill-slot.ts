import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ClusterixError } from "../../errors.ts";
import { applySchema } from "../apply-schema.ts";
import { bePatient } from "../be-patient.ts";
import type { DatabaseSettings } from "../database.ts";
import type { LocalNeo4j } from "../local-neo4j/start-local-neo4j.ts";
import { openDatabase } from "../open-database.ts";
import type { CypherFiles } from "../read-cypher-files.ts";
import { type CopyOptions, copyGraph } from "./copy-graph.ts";

/** What a folder holds a copy of. */
const fillSchema = z.object({ dataVersion: z.string(), filledAt: z.string() });
export type Fill = z.output<typeof fillSchema>;

export interface FillOptions extends CopyOptions {
  readonly source: DatabaseSettings;
  readonly cypherFiles: CypherFiles;
  readonly dataVersion: () => Promise<string>;
  readonly now: () => Date;
  start(isReadOnly: boolean): Promise<LocalNeo4j>;
}

/**
 * Makes a folder hold a copy of one version of the data, and notes it there. What it held before is gone. Throws
 * not-ready when the data were changed meanwhile, and what starting and copying throw.
 */
export async function fillSlot(slot: string, version: string, options: FillOptions): Promise<void> {
  for (const part of ["filled.json", "data", "password"])
    rmSync(join(slot, part), { recursive: true, force: true });
  const neo4j = await options.start(false);
  try {
    await makeIndexes(neo4j, options);
    await copyGraph(options.source, neo4j.settings, options);
    // Only a copy of one version is one: a load may have begun meanwhile.
    if ((await options.dataVersion()) !== version)
      throw new ClusterixError("not-ready", "The data were changed while they were copied.");
    await neo4j.stop();
  } catch (error) {
    await neo4j.kill();
    throw error;
  }
  const fill: Fill = { dataVersion: version, filledAt: options.now().toISOString() };
  writeFileSync(join(slot, "filled.json"), `${JSON.stringify(fill)}\n`);
}

async function makeIndexes({ settings }: LocalNeo4j, { cypherFiles }: FillOptions): Promise<void> {
  const target = openDatabase(settings, cypherFiles);
  try {
    await applySchema(bePatient(target).database);
  } finally {
    await target.close();
  }
}

/** Undefined for a folder without a whole copy. */
export function readFill(slot: string): Fill | undefined {
  const file = join(slot, "filled.json");
  try {
    return existsSync(file) ? fillSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;
  } catch {
    return undefined;
  }
}

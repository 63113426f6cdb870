import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { loadSeed, prepareSeed } from "../../seed/load-seed.ts";
import { findFolders } from "../../server/config.ts";
import { applySchema } from "../../server/database/apply-schema.ts";
import { bePatient } from "../../server/database/be-patient.ts";
import type { DatabaseSettings } from "../../server/database/database.ts";
import { readVersion } from "../../server/database/local-neo4j/bring-jars.ts";
import { findOwner, readClaim } from "../../server/database/local-neo4j/claim-home.ts";
import { endNeo4j } from "../../server/database/local-neo4j/end-neo4j.ts";
import type { Neo4jSize } from "../../server/database/local-neo4j/neo4j-settings.ts";
import { type LocalNeo4j, startLocalNeo4j } from "../../server/database/local-neo4j/start-local-neo4j.ts";
import { openDatabase } from "../../server/database/open-database.ts";
import { readCypherFiles } from "../../server/database/read-cypher-files.ts";

declare module "vitest" {
  interface ProvidedContext {
    testDatabase: DatabaseSettings;
  }
}

const project = join(import.meta.dirname, "..", "..");
const folders = findFolders(project);
/** Beside the product's own folder, so that tests never see what somebody works with. */
export const testFolder = join(project, ".clusterix-test");

/** Several projects of one run ask for it, each from a module of its own; the run has one Neo4j. */
const shared = Symbol.for("clusterix.test-database");
interface Shared {
  [shared]?: { neo4j: Promise<LocalNeo4j>; users: number };
}

/** A real Neo4j with the seed in it, once per run: started by the first project that needs it, ended by the last. */
export async function shareTestDatabase(): Promise<{
  settings: DatabaseSettings;
  leave: () => Promise<void>;
}> {
  const run = globalThis as Shared;
  run[shared] ??= { neo4j: startWithSeed(), users: 0 };
  const used = run[shared];
  used.users += 1;
  const neo4j = await used.neo4j;
  return {
    settings: neo4j.settings,
    async leave() {
      used.users -= 1;
      if (used.users > 0) return;
      delete run[shared];
      // In order, so that Java keeps its classes for the next run; a machine for one run has none.
      await (process.env.CI === "true" ? neo4j.kill() : neo4j.stop());
    },
  };
}

export default async function startTestDatabase(project: TestProject): Promise<() => Promise<void>> {
  const { settings, leave } = await shareTestDatabase();
  project.provide("testDatabase", settings);
  return leave;
}

/** The graph is kept from run to run, and made anew when Neo4j, the seed or the way it is loaded has changed. */
async function startWithSeed(): Promise<LocalNeo4j> {
  const home = findFreeHome();
  const fingerprintFile = join(home, "loaded-from");
  const fingerprint = await describeContents();
  if (!existsSync(fingerprintFile) || readFileSync(fingerprintFile, "utf8") !== fingerprint) {
    const left = readClaim(home)?.neo4j;
    if (left !== undefined) await endNeo4j(left, home);
    for (const part of ["data", "password", "loaded-from"])
      rmSync(join(home, part), { recursive: true, force: true });
  }
  const neo4j = await startTestNeo4j(home);
  if (existsSync(fingerprintFile)) return neo4j;
  const { database } = bePatient(openDatabase(neo4j.settings, readCypherFiles(folders.cypher)));
  try {
    await applySchema(database);
    await loadSeed(database, { folder: folders.seed });
    writeFileSync(fingerprintFile, fingerprint);
    return neo4j;
  } catch (error) {
    await neo4j.kill();
    throw error;
  } finally {
    await database.close();
  }
}

/** Tests may run several times at once in one folder of the project: each run has a graph of its own. */
function findFreeHome(): string {
  for (let number = 1; ; number += 1) {
    const home = join(testFolder, `seed-graph-${number}`);
    if (findOwner(home) === undefined) return home;
  }
}

/** Changes when the facts, the questions that write them, or Neo4j change. */
async function describeContents(): Promise<string> {
  const hash = createHash("sha256");
  hash.update((await prepareSeed(folders.seed)).dataVersion);
  hash.update(readVersion(folders.neo4jPom));
  for (const [question, text] of readCypherFiles(folders.cypher)) {
    if (/^(schema|import)\//.test(question)) hash.update(question).update(text);
  }
  return hash.digest("hex");
}

/** A Neo4j for a test, with the product's settings and the product's copy of Neo4j's files. */
export function startTestNeo4j(home: string, size?: Neo4jSize): Promise<LocalNeo4j> {
  return startLocalNeo4j({
    home,
    libraryFolder: folders.neo4jLibrary,
    pomFile: folders.neo4jPom,
    environment: process.env,
    say: (sentence) => console.log(sentence),
    ...(size === undefined ? {} : { size }),
  });
}

import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { markUnfinished } from "../../seed/load-state.ts";
import type { PlannedGraph } from "../../seed/planned-graph.ts";
import { writeGraph } from "../../seed/write-graph.ts";
import { applySchema } from "../../server/database/apply-schema.ts";
import type { Database, DatabaseSettings } from "../../server/database/database.ts";
import type { Neo4jSize } from "../../server/database/local-neo4j/neo4j-settings.ts";
import { openDatabase } from "../../server/database/open-database.ts";
import { readCypherFiles } from "../../server/database/read-cypher-files.ts";
import { projectFolder } from "../architecture/read-sources.ts";
import { startTestNeo4j, testFolder } from "../database/start-test-database.ts";

export interface ScaleGraph {
  readonly settings: DatabaseSettings;
  readonly database: Database;
  stop(): Promise<void>;
}

/** A Neo4j of its own with that graph in it, kept from run to run: loading takes half a minute. */
export async function openScaleGraph(
  dataVersion: string,
  graph: PlannedGraph,
  size?: Neo4jSize,
): Promise<ScaleGraph> {
  const home = join(testFolder, "scale-graph");
  const fingerprintFile = join(home, "loaded-from");
  const fingerprint = createHash("sha256").update(JSON.stringify(graph)).digest("hex");
  const isLoaded = existsSync(fingerprintFile) && readFileSync(fingerprintFile, "utf8") === fingerprint;
  if (!isLoaded)
    for (const part of ["data", "password", "loaded-from"])
      rmSync(join(home, part), { recursive: true, force: true });
  const neo4j = await startTestNeo4j(home, size);
  const database = openDatabase(neo4j.settings, readCypherFiles(join(projectFolder, "cypher")));
  if (!isLoaded) {
    console.log(`Loading ${graph.nodes.length} nodes and ${graph.links.length} links, once.`);
    await applySchema(database);
    await markUnfinished(database, false);
    await writeGraph(database, graph);
    await database.write("import/finish-load", { dataVersion }, z.object({ loadedAt: z.string() }));
    writeFileSync(fingerprintFile, fingerprint);
  }
  const stop = async () => {
    await database.close();
    await neo4j.stop();
  };
  return { settings: neo4j.settings, database, stop };
}

import type { Config } from "./config.ts";
import type { DatabaseSettings } from "./database/database.ts";
import { openDatabase } from "./database/open-database.ts";
import { readCypherFiles } from "./database/read-cypher-files.ts";
import { keepSandbox } from "./database/sandbox/keep-sandbox.ts";
import { readLaxSettings } from "./database/sandbox/read-settings.ts";
import type { Sandbox } from "./database/sandbox/sandbox.ts";
import { refuseOwnCypher, shareGraph } from "./database/sandbox/share-graph.ts";
import { readLoad } from "./http/create-context.ts";
import type { Graph } from "./open-graph.ts";

export interface OpenedSandbox {
  readonly sandbox: Sandbox;
  /** For the administrator: settings that are laxer than ours. */
  readonly remarks: readonly string[];
}

export interface SandboxSetting {
  readonly graph: Graph;
  readonly config: Config;
  readonly environment: NodeJS.ProcessEnv;
  /** What a process runs that reads rows: `query-reader`. */
  readonly readerProgram: URL;
  readonly now: () => Date;
  readonly report: (sentence: string, error?: unknown) => void;
}

/**
 * With the Neo4j that is started here: a second one, which is thrown away. With a Neo4j of one's own: that one or a copy
 * of it, once the administrator has switched it on.
 */
export async function openSandbox(setting: SandboxSetting): Promise<OpenedSandbox> {
  const { graph, config, environment, readerProgram, now, report } = setting;
  const { folders } = config;
  const dataVersion = async () => (await readLoad(graph.database.run)).dataVersion;
  if (config.ownNeo4j === undefined) {
    const sandbox = keepSandbox({
      folder: folders.sandbox,
      classesOf: folders.neo4jHome,
      libraryFolder: folders.neo4jLibrary,
      pomFile: folders.neo4jPom,
      cypherFiles: readCypherFiles(folders.cypher),
      source: graph.settings,
      ...{ environment, now, report, dataVersion, readerProgram },
    });
    return { sandbox, remarks: [] };
  }
  if (config.ownSandbox !== undefined) return await openCopy(config.ownSandbox, setting);
  if (!config.allowsOwnCypher)
    return {
      sandbox: refuseOwnCypher(
        "Own Cypher is switched off for this Neo4j. Whoever runs the server can set OWN_CYPHER=on, or name a copy in NEO4J_SANDBOX_URI.",
      ),
      remarks: [],
    };
  return {
    sandbox: shareGraph({ settings: graph.settings, dataVersion, readerProgram }),
    remarks: await readLaxSettings(graph.settings),
  };
}

/** A copy that somebody else keeps: it says itself which data it holds. */
async function openCopy(
  settings: DatabaseSettings,
  { config, readerProgram }: SandboxSetting,
): Promise<OpenedSandbox> {
  const copy = openDatabase(settings, readCypherFiles(config.folders.cypher));
  const dataVersion = async () => (await readLoad(copy.run)).dataVersion;
  const sandbox = shareGraph({ settings, dataVersion, readerProgram });
  return {
    sandbox: {
      ...sandbox,
      async close() {
        await Promise.all([sandbox.close(), copy.close()]);
      },
    },
    remarks: await readLaxSettings(settings),
  };
}

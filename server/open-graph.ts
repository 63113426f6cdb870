import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { Config } from "./config.ts";
import type { Database, DatabaseSettings } from "./database/database.ts";
import { findOwner, noteInClaim } from "./database/local-neo4j/claim-home.ts";
import { keepLocalNeo4j } from "./database/local-neo4j/keep-local-neo4j.ts";
import { readPassword } from "./database/local-neo4j/prepare-password.ts";
import { openDatabase } from "./database/open-database.ts";
import { type CypherFiles, readCypherFiles } from "./database/read-cypher-files.ts";
import { ClusterixError, StartFault } from "./errors.ts";

/** A Neo4j that answers, and how to leave it. */
export interface Graph {
  readonly database: Database;
  readonly settings: DatabaseSettings;
  /** Writes down where the server is, for whoever starts a second one in the same folder. */
  noteAddress(address: string): void;
  /** Closes the connections, and ends Neo4j if it was started here. */
  close(): Promise<void>;
}

export interface GraphOptions {
  readonly config: Config;
  readonly environment: NodeJS.ProcessEnv;
  readonly say: (sentence: string) => void;
  /** For what happens to Neo4j while the server runs. */
  readonly report: (sentence: string, error?: unknown) => void;
  readonly signal: AbortSignal;
}

/** Connects with the Neo4j that the configuration names, or starts one here. Throws StartFault. */
export async function openGraph(options: GraphOptions): Promise<Graph> {
  const { config, say, signal } = options;
  const cypherFiles = readCypherFiles(config.folders.cypher);
  if (config.ownNeo4j !== undefined) return await connect(config.ownNeo4j, cypherFiles, options);
  const { neo4jHome: home, neo4jLibrary: libraryFolder, neo4jPom: pomFile } = config.folders;
  say("Starting Neo4j.");
  const { environment, report } = options;
  const neo4j = await keepLocalNeo4j({ home, libraryFolder, pomFile, environment, say, signal }, { report });
  const database = openDatabase(neo4j.settings, cypherFiles);
  return {
    database,
    settings: neo4j.settings,
    noteAddress: (address) => noteInClaim(home, { address }),
    async close() {
      await database.close();
      await neo4j.stop();
    },
  };
}

/** The same, but where a server runs from this folder its Neo4j is used and left running. */
export async function borrowGraph(options: GraphOptions): Promise<Graph> {
  const { folders, ownNeo4j } = options.config;
  const running = ownNeo4j === undefined ? findOwner(folders.neo4jHome) : undefined;
  const password = readPassword(folders.neo4jHome);
  if (running?.uri === undefined || password === undefined) return await openGraph(options);
  const settings = { uri: running.uri, username: "neo4j", password, database: "neo4j" };
  return await connect(settings, readCypherFiles(folders.cypher), options);
}

async function connect(settings: DatabaseSettings, files: CypherFiles, waiting: Waiting): Promise<Graph> {
  const database = openDatabase(settings, new Map([...files, [greeting, "RETURN 1 AS one"]]));
  try {
    await untilThere(database, settings.uri, waiting);
  } catch (error) {
    await database.close();
    throw error;
  }
  return { database, settings, noteAddress: () => undefined, close: () => database.close() };
}

type Waiting = Pick<GraphOptions, "say" | "signal">;

const greeting = "start/greet";
/** Both may have been started at the same moment, and a Neo4j takes longer. */
const waitForMs = 30_000;

async function untilThere(database: Database, uri: string, { say, signal }: Waiting): Promise<void> {
  const until = Date.now() + waitForMs;
  let hasSaid = false;
  while (true) {
    try {
      await database.run(greeting, {}, z.object({ one: z.number() }), { signal });
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof ClusterixError)) throw error;
      if (isForGood(error) || Date.now() > until) throw explain(error, uri);
      if (!hasSaid) say(`Waiting for the Neo4j at ${uri}.`);
      hasSaid = true;
      await wait(1_000, undefined, { signal });
    }
  }
}

/** Waiting helps against a database that is not there yet, not against a wrong password or a wrong name. */
function isForGood({ code, cause }: ClusterixError): boolean {
  if (code !== "database-away" && code !== "took-too-long") return true;
  const cypherCode = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return cypherCode.startsWith("Neo.ClientError.");
}

function explain(error: ClusterixError, uri: string): StartFault {
  const reason = error.cause instanceof Error ? error.cause.message : error.detail;
  return new StartFault(
    `The Neo4j at ${uri} cannot be used. ${error.detail}`,
    `The reason it gives: ${reason}`,
    "Check NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE.",
  );
}

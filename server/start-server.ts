import { join } from "node:path";
import type { Logger } from "pino";
import { ensureSeed } from "../seed/ensure-seed.ts";
import { findNewerFacts } from "../seed/find-newer-facts.ts";
import { SeedError } from "../seed/seed-error.ts";
import type { ListenerKind } from "./access.ts";
import { createApp } from "./app.ts";
import type { Config } from "./config.ts";
import { bePatient } from "./database/be-patient.ts";
import type { Database } from "./database/database.ts";
import { StartFault } from "./errors.ts";
import { type Listener, openListener } from "./http/open-listener.ts";
import { type Graph, openGraph } from "./open-graph.ts";
import { openSandbox } from "./open-sandbox.ts";
import { type Library, openLibrary } from "./queries/library/open-library.ts";
import { keepReadings, type Readings } from "./queries/network/keep-readings.ts";
import { openOwnCypher } from "./queries/own-cypher/open-own-cypher.ts";
import type { OwnCypher, RunRecord } from "./queries/own-cypher/own-cypher.ts";
import { readInThread } from "./read-in-thread.ts";
import { warmUp } from "./warm-up.ts";
import { openWorkspace, type Workspace } from "./workspace/open-workspace.ts";

export interface ServerOptions {
  readonly config: Config;
  readonly environment: NodeJS.ProcessEnv;
  readonly logger: Logger;
  /** What a thread runs that reads the network: `network-thread`. */
  readonly networkProgram: URL;
  /** What a process runs that reads the rows of people's own Cypher: `query-reader`. */
  readonly readerProgram: URL;
  /** For short sentences to whoever waits for the start. */
  readonly say: (sentence: string) => void;
  /** Calls the start off. */
  readonly signal: AbortSignal;
}

export interface RunningServer {
  readonly address: string;
  readonly publicAddress: string | undefined;
  /** Ends everything that was started. */
  stop(): Promise<void>;
}

/**
 * Takes the ports, starts or finds Neo4j, fills an empty graph, and answers. Whatever has been started is ended when
 * something after it fails. Throws StartFault.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const started: { close(): Promise<void> }[] = [];
  const stop = async () => {
    for (const each of started.reverse()) await each.close();
  };
  try {
    const listeners = await openListeners(options.config);
    started.push(...listeners.values());
    const library = openLibrary(join(options.config.folders.cypher, "library"));
    const workspace = await openWorkspace(options.config.folders.workspaceFile, () => new Date());
    started.push(workspace);
    const graph = await openGraph({
      ...options,
      report: (sentence, error) => reportTo(options.logger, sentence, error),
    });
    started.push(graph);
    const patient = bePatient(graph.database);
    await prepareGraph(patient.database, options);
    const readAside = (dataVersion: string) =>
      readInThread(
        {
          settings: graph.settings,
          cypherFolder: options.config.folders.cypher,
          program: options.networkProgram,
        },
        dataVersion,
      );
    const readings = keepReadings(patient.database, readAside);
    const own = await openOwn(graph, workspace, options);
    started.push(own);
    const stores = { database: patient.database, workspace, readings, own: own.cypher, library };
    answer(listeners, stores, options);
    const address = listeners.get("private")?.address ?? "";
    const warming = warmUp(address);
    void warming.whole.then(patient.end).then(() => sayNewerFacts(graph.database, options));
    await warming.enough;
    graph.noteAddress(address);
    return { address, publicAddress: listeners.get("public")?.address, stop };
  } catch (error) {
    await stop();
    throw error instanceof SeedError ? new StartFault(...error.message.split("\n")) : error;
  }
}

async function openListeners({
  privateAddress,
  publicAddress,
}: Config): Promise<Map<ListenerKind, Listener>> {
  const listeners = new Map<ListenerKind, Listener>();
  listeners.set("private", await openListener({ ...privateAddress, portName: "PORT" }));
  if (publicAddress === undefined) return listeners;
  try {
    listeners.set("public", await openListener({ ...publicAddress, portName: "PUBLIC_PORT" }));
    return listeners;
  } catch (error) {
    await listeners.get("private")?.close();
    throw error;
  }
}

async function prepareGraph(database: Database, { config, say, signal }: ServerOptions): Promise<void> {
  let said: number | undefined;
  await ensureSeed(database, {
    folder: config.folders.seed,
    trainingFolder: config.folders.training,
    signal,
    onProgress({ done, total }) {
      const quarters = Math.floor((4 * done) / total);
      if (said === undefined) say("Loading the facts, once.");
      else if (quarters > said) say(`Loaded ${quarters * 25} % of the facts.`);
      said = quarters;
    },
  });
}

/** After the start, so that nobody waits for it. */
async function sayNewerFacts(database: Database, { config, say, logger }: ServerOptions): Promise<void> {
  try {
    const newer = await findNewerFacts(database, config.folders.seed);
    if (newer === undefined) return;
    say(
      `The graph holds the facts of version ${newer.loaded}, but version ${newer.shipped} came with this product: npm run seed -- --reset brings them in.`,
    );
  } catch (error) {
    logger.warn({ err: error }, "The shipped facts could not be compared with the graph.");
  }
}

interface Stores {
  readonly database: Database;
  readonly workspace: Workspace;
  readonly readings: Readings;
  readonly own: OwnCypher;
  readonly library: Library;
}

/** Where people's own Cypher is run. Nothing of it is started before somebody needs it. */
async function openOwn(
  graph: Graph,
  workspace: Workspace,
  { config, environment, logger, readerProgram }: ServerOptions,
) {
  const now = () => new Date();
  const report = (sentence: string, error?: unknown) => reportTo(logger, sentence, error);
  const { sandbox, remarks } = await openSandbox({ graph, config, environment, readerProgram, now, report });
  for (const remark of remarks) report(`Own Cypher: ${remark}`);
  const record = (run: RunRecord) => workspace.cypherRuns.add(run);
  return { cypher: openOwnCypher({ sandbox, remarks, record, now }), close: () => sandbox.close() };
}

function answer(listeners: Map<ListenerKind, Listener>, stores: Stores, options: ServerOptions): void {
  const { config, logger } = options;
  for (const [listener, { answerWith }] of listeners) {
    const clientFolder = config.folders.client;
    answerWith(createApp({ ...stores, listener, clientFolder, logger, checksAnswers: config.isDevelopment }));
  }
}

function reportTo(logger: Logger, sentence: string, error: unknown): void {
  if (error === undefined) logger.warn(sentence);
  else logger.error({ err: error }, sentence);
}

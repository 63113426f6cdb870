import type { ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { DatabaseSettings } from "../database.ts";
import { bringJars, readVersion } from "./bring-jars.ts";
import { claimHome, noteInClaim, refuseSecondOwner, releaseHome } from "./claim-home.ts";
import { endNeo4j } from "./end-neo4j.ts";
import { findFreePort } from "./find-free-port.ts";
import { findJava, type Java } from "./find-java.ts";
import { giveWay } from "./give-way.ts";
import { launchNeo4j, untilAnswering, untilStarted } from "./launch-neo4j.ts";
import { javaOptions, type Neo4jManner, type Neo4jSize, settingsFile, usualSize } from "./neo4j-settings.ts";
import { preparePassword } from "./prepare-password.ts";
import { type ClassArchive, recallClasses, rememberClasses } from "./remember-classes.ts";
import { lookUpProcess } from "./running-process.ts";

export interface LocalNeo4jOptions {
  /** The folder of this Neo4j: its graph, settings, logs and password. One process at a time owns it. */
  readonly home: string;
  /** Neo4j's files, shared by all that run from the same project. */
  readonly libraryFolder: string;
  readonly pomFile: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly say: (sentence: string) => void;
  readonly size?: Neo4jSize;
  readonly manner?: Neo4jManner;
  /** Another home whose Java has written its classes down; this one then only reads them. */
  readonly classesOf?: string;
  /** The port it had before, so that who knows it finds it again. */
  readonly port?: number;
  /** Calls the start off; without effect once it has started. */
  readonly signal?: AbortSignal | undefined;
}

export interface LocalNeo4j {
  readonly settings: DatabaseSettings;
  readonly port: number;
  readonly processId: number;
  /** Fulfilled when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends it in order and gives the folder back. */
  stop(): Promise<void>;
  /** Ends it at once, as for a graph that is thrown away. What was acknowledged is still there afterwards. */
  kill(): Promise<void>;
}

/**
 * Starts Neo4j Community as a child of this process and waits until it answers. It listens on this computer only.
 * Brings its files when they are missing; ends one that a killed server has left in this folder. Throws StartFault.
 */
export async function startLocalNeo4j(given: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const home = resolve(given.home);
  const options = {
    ...given,
    home,
    libraryFolder: resolve(given.libraryFolder),
    environment: withoutNeo4jNames(given.environment),
  };
  // First whatever may be missing, so that a start that cannot be leaves nothing behind.
  refuseSecondOwner(home);
  const java = findJava(options.environment);
  await bringJars({ ...options, folder: options.libraryFolder });
  const left = claimHome(home);
  try {
    // Closing its databases takes half a second; what it may want to write down for itself is of no use any more.
    if (left !== undefined) await endNeo4j(left, home, 3_000);
    return await launch(java, options);
  } catch (error) {
    releaseHome(home);
    throw error;
  }
}

/** Variables that Neo4j's own programs read would lead it to another folder. */
function withoutNeo4jNames(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith("NEO4J_")));
}

async function launch(java: Java, options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const { home, environment, signal } = options;
  const size = options.size ?? usualSize;
  const port = options.port ?? (await findFreePort());
  mkdirSync(join(home, "conf"), { recursive: true });
  writeFileSync(join(home, "conf", "neo4j.conf"), settingsFile(port, size, options.manner));
  const classPath = join(options.libraryFolder, "*");
  const program = { java: java.command, classPath, environment };
  const password = await preparePassword(home, { ...program, signal });
  signal?.throwIfAborted();
  const classes =
    options.classesOf === undefined
      ? rememberClasses(home, archiveName(java, options))
      : recallClasses(options.classesOf, archivePrefix(java, options));
  const child = launchNeo4j({
    ...program,
    home,
    javaOptions: [...javaOptions(size, options.manner), ...classes.options],
  });
  const uri = `bolt://127.0.0.1:${port}`;
  const settings = { uri, username: "neo4j", password, database: "neo4j" };
  noteInClaim(home, { uri, neo4j: lookUpProcess(child.pid ?? 0) });
  try {
    await untilStarted(child, signal);
    await untilAnswering(settings);
    // Only now: on a busy computer one that gives way needs a minute to start.
    if (options.manner?.isModest === true) giveWay(child.pid ?? 0);
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
  return describe({ child, settings, port, home, classes });
}

/** Java's file of classes holds for one Java, one Neo4j, one place where its files are, and the same options. */
function archiveName(java: Java, { pomFile, libraryFolder, size = usualSize }: LocalNeo4jOptions): string {
  const conditions = JSON.stringify([libraryFolder, javaOptions(size)]);
  const hash = createHash("sha256").update(conditions).digest("hex").slice(0, 8);
  return `${archivePrefix(java, { pomFile })}-${hash}`;
}

function archivePrefix(java: Java, { pomFile }: Pick<LocalNeo4jOptions, "pomFile">): string {
  return `${readVersion(pomFile)}-java-${java.version}`;
}

interface Started {
  readonly child: ChildProcess;
  readonly settings: DatabaseSettings;
  readonly port: number;
  readonly home: string;
  readonly classes: ClassArchive;
}

function describe({ child, settings, port, home, classes }: Started): LocalNeo4j {
  const processId = child.pid ?? 0;
  const ended = new Promise<void>((fulfil) => {
    if (child.exitCode !== null || child.signalCode !== null) fulfil();
    else child.once("exit", () => fulfil());
  });
  return {
    settings,
    port,
    processId,
    ended,
    async stop() {
      const running = lookUpProcess(processId);
      if (running !== undefined) await endNeo4j(running, home);
      await ended;
      if (child.signalCode !== "SIGKILL") classes.keep();
      releaseHome(home);
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
      releaseHome(home);
    },
  };
}

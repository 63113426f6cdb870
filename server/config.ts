import { isIP } from "node:net";
import { join, resolve } from "node:path";
import type { DatabaseSettings } from "./database/database.ts";
import { StartFault } from "./errors.ts";

export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

export interface Address {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface Config {
  /** Where everything is allowed; on this computer only. */
  readonly privateAddress: Address;
  /** Where others may look, if anywhere. */
  readonly publicAddress: Address | undefined;
  /** A Neo4j that is there already; without it one is started here. */
  readonly ownNeo4j: DatabaseSettings | undefined;
  /** Whether people may run Cypher of their own on a Neo4j that is there already; with one started here they may. */
  readonly allowsOwnCypher: boolean;
  /** A copy of the graph of a Neo4j that is there already, for Cypher of people's own. */
  readonly ownSandbox: DatabaseSettings | undefined;
  readonly logLevel: LogLevel;
  /** Answers are checked against the contract, which costs time. */
  readonly isDevelopment: boolean;
  readonly folders: Folders;
}

/** Where things are. Given from outside, because the bundled server lies elsewhere than its sources. */
export interface Folders {
  readonly project: string;
  /** What belongs to this installation and is no source: the graph, Neo4j's files. */
  readonly home: string;
  readonly cypher: string;
  /** The built client. */
  readonly client: string;
  readonly seed: string;
  readonly training: string;
  /** What people make: a file of its own, which a reset of the graph leaves alone. */
  readonly workspaceFile: string;
  readonly neo4jHome: string;
  /** A copy of the graph, for Cypher of people's own. */
  readonly sandbox: string;
  readonly neo4jLibrary: string;
  readonly neo4jPom: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const usualPort = 4500;
const usualPublicPort = 4501;
const neo4jSchemes = ["bolt:", "bolt+s:", "bolt+ssc:", "neo4j:", "neo4j+s:", "neo4j+ssc:"];

/** Reads the configuration from the environment. Throws one StartFault with a sentence for every fault there is. */
export function readConfig(environment: Environment, projectFolder: string): Config {
  const faults: string[] = [];
  const given = { environment, faults };
  const config = {
    privateAddress: readPrivateAddress(given),
    publicAddress: readPublicAddress(given),
    ownNeo4j: readNeo4j("NEO4J_", given),
    allowsOwnCypher: readOwnCypher(given),
    ownSandbox: readNeo4j("NEO4J_SANDBOX_", given),
    logLevel: readLogLevel(given),
    isDevelopment: read(environment, "NODE_ENV") === "development",
    folders: findFolders(projectFolder, read(environment, "CLUSTERIX_HOME")),
  };
  const { privateAddress, publicAddress } = config;
  if (config.ownSandbox !== undefined && config.ownNeo4j === undefined) {
    faults.push(
      "NEO4J_SANDBOX_URI is set without NEO4J_URI: the Neo4j that is started here has a sandbox of its own.",
    );
  }
  if (publicAddress !== undefined && publicAddress.port !== 0 && publicAddress.port === privateAddress.port) {
    faults.push(`PORT and PUBLIC_PORT are both ${publicAddress.port}: give each a port of its own.`);
  }
  if (faults.length > 0) throw new StartFault(...faults);
  return config;
}

export function findFolders(project: string, givenHome?: string): Folders {
  const home = resolve(project, givenHome ?? ".clusterix");
  return {
    project,
    home,
    cypher: join(project, "cypher"),
    client: join(project, "dist", "client"),
    seed: join(project, "seed", "data"),
    training: join(project, "seed", "training"),
    workspaceFile: join(home, "workspace", "workspace.db"),
    neo4jHome: join(home, "neo4j", "graph"),
    sandbox: join(home, "neo4j", "sandbox"),
    neo4jLibrary: join(home, "neo4j", "lib"),
    neo4jPom: join(project, "server", "database", "local-neo4j", "pom.xml"),
  };
}

interface Given {
  readonly environment: Environment;
  readonly faults: string[];
}

/** An empty variable counts as none: that is how a shell unsets one for a single command. */
function read(environment: Environment, name: string): string | undefined {
  const value = environment[name]?.trim();
  return value === "" ? undefined : value;
}

function readPrivateAddress({ environment, faults }: Given): Address {
  const host = read(environment, "HOST");
  if (host !== undefined && !isLoopback(host)) {
    faults.push(
      `HOST is ${host}, but whoever reaches the private listener may change everything, so it stays on this computer. To let others look, set PUBLIC_HOST to ${host} instead.`,
    );
  }
  return { host: "127.0.0.1", port: readPort("PORT", usualPort, { environment, faults }) };
}

function readPublicAddress({ environment, faults }: Given): Address | undefined {
  const host = read(environment, "PUBLIC_HOST");
  if (host === undefined) {
    if (read(environment, "PUBLIC_PORT") !== undefined) {
      faults.push(
        "PUBLIC_PORT is set without PUBLIC_HOST: name the address that others reach, such as 0.0.0.0 for all.",
      );
    }
    return undefined;
  }
  if (isIP(host) === 0 && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host)) {
    faults.push(`PUBLIC_HOST is ${host}, which is neither an address nor a name of a computer.`);
  }
  return { host, port: readPort("PUBLIC_PORT", usualPublicPort, { environment, faults }) };
}

function readPort(name: string, usual: number, { environment, faults }: Given): number {
  const text = read(environment, name);
  if (text === undefined) return usual;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  faults.push(`${name} is ${text}, but a port is a whole number from 0 to 65535 (0 takes any free one).`);
  return usual;
}

/** `prefix` tells the variables of one Neo4j from those of another. */
function readNeo4j(prefix: string, { environment, faults }: Given): DatabaseSettings | undefined {
  const uri = read(environment, `${prefix}URI`);
  const password = read(environment, `${prefix}PASSWORD`);
  if (uri === undefined) {
    for (const name of ["USERNAME", "PASSWORD", "DATABASE"].map((each) => prefix + each)) {
      if (read(environment, name) !== undefined) {
        faults.push(`${name} is set without ${prefix}URI: name the Neo4j it belongs to, or unset it.`);
      }
    }
    return undefined;
  }
  if (!URL.canParse(uri) || !neo4jSchemes.includes(new URL(uri).protocol) || new URL(uri).hostname === "") {
    faults.push(
      `${prefix}URI is ${uri}, but expected is an address such as neo4j://graph.example.org:7687 or bolt://127.0.0.1:7687.`,
    );
  }
  if (password === undefined)
    faults.push(`${prefix}PASSWORD is missing: ${prefix}URI is set, and Neo4j asks for a password.`);
  return {
    uri,
    username: read(environment, `${prefix}USERNAME`) ?? "neo4j",
    password: password ?? "",
    database: read(environment, `${prefix}DATABASE`) ?? "",
  };
}

function readOwnCypher({ environment, faults }: Given): boolean {
  const text = read(environment, "OWN_CYPHER");
  if (text !== undefined && text !== "on" && text !== "off")
    faults.push(`OWN_CYPHER is ${text}, but expected is on or off.`);
  if (text === "on" && read(environment, "NEO4J_URI") === undefined)
    faults.push(
      "OWN_CYPHER is on without NEO4J_URI: with the Neo4j that is started here it always is; unset it.",
    );
  return text === "on";
}

function readLogLevel({ environment, faults }: Given): LogLevel {
  const text = read(environment, "LOG_LEVEL");
  const level = logLevels.find((each) => each === (text ?? "warn"));
  if (level !== undefined) return level;
  faults.push(`LOG_LEVEL is ${text}, but expected is one of ${logLevels.join(", ")}.`);
  return "warn";
}

function isLoopback(host: string): boolean {
  return (
    host === "localhost" ||
    host === "::1" ||
    host === "[::1]" ||
    (isIP(host) === 4 && host.startsWith("127."))
  );
}

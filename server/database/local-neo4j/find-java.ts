import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { StartFault } from "../../errors.ts";

const oldestJava = 17;
const oldestMaven = [3, 6, 3] as const;
const orYourOwn = "To do without, name a Neo4j of your own in NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD.";

type Environment = NodeJS.ProcessEnv;

export interface Java {
  readonly command: string;
  /** The whole version as it calls itself, such as 17.0.15. */
  readonly version: string;
}

/** The Java to start. Throws StartFault when there is none, or one that Neo4j does not run on. */
export function findJava(environment: Environment): Java {
  const command = javaCommand(environment);
  const said = ask(command, ["-version"], environment);
  const version = parseJavaVersion(said ?? "");
  if (version === undefined) {
    throw new StartFault(
      `Java is missing: Neo4j needs Java ${oldestJava} or newer (on Debian and Ubuntu: apt-get install openjdk-17-jre-headless, or 21).`,
      orYourOwn,
    );
  }
  if (version.feature < oldestJava) {
    throw new StartFault(
      `Java ${version.feature} is too old: Neo4j needs Java ${oldestJava} or newer (on Debian and Ubuntu: apt-get install openjdk-17-jre-headless, or 21). JAVA_HOME says which one is taken.`,
      orYourOwn,
    );
  }
  return { command, version: version.whole };
}

/** The command that starts Maven, which is needed once, to bring Neo4j's files. Throws StartFault. */
export function findMaven(environment: Environment): string {
  const command = process.platform === "win32" ? "mvn.cmd" : "mvn";
  const said = ask(command, ["--version"], environment);
  const version = parseMavenVersion(said ?? "");
  if (version === undefined) {
    throw new StartFault(
      "Maven is missing: it brings Neo4j's files, once (on Debian and Ubuntu: apt-get install maven).",
      orYourOwn,
    );
  }
  if (isOlder(version, oldestMaven)) {
    throw new StartFault(
      `Maven ${version.join(".")} is too old: ${oldestMaven.join(".")} or newer is needed (on Debian and Ubuntu: apt-get install maven).`,
      orYourOwn,
    );
  }
  return command;
}

/** The feature number, such as 17, and the whole version from what `java -version` prints; Java 8 calls itself 1.8. */
export function parseJavaVersion(text: string): { feature: number; whole: string } | undefined {
  const match = /version "((?:1\.)?(\d+)[^"]*)"/.exec(text);
  return match?.[1] === undefined ? undefined : { feature: Number(match[2]), whole: match[1] };
}

/** The three numbers after "Apache Maven", whatever colours it prints around them. */
export function parseMavenVersion(text: string): readonly number[] | undefined {
  const match = /Apache Maven (\d+)\.(\d+)\.(\d+)/.exec(text);
  return match === null ? undefined : match.slice(1).map(Number);
}

function javaCommand(environment: Environment): string {
  const home = environment.JAVA_HOME;
  if (home === undefined || home === "") return "java";
  const command = join(home, "bin", process.platform === "win32" ? "java.exe" : "java");
  return existsSync(command) ? command : "java";
}

/** What a program says about itself on both outputs, or nothing when it cannot be started or fails. */
function ask(command: string, options: readonly string[], environment: Environment): string | undefined {
  // Windows starts Maven, a script, through its shell only.
  const shell = command.endsWith(".cmd");
  const answer = spawnSync(command, options, { env: environment, encoding: "utf8", timeout: 30_000, shell });
  return answer.status === 0 ? answer.stdout + answer.stderr : undefined;
}

function isOlder(version: readonly number[], than: readonly number[]): boolean {
  for (const [place, needed] of than.entries()) {
    const given = version[place] ?? 0;
    if (given !== needed) return given < needed;
  }
  return false;
}

import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartFault } from "../../errors.ts";
import { runProgram } from "./run-program.ts";

const passwordFile = (home: string) => join(home, "password");

/** The password of the Neo4j in this folder, if it has one. */
export function readPassword(home: string): string | undefined {
  return existsSync(passwordFile(home)) ? readFileSync(passwordFile(home), "utf8").trim() : undefined;
}

/** 192 bits as letters and digits only: a word that began with a hyphen would be taken for an option by Neo4j. */
export const makePassword = (): string => randomBytes(24).toString("hex");

export interface JavaProgram {
  readonly java: string;
  readonly classPath: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal | undefined;
}

/**
 * The password of the Neo4j in this folder. In an empty folder one is made up and set before Neo4j starts for the
 * first time, so that it never answers to the one everybody knows. Throws StartFault.
 */
export async function preparePassword(home: string, program: JavaProgram): Promise<string> {
  const known = readPassword(home);
  const isUsed = existsSync(join(home, "data", "databases", "system"));
  if (known !== undefined && (isUsed || existsSync(join(home, "data", "dbms", "auth.ini")))) return known;
  if (isUsed) {
    throw new StartFault(
      `The password of the graph in ${home} is gone (its file "password").`,
      "Remove that folder; the graph is made again from the seed at the next start.",
    );
  }
  const password = makePassword();
  writeFileSync(passwordFile(home), `${password}\n`, { mode: 0o600 });
  await setFirstPassword(home, password, program);
  return password;
}

/** By a file of options, since others on this computer can read the command lines of all processes. */
async function setFirstPassword(home: string, password: string, program: JavaProgram): Promise<void> {
  const optionsFile = join(home, "first-password.options");
  const start = ["-Xmx128m", "-cp", program.classPath, "org.neo4j.server.startup.Neo4jAdminCommand"];
  const words = [...start, "dbms", "set-initial-password", password].map(quoteOption);
  writeFileSync(optionsFile, `${words.join("\n")}\n`, { mode: 0o600 });
  const lines: string[] = [];
  try {
    const exitCode = await runProgram(program.java, [`@${optionsFile}`], {
      environment: { ...program.environment, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") },
      signal: program.signal,
      onLine: (line) => lines.push(line),
    });
    if (exitCode !== 0) throw new StartFault(`Neo4j could not be given a password: ${lines[0] ?? exitCode}`);
  } finally {
    rmSync(optionsFile, { force: true });
  }
}

/** In Java's option files a backslash is written twice and quotes keep blanks. */
function quoteOption(word: string): string {
  return `"${word.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

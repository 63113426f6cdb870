import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { findFolders } from "../../server/config.ts";
import { type Claim, readClaim } from "../../server/database/local-neo4j/claim-home.ts";
import { testFolder } from "./start-test-database.ts";

const project = join(import.meta.dirname, "..", "..");

/** A folder that a server may have as its own; Neo4j's files are those of the product, which are large. */
export function makeServerHome(name: string): string {
  const home = join(testFolder, name);
  mkdirSync(join(home, "neo4j"), { recursive: true });
  const library = join(home, "neo4j", "lib");
  if (!existsSync(library)) symlinkSync(findFolders(project).neo4jLibrary, library);
  return home;
}

/** What a server has written down about itself and its Neo4j. */
export function claimOf(home: string): Claim | undefined {
  return readClaim(findFolders(project, home).neo4jHome);
}

export interface WholeServer {
  readonly process: ChildProcess;
  /** Where it is, once it says so; rejected with everything it said when it ends before. */
  readonly address: Promise<string>;
  /** Its exit code, or the signal that ended it, and all lines it said. */
  readonly ended: Promise<{ code: number | string | null; lines: readonly string[] }>;
}

/** The server with everything there is to it, as a process of its own, from its sources. */
export function startWholeServer(environment: NodeJS.ProcessEnv): WholeServer {
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    cwd: project,
    env: { ...process.env, PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const ended = new Promise<{ code: number | string | null; lines: readonly string[] }>((resolve) => {
    child.once("close", (code, signal) => resolve({ code: signal ?? code, lines }));
  });
  const address = new Promise<string>((resolve, reject) => {
    for (const output of [child.stdout, child.stderr]) {
      createInterface({ input: output }).on("line", (line) => {
        lines.push(line);
        const found = /^Clusterix is at (\S+)$/.exec(line)?.[1];
        if (found !== undefined) resolve(found);
      });
    }
    void ended.then(({ code }) => reject(new Error(`ended with ${code}: ${lines.join("\n")}`)));
  });
  // Who waits for the end only is not to be troubled.
  address.catch(() => undefined);
  return { process: child, address, ended };
}

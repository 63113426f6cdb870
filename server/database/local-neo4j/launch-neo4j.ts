import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import neo4j from "neo4j-driver";
import { StartFault } from "../../errors.ts";
import type { DatabaseSettings } from "../database.ts";
import { homeOption } from "./end-neo4j.ts";

export interface Launch {
  readonly java: string;
  /** What Java is told before the class path. */
  readonly javaOptions: readonly string[];
  readonly classPath: string;
  readonly home: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** A cold start on a busy computer of two cores takes up to half a minute. */
const startWithinMs = 120_000;

/** Neo4j as a child of this process. It ends with this process, unless that is killed. */
export function launchNeo4j(launch: Launch): ChildProcess {
  const main = ["-cp", launch.classPath, "org.neo4j.server.CommunityEntryPoint"];
  const folders = [homeOption(launch.home), `--config-dir=${join(launch.home, "conf")}`, "--console-mode"];
  const child = spawn(launch.java, [...launch.javaOptions, ...main, ...folders], {
    cwd: launch.home,
    env: launch.environment,
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own: Ctrl-C reaches this process only, which then ends Neo4j in order.
    detached: true,
  });
  const endWithUs = () => child.kill("SIGKILL");
  process.once("exit", endWithUs);
  child.once("exit", () => process.off("exit", endWithUs));
  return child;
}

/** Waits until Neo4j says that it has started. Throws StartFault with what it said instead. */
export async function untilStarted(child: ChildProcess, signal: AbortSignal | undefined): Promise<void> {
  const lastLines: string[] = [];
  const settled = new AbortController();
  const started = new Promise<void>((fulfil, reject) => {
    const fail = (what: string) => reject(new StartFault(what, ...explain(lastLines)));
    const timer = setTimeout(() => fail("Neo4j did not start within two minutes."), startWithinMs);
    settled.signal.addEventListener("abort", () => clearTimeout(timer));
    signal?.addEventListener("abort", () => reject(signal.reason), { signal: settled.signal });
    child.once("error", (error) => fail(`Neo4j could not be started: ${error.message}`));
    child.once("close", () => fail("Neo4j ended while it was starting."));
    // Both are read for as long as it runs, or Neo4j would wait for somebody to take what it says.
    for (const output of [child.stdout, child.stderr]) {
      if (output === null) continue;
      createInterface({ input: output }).on("line", (line) => {
        lastLines.push(line);
        if (lastLines.length > 30) lastLines.shift();
        if (/INFO\s+Started\.$/.test(line)) fulfil();
      });
    }
  });
  await started.finally(() => settled.abort());
}

/** The lines in which Neo4j says why. */
function explain(lines: readonly string[]): string[] {
  if (lines.some((line) => line.includes("store_lock") || line.includes("Lock file has been locked"))) {
    return ["Another Neo4j already uses the graph in this folder: end it first."];
  }
  const telling = lines.filter((line) => /ERROR|Exception|Error|Caused by/.test(line));
  return (telling.length > 0 ? telling : lines).slice(0, 3).map((line) => `Neo4j says: ${line.trim()}`);
}

/** Asks once, with more patience than a caller has: the first question after a start takes up to two seconds. */
export async function untilAnswering(settings: DatabaseSettings): Promise<void> {
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.username, settings.password));
  try {
    await driver.executeQuery("RETURN 1", {}, { database: settings.database });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartFault(`Neo4j has started but does not answer: ${reason}`);
  } finally {
    await driver.close();
  }
}

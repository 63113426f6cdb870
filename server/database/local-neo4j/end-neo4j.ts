import { setTimeout as wait } from "node:timers/promises";
import { isStillRunning, type RunningProcess, readCommandLine } from "./running-process.ts";

/**
 * Half a second is usual; ten when the classes are written down for the next start. One that is held up by a question
 * without end is killed: what was acknowledged survives that, so waiting longer gains nothing.
 */
const patienceMs = 25_000;
const lookEveryMs = 50;

/** Ends a Neo4j that was started for this folder, and leaves any other process alone. */
export async function endNeo4j(neo4j: RunningProcess, home: string, patience = patienceMs): Promise<void> {
  if (!isNeo4jOf(neo4j, home)) return;
  send(neo4j, "SIGTERM");
  const until = Date.now() + patience;
  while (Date.now() < until && isStillRunning(neo4j)) await wait(lookEveryMs);
  send(neo4j, "SIGKILL");
  while (isStillRunning(neo4j)) await wait(lookEveryMs);
}

/** True for a process that was started here, for this folder: anything else is somebody else's, whatever a file says. */
export function isNeo4jOf(neo4j: RunningProcess, home: string): boolean {
  if (!isStillRunning(neo4j)) return false;
  return readCommandLine(neo4j.processId).includes(` ${homeOption(home)} `);
}

/** How Neo4j is told its folder, and how it is known again among other processes. */
export function homeOption(home: string): string {
  return `--home-dir=${home}`;
}

function send(neo4j: RunningProcess, signal: NodeJS.Signals): void {
  try {
    if (isStillRunning(neo4j)) process.kill(neo4j.processId, signal);
  } catch {
    // It has ended in the meantime.
  }
}

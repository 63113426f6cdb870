import { readdirSync } from "node:fs";
import { setPriority } from "node:os";

/** Of -20 to 19; the higher, the more it gives way. */
const modestPriority = 15;

/**
 * From now on a process gets the processor only while nobody else wants it. On Linux each thread has a priority of its
 * own, which those that it begins inherit.
 */
export function giveWay(processId: number): void {
  for (const thread of listThreads(processId)) {
    try {
      setPriority(thread, modestPriority);
    } catch {
      // It has ended in the meantime, or the system does not let us: then it is as it was.
    }
  }
}

function listThreads(processId: number): number[] {
  try {
    return readdirSync(`/proc/${processId}/task`).map(Number);
  } catch {
    return [processId];
  }
}

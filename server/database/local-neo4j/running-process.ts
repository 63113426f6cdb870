import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process as it is remembered in a file: its number alone may belong to another one by the time it is read. */
export interface RunningProcess {
  readonly processId: number;
  /** When it began, in whatever words the system has for it. */
  readonly began: string;
}

/** Nothing when there is no such process any more. */
export function lookUpProcess(processId: number): RunningProcess | undefined {
  const began = process.platform === "linux" ? readStart(processId) : askStart(processId);
  return began === undefined ? undefined : { processId, began };
}

export function isStillRunning(known: RunningProcess): boolean {
  return lookUpProcess(known.processId)?.began === known.began;
}

/** The command line as one text, empty when it cannot be read. */
export function readCommandLine(processId: number): string {
  if (process.platform !== "linux") return askSystem(processId, "args=") ?? "";
  try {
    return readFileSync(`/proc/${processId}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

/** Field 22 of `stat` is the start in ticks since the computer started; field 3 is Z for one that has ended. */
function readStart(processId: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${processId}/stat`, "utf8");
    // The name in brackets may hold blanks and brackets, so counting begins behind the last one.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? undefined : `${bootId()}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** Changes with every start of the computer, since the ticks begin at nought again. */
function bootId(): string {
  return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
}

function askStart(processId: number): string | undefined {
  return askSystem(processId, "lstart=");
}

function askSystem(processId: number, field: string): string | undefined {
  const answer = spawnSync("ps", ["-ww", "-o", field, "-p", String(processId)], { encoding: "utf8" });
  const text = answer.status === 0 ? answer.stdout.trim() : "";
  return text === "" ? undefined : text;
}

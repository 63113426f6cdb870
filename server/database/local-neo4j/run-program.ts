import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export interface ProgramOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
  /** Every line of both outputs, as it comes. */
  readonly onLine?: (line: string) => void;
}

/** Runs a program to its end and gives its exit code. Throws when it cannot be started or is called off. */
export function runProgram(
  command: string,
  words: readonly string[],
  options: ProgramOptions,
): Promise<number | null> {
  const child = spawn(command, words, {
    env: options.environment,
    stdio: ["ignore", "pipe", "pipe"],
    // Windows starts scripts through its shell only.
    shell: command.endsWith(".cmd"),
    ...(options.signal && { signal: options.signal }),
  });
  for (const output of [child.stdout, child.stderr]) {
    createInterface({ input: output }).on("line", (line) => options.onLine?.(line));
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
}

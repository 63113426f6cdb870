import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import {
  isStillRunning,
  lookUpProcess,
  readCommandLine,
} from "../../../../server/database/local-neo4j/running-process.ts";

describe("lookUpProcess", () => {
  it("knows a process until it ends, also before its parent has taken notice", async () => {
    const child = spawn(process.execPath, ["-e", "setTimeout(() => undefined, 60_000)", "a word"]);
    const known = lookUpProcess(child.pid ?? 0);
    if (known === undefined) throw new Error("the child is not known");
    expect(isStillRunning(known)).toBe(true);
    expect(readCommandLine(known.processId)).toContain(" a word ");
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(isStillRunning(known)).toBe(false);
    expect(lookUpProcess(known.processId)).toBeUndefined();
    expect(readCommandLine(known.processId)).toBe("");
  });

  it("is not taken in by another process with the same number", () => {
    const known = lookUpProcess(process.pid);
    expect(known).toBeDefined();
    expect(isStillRunning({ processId: process.pid, began: "another time" })).toBe(false);
  });
});

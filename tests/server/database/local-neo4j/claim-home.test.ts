import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  claimHome,
  findOwner,
  noteInClaim,
  readClaim,
  releaseHome,
} from "../../../../server/database/local-neo4j/claim-home.ts";
import { endNeo4j, isNeo4jOf } from "../../../../server/database/local-neo4j/end-neo4j.ts";
import {
  lookUpProcess,
  type RunningProcess,
} from "../../../../server/database/local-neo4j/running-process.ts";

let home = "";
const children = new Set<ReturnType<typeof spawn>>();
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "clusterix-home-"));
});
afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
  children.clear();
  rmSync(home, { recursive: true });
});

/** A process that waits, with these words on its command line. */
async function startProcess(...words: string[]): Promise<RunningProcess> {
  const script = "process.stdout.write('up'); setTimeout(() => undefined, 60_000)";
  const child = spawn(process.execPath, ["-e", script, "--", ...words, "end"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  children.add(child);
  if (child.stdout !== null) await once(child.stdout, "data");
  const running = lookUpProcess(child.pid ?? 0);
  if (running === undefined) throw new Error("the process did not start");
  return running;
}

const gone: RunningProcess = { processId: 999_999_999, began: "long ago" };
const write = (claim: unknown) => writeFileSync(join(home, "claim.json"), JSON.stringify(claim));

describe("claimHome", () => {
  it("makes a folder one's own, until it is given back", () => {
    expect(claimHome(home)).toBeUndefined();
    noteInClaim(home, { uri: "bolt://127.0.0.1:1", address: "http://127.0.0.1:2" });
    expect(readClaim(home)).toMatchObject({ owner: { processId: process.pid }, uri: "bolt://127.0.0.1:1" });
    expect(findOwner(home)).toBeUndefined();
    expect(claimHome(home)).toBeUndefined();
    expect(readClaim(home)?.address).toBe("http://127.0.0.1:2");
    releaseHome(home);
    expect(existsSync(join(home, "claim.json"))).toBe(false);
  });

  it("refuses the folder of a server that runs, and says where that is", async () => {
    const owner = await startProcess();
    write({ owner, address: "http://127.0.0.1:4500" });
    expect(() => claimHome(home)).toThrow(
      /already running[\s\S]*http:\/\/127\.0\.0\.1:4500[\s\S]*CLUSTERIX_HOME/,
    );
    releaseHome(home);
    expect(findOwner(home)?.owner).toEqual(owner);
  });

  it("takes the folder of a server that was killed, and finds the Neo4j it has left", async () => {
    const neo4j = await startProcess(`--home-dir=${home}`);
    write({ owner: gone, neo4j });
    expect(claimHome(home)).toEqual(neo4j);
    releaseHome(home);
    write({ owner: gone, neo4j: gone });
    expect(claimHome(home)).toBeUndefined();
  });

  it("takes a folder whose note cannot be read", () => {
    for (const text of ["", "{", '{"owner":1}']) {
      writeFileSync(join(home, "claim.json"), text);
      expect(claimHome(home)).toBeUndefined();
      releaseHome(home);
    }
  });
});

describe("endNeo4j", () => {
  it("ends the one of this folder", async () => {
    const neo4j = await startProcess(`--home-dir=${home}`);
    await endNeo4j(neo4j, home);
    expect(lookUpProcess(neo4j.processId)).toBeUndefined();
  });

  it("kills one that does not listen", async () => {
    const script =
      "process.on('SIGTERM', () => undefined); console.log('up'); setTimeout(() => undefined, 60_000)";
    const child = spawn(process.execPath, ["-e", script, "--", `--home-dir=${home}`, "end"]);
    children.add(child);
    await once(child.stdout, "data");
    const deaf = lookUpProcess(child.pid ?? 0) ?? gone;
    await endNeo4j(deaf, home, 200);
    expect(lookUpProcess(deaf.processId)).toBeUndefined();
  });

  it("leaves alone whatever is not the Neo4j of this folder", async () => {
    const other = await startProcess(`--home-dir=${home}-2`);
    const sameNumber = { ...(await startProcess(`--home-dir=${home}`)), began: "another time" };
    for (const each of [other, sameNumber, gone]) {
      expect(isNeo4jOf(each, home)).toBe(false);
      await endNeo4j(each, home);
    }
    expect(lookUpProcess(other.processId)).toBeDefined();
    expect(lookUpProcess(sameNumber.processId)).toBeDefined();
  });
});

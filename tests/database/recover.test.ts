import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { lookUpProcess } from "../../server/database/local-neo4j/running-process.ts";
import { testDatabaseSettings } from "./open-test-database.ts";
import { claimOf, makeServerHome, startWholeServer, type WholeServer } from "./whole-server.ts";

const home = makeServerHome("whole-server");
let server: WholeServer | undefined;

afterAll(async () => {
  server?.process.kill("SIGTERM");
  await server?.ended;
});

/** A server from this folder that is ready; the one that runs, if there is one. */
async function running(): Promise<{ server: WholeServer; address: string }> {
  if (server === undefined || server.process.exitCode !== null || server.process.signalCode !== null) {
    server = startWholeServer({ CLUSTERIX_HOME: home });
  }
  return { server, address: await server.address };
}

const statusOf = async (address: string) => (await fetch(`${address}/api/ready`)).status;

/** A test that waits in vain is ended by its limit. */
async function untilReady(address: string): Promise<void> {
  while ((await statusOf(address)) !== 200) await wait(250);
}

describe("the server", () => {
  it("answers 503 while its Neo4j is gone, and by itself again when that is back", async () => {
    const { address } = await running();
    await untilReady(address);
    const neo4j = claimOf(home)?.neo4j;
    process.kill(neo4j?.processId ?? 0, "SIGKILL");
    const asked = Date.now();
    expect(await statusOf(address)).toBe(503);
    expect(Date.now() - asked).toBeLessThan(4_000);
    await untilReady(address);
    expect(claimOf(home)?.neo4j?.processId).not.toBe(neo4j?.processId);
  });

  it("answers 503 while its Neo4j hangs, and by itself again when that goes on", async () => {
    const { address } = await running();
    await untilReady(address);
    const neo4j = claimOf(home)?.neo4j;
    process.kill(neo4j?.processId ?? 0, "SIGSTOP");
    try {
      for (const path of ["/api/ready", "/api/nodes/packbridge"]) {
        const asked = Date.now();
        const answer = await fetch(address + path);
        expect([path, answer.status]).toEqual([path, 503]);
        expect(await answer.json()).toMatchObject({ code: "database-away" });
        expect(Date.now() - asked).toBeLessThan(4_000);
      }
    } finally {
      process.kill(neo4j?.processId ?? 0, "SIGCONT");
    }
    await untilReady(address);
    expect(claimOf(home)?.neo4j).toEqual(neo4j);
  });

  it("does not start twice from one folder, nor on a port that is taken", async () => {
    const { address } = await running();
    const second = await startWholeServer({ CLUSTERIX_HOME: home }).ended;
    expect(second).toMatchObject({ code: 1 });
    expect(second.lines.join("\n")).toContain(`already running from this folder at ${address}`);
    const other = { CLUSTERIX_HOME: makeServerHome("other-server"), PORT: new URL(address).port };
    const third = await startWholeServer(other).ended;
    expect(third).toMatchObject({
      code: 1,
      lines: [expect.stringMatching(/^Port \d+ on 127.0.0.1 is taken/)],
    });
    await untilReady(address);
  });

  it("starts again after it was killed, and ends the Neo4j that was left", async () => {
    const { server: first } = await running();
    const left = claimOf(home)?.neo4j;
    if (left === undefined) throw new Error("there is no Neo4j");
    first.process.kill("SIGKILL");
    await first.ended;
    expect(lookUpProcess(left.processId)).toEqual(left);
    const { address } = await running();
    expect(lookUpProcess(left.processId)).not.toEqual(left);
    await untilReady(address);
  });

  it("ends in order when it is asked to, and takes its Neo4j along", async () => {
    const { server: last } = await running();
    const neo4j = claimOf(home)?.neo4j;
    last.process.kill("SIGTERM");
    expect(await last.ended).toMatchObject({ code: 0 });
    expect(lookUpProcess(neo4j?.processId ?? 0)).toBeUndefined();
    expect(claimOf(home)).toBeUndefined();
  });
});

describe("a start that cannot be", () => {
  it("says every fault of the environment, and does nothing", async () => {
    const faulty = startWholeServer({ CLUSTERIX_HOME: "/dev/null/x", PORT: "x", HOST: "0.0.0.0" });
    const { code, lines } = await faulty.ended;
    expect(code).toBe(1);
    expect(lines).toEqual(
      [expect.stringContaining("PORT"), expect.stringContaining("PUBLIC_HOST")].reverse(),
    );
  });

  it("says that Java is missing, and leaves nothing half done", async () => {
    const bare = { CLUSTERIX_HOME: makeServerHome("bare-server"), PATH: "/nowhere", JAVA_HOME: "" };
    const { code, lines } = await startWholeServer(bare).ended;
    expect(code).toBe(1);
    expect(lines.join("\n")).toMatch(/Java is missing[\s\S]*NEO4J_URI/);
    expect(claimOf(bare.CLUSTERIX_HOME)).toBeUndefined();
  });

  it("says that a Neo4j of one's own refuses the password", async () => {
    const { uri } = testDatabaseSettings();
    const { code, lines } = await startWholeServer({ NEO4J_URI: uri, NEO4J_PASSWORD: "wrong" }).ended;
    expect(code).toBe(1);
    expect(lines.join("\n")).toMatch(
      /cannot be used.*refuses the user name or the password[\s\S]*NEO4J_PASSWORD/,
    );
  });
});

import { describe, expect, it } from "vitest";
import { keepLocalNeo4j } from "../../../../server/database/local-neo4j/keep-local-neo4j.ts";
import type {
  LocalNeo4j,
  LocalNeo4jOptions,
} from "../../../../server/database/local-neo4j/start-local-neo4j.ts";

const options: LocalNeo4jOptions = {
  home: "home",
  libraryFolder: "lib",
  pomFile: "pom.xml",
  environment: {},
  say: () => undefined,
};

/** Neo4js that end when the test says so, and a way to wait for what the keeper reports. */
function pretend() {
  const started: { end: () => void; port: number | undefined; isStopped: boolean }[] = [];
  const faults: Error[] = [];
  const heard = new Map<string, (() => void)[]>();
  const start = async ({ port }: LocalNeo4jOptions): Promise<LocalNeo4j> => {
    const fault = started.length > 0 ? faults.shift() : undefined;
    if (fault !== undefined) throw fault;
    const { promise: ended, resolve: end } = deferred();
    const one = { end, port, isStopped: false };
    started.push(one);
    const stop = async () => {
      one.isStopped = true;
      end();
    };
    const settings = {
      uri: "bolt://127.0.0.1:20001",
      username: "neo4j",
      password: "secret",
      database: "neo4j",
    };
    return { settings, port: port ?? 20_001, processId: started.length, ended, stop, kill: stop };
  };
  const report = (sentence: string) => {
    for (const tell of heard.get(sentence) ?? []) tell();
  };
  const untilHeard = (sentence: string) =>
    new Promise<void>((resolve) => heard.set(sentence, [...(heard.get(sentence) ?? []), resolve]));
  return { started, faults, start, report, untilHeard };
}

function deferred() {
  const resolvers: (() => void)[] = [];
  const promise = new Promise<void>((fulfil) => resolvers.push(fulfil));
  return { promise, resolve: () => resolvers[0]?.() };
}

describe("keepLocalNeo4j", () => {
  it("starts Neo4j again on the same port when it ends by itself", async () => {
    const { started, start, report, untilHeard } = pretend();
    const kept = await keepLocalNeo4j(options, { report, start });
    expect(kept.processId()).toBe(1);
    const isBack = untilHeard("Neo4j answers again.");
    started[0]?.end();
    await isBack;
    expect(started.map(({ port }) => port)).toEqual([undefined, 20_001]);
    await kept.stop();
    expect(started[1]?.isStopped).toBe(true);
  });

  it("goes on trying when a start fails", async () => {
    const { started, faults, start, report, untilHeard } = pretend();
    const kept = await keepLocalNeo4j(options, { report, start });
    faults.push(new Error("the port is taken"));
    const hasFailed = untilHeard("Neo4j could not be started again.");
    const isBack = untilHeard("Neo4j answers again.");
    started[0]?.end();
    await hasFailed;
    expect(kept.processId()).toBeUndefined();
    await isBack;
    expect(started).toHaveLength(2);
    await kept.stop();
  });

  it("does not start again what it has stopped, nor in the middle of a pause", async () => {
    const { started, start, report, untilHeard } = pretend();
    const kept = await keepLocalNeo4j(options, { report, start });
    const hasEnded = untilHeard("Neo4j has ended unexpectedly and is started again.");
    started[0]?.end();
    await hasEnded;
    await kept.stop();
    expect(started).toHaveLength(1);
  });

  it("passes on why the first start failed", async () => {
    const start = () => Promise.reject(new Error("no Java"));
    await expect(keepLocalNeo4j(options, { report: () => undefined, start })).rejects.toThrow("no Java");
  });
});

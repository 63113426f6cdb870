import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openTestDatabase } from "./open-test-database.ts";

const database = openTestDatabase({
  "test/echo": "RETURN $value AS value",
  "test/kind": "RETURN $value IS :: INTEGER AS isInteger",
  "test/write": "CREATE (n:Trace) RETURN 1 AS one",
  "test/large": "RETURN 9007199254740993 AS value",
  "test/node": "MATCH (n:Entity) RETURN n LIMIT 1",
  "test/dates": "RETURN date('2019-03-01') AS day, datetime('2019-03-01T10:00:00Z') AS moment",
  "test/loop": "RETURN reduce(s = 0, x IN range(1, 200000000) | s + x) AS s",
  "test/rows": "UNWIND range(1, 2000000000) AS x WITH x WHERE x = -1 RETURN x",
  "test/syntax": "RETRUN 1",
});
const anything = z.record(z.string(), z.unknown());

afterAll(() => database.close());

describe("run", () => {
  it("sends whole numbers as INTEGER and others as FLOAT, also in lists and maps", async () => {
    const isInteger = async (value: unknown) =>
      (await database.run("test/kind", { value }, anything))[0]?.isInteger;
    expect(await isInteger(5)).toBe(true);
    expect(await isInteger(5.5)).toBe(false);
    const value = { list: [1, 2.5], text: "Łódź", nothing: null };
    expect(await database.run("test/echo", { value }, anything)).toEqual([{ value }]);
  });

  it("answers dates as ISO strings", async () => {
    expect(await database.run("test/dates", {}, anything)).toEqual([
      { day: "2019-03-01", moment: "2019-03-01T10:00:00Z" },
    ]);
  });

  it("cannot write", async () => {
    await expect(database.run("test/write", {}, anything)).rejects.toMatchObject({ code: "internal" });
  });

  it("refuses numbers that JavaScript cannot hold, nodes, and rows of another shape", async () => {
    for (const question of ["test/large", "test/node"]) {
      await expect(database.run(question, {}, anything)).rejects.toMatchObject({ code: "internal" });
    }
    const answer = database.run("test/echo", { value: 1 }, z.object({ value: z.string() }));
    await expect(answer).rejects.toMatchObject({ code: "internal" });
  });

  it("calls an unknown question and a faulty file internal", async () => {
    await expect(database.run("test/none", {}, anything)).rejects.toMatchObject({ code: "internal" });
    await expect(database.run("test/syntax", {}, anything)).rejects.toMatchObject({ code: "internal" });
  });

  it("gives up in time, also on a loop that Neo4j cannot stop, and answers the next question", async () => {
    for (const question of ["test/rows", "test/loop"]) {
      const began = Date.now();
      const answer = database.run(question, {}, anything, { timeoutMs: 300 });
      await expect(answer).rejects.toMatchObject({ code: "took-too-long" });
      expect(Date.now() - began).toBeLessThan(3_000);
    }
    expect(await database.run("test/echo", { value: 1 }, anything)).toEqual([{ value: 1 }]);
  });

  it("stops waiting when it is called off", async () => {
    const caller = new AbortController();
    const answer = database.run("test/rows", {}, anything, { signal: caller.signal });
    caller.abort();
    await expect(answer).rejects.toMatchObject({ code: "cancelled" });
    const late = database.run("test/echo", { value: 1 }, anything, { signal: AbortSignal.abort() });
    await expect(late).rejects.toMatchObject({ code: "cancelled" });
  });
});

import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openTestDatabase } from "./open-test-database.ts";

/** More rows than the driver fetches at once, so that there is always something on its way. */
const many = "UNWIND range(1, 50000) AS x RETURN x, toString(x) AS text";
const rounds = 150;
const database = openTestDatabase({ "test/many": many, "test/one": "RETURN 1 AS one" });
const anything = z.record(z.string(), z.unknown());

afterAll(() => database.close());

/** Somewhere between its beginning and its end, a little later each time. */
async function leaveAt(round: number, begin: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
  const leaving = new AbortController();
  const asked = begin(leaving.signal).catch(() => undefined);
  await wait((round * 7) % 41);
  leaving.abort();
  await asked;
}

describe("what is asked after somebody else has left a question", () => {
  it("is answered, wherever that question was", async () => {
    const failed: unknown[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await leaveAt(round, (signal) => database.run("test/many", {}, anything, { signal }));
      for (let turn = 0; turn < 3; turn += 1) {
        const answer = database.run("test/one", {}, anything, { timeoutMs: 5_000 });
        await answer.catch((error: unknown) => failed.push(error));
        await wait(turn);
      }
    }
    expect(failed).toEqual([]);
  });

  it("is answered, wherever that run was", async () => {
    const run = async (text: string, signal: AbortSignal) => {
      const request = { text, parameters: {}, seconds: 5, rows: 100_000, bytes: 100_000_000, signal };
      const { rows } = await database.runner.open(request);
      for await (const batch of rows) if (batch.length === 0) return;
    };
    const failed: unknown[] = [];
    const staying = new AbortController();
    for (let round = 0; round < rounds; round += 1) {
      await leaveAt(round, (signal) => run(many, signal));
      for (let turn = 0; turn < 3; turn += 1) {
        await run("RETURN 1 AS one", staying.signal).catch((error: unknown) => failed.push(error));
        await wait(turn);
      }
    }
    expect(failed).toEqual([]);
  });
});

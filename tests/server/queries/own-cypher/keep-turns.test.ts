import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepTurns } from "../../../../server/queries/own-cypher/keep-turns.ts";

const limits = { atOnce: 3, atOnceEach: 2, waiting: 3, waitingEach: 2, mostWaitMs: 30_000 };
const never = new AbortController().signal;

/** Whether a promise is still open once everything that can go on has gone on. */
async function isOpen(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  const settle = () => {
    settled = true;
  };
  promise.then(settle, settle);
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  return !settled;
}

describe("keepTurns", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("lets two of one person run, and the third when one of them has ended", async () => {
    const turns = keepTurns(limits);
    const end = await turns.take("ann", never);
    await turns.take("ann", never);
    const third = turns.take("ann", never);
    expect(await isOpen(third)).toBe(true);
    end();
    await third;
    expect([turns.running(), turns.waiting()]).toEqual([2, 0]);
  });

  it("lets another one pass who has not had a turn, up to the number for all", async () => {
    const turns = keepTurns(limits);
    await turns.take("ann", never);
    await turns.take("ann", never);
    const waiting = turns.take("ann", never);
    await turns.take("ben", never);
    const fourth = turns.take("cleo", never);
    expect([await isOpen(waiting), await isOpen(fourth)]).toEqual([true, true]);
    expect(turns.running()).toBe(3);
  });

  it("says too-many-requests to who has enough waiting, and database-busy when everybody has", async () => {
    const turns = keepTurns(limits);
    for (let run = 0; run < 4; run += 1) void turns.take("ann", never).catch(() => undefined);
    await expect(turns.take("ann", never)).rejects.toMatchObject({ code: "too-many-requests" });
    await turns.take("ben", never);
    void turns.take("ben", never).catch(() => undefined);
    await expect(turns.take("cleo", never)).rejects.toMatchObject({ code: "database-busy" });
  });

  it("lets go of who stops while waiting, and of who has waited too long", async () => {
    const turns = keepTurns({ ...limits, atOnceEach: 1 });
    await turns.take("ann", never);
    const stopping = new AbortController();
    const stopped = turns.take("ann", stopping.signal);
    const late = turns.take("ann", never);
    stopping.abort();
    await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
    const told = expect(late).rejects.toMatchObject({ code: "database-busy" });
    await vi.advanceTimersByTimeAsync(30_000);
    await told;
    expect(turns.waiting()).toBe(0);
  });

  it("counts a turn that is ended twice once", async () => {
    const turns = keepTurns(limits);
    const end = await turns.take("ann", never);
    await turns.take("ann", never);
    end();
    end();
    expect(turns.running()).toBe(1);
  });
});

import { describe, expect, it } from "vitest";
import { raceDeadline } from "../../../server/database/race-deadline.ts";

const never = new Promise<never>(() => undefined);

describe("raceDeadline", () => {
  it("gives what the work gives", async () => {
    await expect(raceDeadline(Promise.resolve(1), { deadlineMs: 1_000 })).resolves.toBe(1);
    await expect(raceDeadline(Promise.reject(new Error("no")), { deadlineMs: 1_000 })).rejects.toThrow("no");
  });

  it("gives up after the deadline, and at once when it has passed", async () => {
    await expect(raceDeadline(never, { deadlineMs: 1 })).rejects.toMatchObject({ code: "took-too-long" });
    await expect(raceDeadline(never, { deadlineMs: -5 })).rejects.toMatchObject({ code: "took-too-long" });
  });

  it("gives up when it is called off, before or after it began", async () => {
    const caller = new AbortController();
    const limits = { deadlineMs: 60_000, signal: caller.signal };
    const answer = raceDeadline(never, limits);
    caller.abort();
    await expect(answer).rejects.toMatchObject({ code: "cancelled" });
    await expect(raceDeadline(never, limits)).rejects.toMatchObject({ code: "cancelled" });
  });

  it("calls a database away that is not there, and late one that is", async () => {
    const asked = (isThere: boolean) => ({
      deadlineMs: 50,
      doubt: { afterMs: 1, isThere: () => Promise.resolve(isThere) },
    });
    await expect(raceDeadline(never, asked(false))).rejects.toMatchObject({ code: "database-away" });
    await expect(raceDeadline(never, asked(true))).rejects.toMatchObject({ code: "took-too-long" });
  });

  it("does not ask whether anybody is there when the answer has come", async () => {
    let asked = 0;
    const isThere = async () => {
      asked += 1;
      return false;
    };
    const doubt = { afterMs: 5, isThere };
    await expect(raceDeadline(Promise.resolve(1), { deadlineMs: 20, doubt })).resolves.toBe(1);
    await expect(raceDeadline(never, { deadlineMs: 20 })).rejects.toMatchObject({ code: "took-too-long" });
    expect(asked).toBe(0);
  });
});

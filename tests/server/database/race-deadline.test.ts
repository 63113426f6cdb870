import { describe, expect, it } from "vitest";
import { raceDeadline } from "../../../server/database/race-deadline.ts";

const never = new Promise<never>(() => undefined);

describe("raceDeadline", () => {
  it("gives what the work gives", async () => {
    await expect(raceDeadline(Promise.resolve(1), 1_000)).resolves.toBe(1);
    await expect(raceDeadline(Promise.reject(new Error("no")), 1_000)).rejects.toThrow("no");
  });

  it("gives up after the deadline, and at once when it has passed", async () => {
    await expect(raceDeadline(never, 1)).rejects.toMatchObject({ code: "took-too-long" });
    await expect(raceDeadline(never, -5)).rejects.toMatchObject({ code: "took-too-long" });
  });

  it("gives up when it is called off, before or after it began", async () => {
    const caller = new AbortController();
    const answer = raceDeadline(never, 60_000, caller.signal);
    caller.abort();
    await expect(answer).rejects.toMatchObject({ code: "cancelled" });
    await expect(raceDeadline(never, 60_000, caller.signal)).rejects.toMatchObject({ code: "cancelled" });
  });
});

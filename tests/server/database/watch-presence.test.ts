import { describe, expect, it } from "vitest";
import { type Caller, watchPresence } from "../../../server/database/watch-presence.ts";

function callerThat(getServerInfo: Caller["getServerInfo"]) {
  const calls = { opened: 0, closed: 0 };
  const open = (): Caller => {
    calls.opened += 1;
    return {
      getServerInfo,
      close: async () => {
        calls.closed += 1;
      },
    };
  };
  return { calls, open };
}

describe("watchPresence", () => {
  it("says that one is there that answers, and not one that fails or says nothing", async () => {
    const never = new Promise<never>(() => undefined);
    expect(await watchPresence(callerThat(async () => "5").open, 1_000)()).toBe(true);
    expect(await watchPresence(callerThat(() => Promise.reject(new Error("no"))).open, 1_000)()).toBe(false);
    expect(await watchPresence(callerThat(() => never).open, 1)()).toBe(false);
  });

  it("calls once for all who ask meanwhile, anew for who asks later, and leaves no connection", async () => {
    const { calls, open } = callerThat(async () => "5");
    const isThere = watchPresence(open, 1_000);
    expect(await Promise.all([isThere(), isThere(), isThere()])).toEqual([true, true, true]);
    expect(calls).toEqual({ opened: 1, closed: 1 });
    await isThere();
    expect(calls).toEqual({ opened: 2, closed: 2 });
  });

  it("waits for the answer to the call that is out, and believes it when it comes", async () => {
    let answer: (version: string) => void = () => undefined;
    const late = new Promise<string>((resolve) => {
      answer = resolve;
    });
    const { calls, open } = callerThat(() => late);
    const isThere = watchPresence(open, 20);
    expect([await isThere(), await isThere()]).toEqual([false, false]);
    expect(calls).toEqual({ opened: 1, closed: 0 });
    const asked = isThere();
    answer("5");
    expect(await asked).toBe(true);
    await late;
    expect(calls).toEqual({ opened: 1, closed: 1 });
  });
});

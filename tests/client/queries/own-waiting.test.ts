import { describe, expect, it } from "vitest";
import { isOnItsWay } from "../../../client/queries/own-waiting.ts";

const failedBy = (code: "took-too-long" | "not-ready" | "database-away" | "wrong-query") => ({
  state: "failed",
  error: { code },
});

describe("isOnItsWay", () => {
  it("never runs again by itself what made the sandbox end", () => {
    expect(isOnItsWay(failedBy("took-too-long"), "returning")).toBe(false);
    expect(isOnItsWay(failedBy("took-too-long"), "filling")).toBe(true);
  });

  it("waits for a sandbox that comes, and for nothing else", () => {
    for (const state of ["starting", "filling", "returning"]) {
      expect(isOnItsWay(failedBy("not-ready"), state)).toBe(true);
      expect(isOnItsWay(failedBy("database-away"), state)).toBe(true);
      expect(isOnItsWay(failedBy("wrong-query"), state)).toBe(false);
    }
    expect(isOnItsWay(failedBy("not-ready"), "ready")).toBe(false);
    expect(isOnItsWay({ state: "answered", error: null }, "returning")).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { keepAnswers } from "../../../server/http/keep-answers.ts";

describe("keepAnswers", () => {
  it("makes an answer once and forgets what was asked for longest ago when it is full", async () => {
    const kept = keepAnswers(6);
    const made: string[] = [];
    const ask = (key: string) =>
      kept.get(key, async () => {
        made.push(key);
        return `${key}${key}`;
      });
    for (const key of ["a", "b", "c", "a", "d", "a", "b"]) expect(await ask(key)).toBe(key + key);
    expect(made).toEqual(["a", "b", "c", "d", "b"]);
  });

  it("does not keep what failed", async () => {
    const kept = keepAnswers(10);
    await expect(kept.get("a", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
    expect(await kept.get("a", async () => "here")).toBe("here");
  });
});

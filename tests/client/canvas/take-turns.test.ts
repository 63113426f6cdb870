import { describe, expect, it } from "vitest";
import { takeTurns } from "../../../client/canvas/take-turns.ts";
import { type Steps, takeAllSteps } from "../../../client/graph/steps.ts";

/** Counts up; each step blocks for as long as a piece may take, so that others get their turn after it. */
function* countTo(last: number, onStep: (step: number) => void = () => undefined): Steps<number> {
  for (let step = 1; step <= last; step += 1) {
    const end = performance.now() + 9;
    while (performance.now() < end);
    onStep(step);
    yield;
  }
  return last;
}

const never = new AbortController().signal;

describe("takeTurns(steps, signal)", () => {
  it("answers what all steps at once answer", async () => {
    expect(await takeTurns(countTo(3), never)).toBe(takeAllSteps(countTo(3)));
  });

  it("lets others in between its pieces", async () => {
    const order: string[] = [];
    const work = takeTurns(
      countTo(3, (step) => order.push(`step ${step}`)),
      never,
    );
    setTimeout(() => order.push("other"));
    await work;
    expect(order.indexOf("other")).toBeGreaterThan(0);
    expect(order.indexOf("other")).toBeLessThan(order.indexOf("step 3"));
  });

  it("ends between two pieces when the signal says so, with its reason", async () => {
    const stop = new AbortController();
    const reason = new Error("another picture is wanted");
    const taken: number[] = [];
    const work = takeTurns(
      countTo(5, (step) => {
        taken.push(step);
        if (step === 2) stop.abort(reason);
      }),
      stop.signal,
    );
    await expect(work).rejects.toBe(reason);
    expect(taken).toEqual([1, 2]);
  });
});

import { describe, expect, it } from "vitest";
import { doWhole, type Steps } from "../../../../server/network/steps.ts";
import { doInTurns } from "../../../../server/queries/network/do-in-turns.ts";

function* addUp(count: number, step: () => void): Steps<number> {
  let sum = 0;
  for (let number = 1; number <= count; number += 1) {
    step();
    sum += number;
    yield;
  }
  return sum;
}

describe("doInTurns", () => {
  it("makes what doing all at once makes, and lets others have their turn meanwhile", async () => {
    let turns = 0;
    let isOver = false;
    const takeTurn = () => {
      turns += 1;
      if (!isOver) setImmediate(takeTurn);
    };
    setImmediate(takeTurn);
    // Each step takes longer than a turn.
    const beBusy = () => {
      for (const end = performance.now() + 30; performance.now() < end; );
    };
    const made = await doInTurns(addUp(5, beBusy));
    isOver = true;
    expect(made).toBe(doWhole(addUp(5, () => {})));
    expect(turns).toBeGreaterThanOrEqual(4);
  });

  it("fails as the work fails", async () => {
    const failing = addUp(3, () => {
      throw new Error("no sum");
    });
    await expect(doInTurns(failing)).rejects.toThrow("no sum");
  });
});

import { describe, expect, it } from "vitest";
import { noEnd, noStart } from "../../../server/network/days.ts";
import { shareColumn } from "../../../server/network/share-column.ts";

describe("shareColumn", () => {
  it("says the same as the column given", () => {
    for (const days of [[], [noStart], [noEnd, noEnd], [noStart, 3], [3, noStart], [3, 3], [noStart, noEnd]])
      expect([...shareColumn(Int32Array.from(days))]).toEqual(days);
  });

  it("takes no room for a column without days, once there is one as long", () => {
    const without = (length: number) => shareColumn(new Int32Array(length).fill(noEnd));
    const long = without(1_000);
    expect(without(10).buffer).toBe(long.buffer);
    expect(without(2_000).buffer).not.toBe(long.buffer);
    expect(shareColumn(Int32Array.of(1, 2)).buffer).not.toBe(long.buffer);
  });
});

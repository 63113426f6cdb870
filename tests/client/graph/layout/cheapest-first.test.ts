import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CheapestFirst } from "../../../../client/graph/layout/cheapest-first.ts";

describe("new CheapestFirst(costs).next()", () => {
  it("hands out what sorting would, equal costs by index, and leaves out infinite ones", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(Number.POSITIVE_INFINITY))),
        (costs) => {
          const queue = new CheapestFirst(Float64Array.from(costs));
          const order: number[] = [];
          for (let i = queue.next(); i >= 0; i = queue.next()) order.push(i);
          const sorted = costs
            .map((cost, i) => ({ cost, i }))
            .filter(({ cost }) => Number.isFinite(cost))
            .sort((a, b) => a.cost - b.cost || a.i - b.i);
          expect(order).toEqual(sorted.map(({ i }) => i));
        },
      ),
    );
  });
});

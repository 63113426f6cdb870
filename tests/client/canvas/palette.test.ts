import { describe, expect, it } from "vitest";
import { mixColours } from "../../../client/canvas/palette.ts";

describe("mixColours(one, other, share)", () => {
  it("mixes colours as style sheets write and as browsers compute them", () => {
    expect(mixColours("#000000", "#ffffff", 0.25)).toBe("rgb(191, 191, 191)");
    expect(mixColours("rgb(10, 20, 30)", "rgb(20, 40, 60)", 0.5)).toBe("rgb(15, 30, 45)");
  });
});

import { describe, expect, it } from "vitest";
import { beginSmall } from "../../../client/home/begin-small.ts";

describe("beginSmall(text)", () => {
  it.each([
    ["Food processing", "food processing"],
    ["Énergie solaire", "énergie solaire"],
    ["3D printing", "3D printing"],
    ["AI and data", "AI and data"],
    ["E-learning", "e-learning"],
    ["", ""],
  ])("%s", (text, expected) => {
    expect(beginSmall(text)).toBe(expected);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrapLabel } from "../../../../client/graph/labels/wrap-label.ts";

/** Five px a letter. */
const measure = (text: string): number => text.length * 5;
const wrap = (text: string) => wrapLabel(text, { measure, maxWidth: 112 });

describe("wrapLabel(text, { measure, maxWidth })", () => {
  it("leaves a short name on one line", () => {
    expect(wrap("Packbridge")).toEqual({ lines: ["Packbridge"], width: 50, isCut: false });
  });

  it("breaks a longer one into two lines as even as can be", () => {
    expect(wrap("Polymer and plastics processing").lines).toEqual(["Polymer and", "plastics processing"]);
  });

  it("ends what does not fit in … after a whole word, never after one that joins", () => {
    expect(wrap("National workshops and courses on additive manufacturing").lines.at(-1)).toBe(
      "courses on additive…",
    );
    expect(wrap("Agency for the development of the region of the north").lines.at(-1)).toBe("development…");
  });

  it("cuts a single word only when it stands over by more than a fifth", () => {
    expect(wrap("Donaudampfschifffahrtsgesellschaft").isCut).toBe(true);
    expect(wrap("Gesundheitstechnologie").lines).toEqual(["Gesundheitstechnologie"]);
  });

  it("never gives more than two lines, or a line wider than a fifth over what it may be", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 30 }), { maxLength: 9 }), (words) => {
        const text = words.join(" ");
        const { lines, width, isCut } = wrap(text);
        expect(lines.length).toBeLessThanOrEqual(2);
        expect(width).toBeLessThanOrEqual(112 * 1.2);
        expect(width).toBe(Math.max(0, ...lines.map(measure)));
        if (!isCut) expect(lines.join(" ")).toBe(text.split(/\s+/u).filter(Boolean).join(" "));
        else expect(lines.at(-1)).toMatch(/…$/u);
      }),
    );
  });
});

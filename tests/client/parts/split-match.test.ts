import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitMatch } from "../../../client/parts/split-match.ts";

const marked = (text: string, typed: string) =>
  splitMatch(text, typed)
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join("");

describe("splitMatch(text, typed)", () => {
  it.each([
    ["Packbridge", "pack", "[Pack]bridge"],
    ["Széchenyi István Egyetem, Győr", "gyor", "Széchenyi István Egyetem, [Győr]"],
    ["Mechatronik-Cluster", "clus mech", "[Mech]atronik-[Clus]ter"],
    ["Großes Œuvre", "grosses oeuv", "[Großes] [Œuv]re"],
    ["Polymer processing", "ring", "Polymer processing"],
    ["Repack and pack", "pack", "Repack and [pack]"],
    ["Anything", "", "Anything"],
    ["C++ (and more)", "(", "C++ (and more)"],
  ])("%s, typed %s", (text, typed, expected) => {
    expect(marked(text, typed)).toBe(expected);
  });

  it("loses no sign of the text, whatever is typed", () => {
    const text = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(text, text, (whole, typed) => {
        expect(
          splitMatch(whole, typed)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(whole);
      }),
    );
  });
});

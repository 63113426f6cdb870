import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldSearchText } from "../../../server/database/fold-search-text.ts";

describe("foldSearchText", () => {
  it.each([
    ["L'Oréal", "l oreal"],
    ["Université Savoie Mont Blanc", "universite savoie mont blanc"],
    ["Łódź – Škoda", "lodz skoda"],
    ["STRASSE, Straße", "strasse strasse"],
    ["Nyugat-Dunántúl", "nyugat dunantul"],
    ["București-Ilfov", "bucuresti ilfov"],
    ["Œuvre d'ÆRØ", "oeuvre d aero"],
    ["Łukasiewicz · ĐURO · Þór", "lukasiewicz duro thor"],
    ["ﬁlm CO₂ Ⅳ", "film co2 iv"],
    ["İstanbul, DIŞ, ısı", "istanbul dis isi"],
    ["Αθήνα Πρωτεύουσα", "αθηνα πρωτευουσα"],
    ['  + - && || ! ( ) { } [ ] ^ " ~ * ? : \\ /  ', ""],
    ['packaging~1* AND "x"', "packaging 1 and x"],
  ])("makes %j into %j", (text, folded) => {
    expect(foldSearchText(text)).toBe(folded);
  });

  it("changes nothing the second time, and leaves letters, digits and single spaces only", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const folded = foldSearchText(text);
        expect(foldSearchText(folded)).toBe(folded);
        expect(folded).toMatch(/^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u);
      }),
    );
  });

  it("does not care about capitals", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aÀéÉøØłŁßœŒșȚ -'") }), (text) => {
        expect(foldSearchText(text.toUpperCase())).toBe(foldSearchText(text));
      }),
    );
  });
});

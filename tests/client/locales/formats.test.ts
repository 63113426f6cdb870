import { describe, expect, it } from "vitest";
import {
  compareTexts,
  formatChange,
  formatDate,
  formatNumber,
  formatRange,
  formatScore,
  formatShare,
} from "../../../client/locales/formats.ts";

const thin = "\u202f";

describe("formatNumber, formatScore, formatShare, formatChange, formatRange", () => {
  it.each([
    [formatNumber("en", 1204), "1,204"],
    [formatNumber("fr", 1204), `1${thin}204`],
    [formatNumber("en", 2.5), "2.5"],
    [formatScore("en", 0.5), "0.50"],
    [formatScore("fr", 0.567), "0,57"],
    [formatShare("en", 0.584), `58${thin}%`],
    [formatShare("fr", 1), `100${thin}%`],
    [formatChange("en", 5), `+5${thin}%`],
    [formatChange("fr", -2.5), `−2,5${thin}%`],
    [formatChange("en", 0), `0${thin}%`],
    [formatRange("en", 500, 685), "500–685"],
    [formatRange("en", 1204, 1204), "1,204"],
  ])("writes %s", (written, expected) => {
    expect(written).toBe(expected);
  });
});

describe("formatDate(language, day, precision)", () => {
  it.each([
    ["en", "2026-11-25", undefined, "25 Nov 2026"],
    ["fr", "2026-11-25", undefined, "25 nov. 2026"],
    ["en", "2026-09-01", "day", "1 Sep 2026"],
    ["fr", "2026-05-01", "day", "1er mai 2026"],
    ["en", "2026-09-01", "month", "Sep 2026"],
    ["fr", "2026-08-01", "month", "août 2026"],
    ["en", "2026-01-01", "year", "2026"],
    ["en", "2025-08", undefined, "Aug 2025"],
    ["en", "2017", undefined, "2017"],
    ["en", "2026-11-25T04:38:24.513Z", undefined, "25 Nov 2026"],
    ["en", "about 1990", undefined, "about 1990"],
  ] as const)("%s %s to the %s: %s", (language, day, precision, expected) => {
    expect(formatDate(language, day, precision)).toBe(expected);
  });
});

describe("compareTexts(language, one, other)", () => {
  it("orders as an index of the language does, numbers by their value", () => {
    const names = ["Zürich", "Écully", "Ostrava", "eastern", "Axis 10", "Axis 9"];
    expect(names.sort((one, other) => compareTexts("fr", one, other))).toEqual([
      "Axis 9",
      "Axis 10",
      "eastern",
      "Écully",
      "Ostrava",
      "Zürich",
    ]);
  });
});

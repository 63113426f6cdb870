import { describe, expect, it } from "vitest";
import { readDay } from "../../../client/parts/read-day.ts";

describe("readDay(text)", () => {
  it("gives days of the calendar back as they are", () => {
    for (const day of ["2026-11-29", "2024-02-29", "0999-12-31"]) expect(readDay(day)).toBe(day);
  });

  it("takes nothing that only looks like a day", () => {
    for (const text of [
      undefined,
      "",
      "soon",
      "2026-2-3",
      "2026-02-30",
      "2026-99-99",
      "2025-02-29",
      "2026-11-29T00",
    ])
      expect([text, readDay(text)]).toEqual([text, null]);
  });
});

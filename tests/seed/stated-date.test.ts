import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayAfter, readStatedDate, writeStatedDate } from "../../seed/stated-date.ts";

describe("readStatedDate", () => {
  it("takes the first day of what is stated", () => {
    expect(readStatedDate("2019")).toEqual({ day: "2019-01-01", precision: "year" });
    expect(readStatedDate("2019-04")).toEqual({ day: "2019-04-01", precision: "month" });
    expect(readStatedDate("2020-02-29")).toEqual({ day: "2020-02-29", precision: "day" });
  });

  it.each([
    "",
    "19",
    "2019-13",
    "2019-00",
    "2019-02-29",
    "2019-4",
    "2019-04-31",
    "2019/04",
    "NA",
    "2019-04-12T00:00",
  ])("refuses %j", (text) => expect(readStatedDate(text)).toBeUndefined());

  it("keeps what was stated", () => {
    const day = fc.date({ min: new Date("1000-01-01"), max: new Date("9998-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (date, length) => {
        const text = date.toISOString().slice(0, length);
        expect(writeStatedDate(readStatedDate(text)!)).toBe(text);
      }),
    );
  });
});

describe("dayAfter", () => {
  it.each([
    ["2019", "2020-01-01"],
    ["2019-12", "2020-01-01"],
    ["2020-01", "2020-02-01"],
    ["2020-02-28", "2020-02-29"],
    ["2019-02-28", "2019-03-01"],
    ["2019-12-31", "2020-01-01"],
  ])("of %s is %s", (stated, expected) => {
    expect(dayAfter(readStatedDate(stated)!)).toBe(expected);
  });
});

import { describe, expect, it } from "vitest";
import type { Period } from "#contract/graph.ts";
import { loadMessages, messagesIn } from "../../../client/locales/messages.ts";

await Promise.all([loadMessages("en"), loadMessages("fr")]);

const table: [string, Period, string, string][] = [
  ["nothing is known", {}, "dates not stated", "dates non indiquées"],
  [
    "a beginning to the month",
    { from: "2015-11-01", fromPrecision: "month" },
    "since Nov 2015",
    "depuis nov. 2015",
  ],
  ["a beginning to the year", { from: "2005-01-01", fromPrecision: "year" }, "since 2005", "depuis 2005"],
  ["an end to the year", { to: "2017-01-01", toPrecision: "year" }, "until 2016", "jusqu’à 2016"],
  [
    "months at both ends, the last included as stated",
    { from: "2023-10-01", fromPrecision: "month", to: "2026-10-01", toPrecision: "month" },
    "Oct 2023 – Sep 2026",
    "oct. 2023 – sept. 2026",
  ],
  [
    "years at both ends",
    { from: "2006-01-01", fromPrecision: "year", to: "2009-01-01", toPrecision: "year" },
    "2006–2008",
    "2006–2008",
  ],
  [
    "one year",
    { from: "2022-01-01", fromPrecision: "year", to: "2023-01-01", toPrecision: "year" },
    "2022",
    "2022",
  ],
  [
    "one day",
    { from: "2019-05-07", fromPrecision: "day", to: "2019-05-08", toPrecision: "day" },
    "7 May 2019",
    "7 mai 2019",
  ],
  [
    "a year and a day",
    { from: "2019-01-01", fromPrecision: "year", to: "2020-03-01", toPrecision: "day" },
    "2019 – 29 Feb 2020",
    "2019 – 29 févr. 2020",
  ],
];

describe("period(period): half-open, shown as stated", () => {
  it.each(table)("%s", (_, period, english, french) => {
    expect(messagesIn("en").period(period)).toBe(english);
    expect(messagesIn("fr").period(period)).toBe(french);
  });
});

import type { Fault } from "./fault.ts";
import type { ReadSeed } from "./read-seed.ts";
import { dayAfter, type StatedDate, writeStatedDate } from "./stated-date.ts";

interface Period {
  readonly from: StatedDate | undefined;
  /** First day that no longer counts. */
  readonly to: string | undefined;
}

/** Every period has at least one day. */
export function checkPeriods({ seed }: ReadSeed): Fault[] {
  const faults: Fault[] = [];
  const check = (
    at: { file: string; line: number; column: string; from: string },
    { from, to }: Period,
    stated: StatedDate | undefined,
  ) => {
    if (from === undefined || to === undefined || stated === undefined || from.day < to) return;
    const expected = `a date after ${at.from}, which is ${writeStatedDate(from)}`;
    const { file, line, column } = at;
    faults.push({ file, line, column, value: writeStatedDate(stated), expected });
  };
  for (const name of ["organisations", "memberships", "priorities"] as const) {
    for (const { line, validFrom, validTo } of seed[name]) {
      const at = { file: `${name}.csv`, line, column: "validTo", from: "validFrom" };
      check(at, { from: validFrom, to: validTo?.day }, validTo);
    }
  }
  for (const { line, start, end } of seed.collaborations) {
    const at = { file: "collaborations.csv", line, column: "end", from: "start" };
    check(at, { from: start, to: end && dayAfter(end) }, end);
  }
  for (const { line, published, retrieved } of seed.sources) {
    const at = { file: "sources.csv", line, column: "retrieved", from: "published" };
    check(at, { from: published, to: retrieved && dayAfter(retrieved) }, retrieved);
  }
  for (const { line, baselineDate, targetDate } of seed.indicators) {
    const at = { file: "indicators.csv", line, column: "targetDate", from: "baselineDate" };
    check(at, { from: baselineDate, to: targetDate?.day }, targetDate);
  }
  return faults;
}

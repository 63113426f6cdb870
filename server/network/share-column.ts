import { noEnd, noStart } from "./days.ts";

const shared = new Map<number, Int32Array>();

/**
 * The column of days itself, or, where no day in it is known, a part of one that all such columns share: most types of
 * links are without dates, and two columns of each would be a quarter of what a network takes.
 */
export function shareColumn(days: Int32Array): Int32Array {
  const first = days[0];
  if (first === undefined || (first !== noStart && first !== noEnd)) return days;
  if (!days.every((day) => day === first)) return days;
  const kept = shared.get(first);
  const column = kept !== undefined && kept.length >= days.length ? kept : days;
  shared.set(first, column);
  return column.subarray(0, days.length);
}

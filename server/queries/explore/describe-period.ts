import { z } from "zod";
import type { Period } from "#contract/graph.ts";
import { type Precision, precisions } from "#contract/words.ts";

const day = z.iso.date().nullish();
const precision = z.enum(precisions).nullish();

export const validityShape = {
  validFrom: day,
  validFromPrecision: precision,
  validTo: day,
  validToPrecision: precision,
};

/** Collaborations have dates of their own beside the validity of the record. */
export const durationShape = {
  startDate: day,
  startDatePrecision: precision,
  endDate: day,
  endDatePrecision: precision,
};

interface Dated {
  readonly validFrom?: string | null | undefined;
  readonly validFromPrecision?: Precision | null | undefined;
  readonly validTo?: string | null | undefined;
  readonly validToPrecision?: Precision | null | undefined;
  readonly startDate?: string | null | undefined;
  readonly startDatePrecision?: Precision | null | undefined;
  readonly endDate?: string | null | undefined;
  readonly endDatePrecision?: Precision | null | undefined;
}

export function describePeriod(row: Dated): Period {
  const period: Period = {};
  const from = row.startDate ?? row.validFrom;
  const to = row.endDate ?? row.validTo;
  const fromPrecision = row.startDate ? row.startDatePrecision : row.validFromPrecision;
  const toPrecision = row.endDate ? row.endDatePrecision : row.validToPrecision;
  if (from) period.from = from;
  if (from && fromPrecision) period.fromPrecision = fromPrecision;
  if (to) period.to = to;
  if (to && toPrecision) period.toPrecision = toPrecision;
  return period;
}

/** True when it had ended by the day: its dates say so, or it is marked so. ISO days compare as texts. */
export function hasEnded(
  row: Dated & { readonly status?: string | null | undefined },
  today: string,
): boolean {
  const isOver = (end: string | null | undefined) => typeof end === "string" && end <= today;
  return isOver(row.validTo) || isOver(row.endDate) || row.status === "ended" || row.status === "dropped";
}

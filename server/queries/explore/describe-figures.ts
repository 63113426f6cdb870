import { z } from "zod";
import type { Figure } from "#contract/find-card.ts";
import { confidenceSchema } from "#contract/graph.ts";
import { precisions } from "#contract/words.ts";

export const figureRowSchema = z.object({
  metric: z.string(),
  value: z.number(),
  unit: z.string(),
  asOf: z.iso.date().nullish(),
  asOfPrecision: z.enum(precisions).nullish(),
  note: z.string().nullish(),
  confidence: confidenceSchema,
  sourceIds: z.array(z.string()),
});
type FigureRow = z.output<typeof figureRowSchema>;

/** Figures of one metric and unit become a range; sources that disagree are all kept, the newest first. */
export function describeFigures(rows: readonly FigureRow[]): Figure[] {
  const rowsByMetric = new Map<string, FigureRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.metric, row.unit]);
    rowsByMetric.set(key, [...(rowsByMetric.get(key) ?? []), row]);
  }
  return [...rowsByMetric.values()].map((group) => {
    const values = group.map(({ value }) => value);
    return {
      metric: group[0]!.metric,
      unit: group[0]!.unit,
      low: Math.min(...values),
      high: Math.max(...values),
      values: group.map(describeValue).reverse(),
    };
  });
}

function describeValue(row: FigureRow): Figure["values"][number] {
  return {
    value: row.value,
    asOf: row.asOf ?? undefined,
    asOfPrecision: row.asOfPrecision ?? undefined,
    note: row.note ?? undefined,
    confidence: row.confidence,
    sourceIds: row.sourceIds,
  };
}

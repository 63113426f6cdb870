import { z } from "zod";
import type { Database, RunOptions } from "../../database/database.ts";
import { noEnd, toDay } from "../../network/days.ts";
import { areEven, textsSchema } from "./column-schemas.ts";

export interface SourceDays {
  /** When the first of these sources was published, else read; noEnd if that is known of none. */
  earliest(sources: readonly string[]): number;
}

const sourceRowSchema = z
  .object({ ids: textsSchema, dates: textsSchema })
  .refine(({ ids, dates }) => areEven(ids, dates));

export async function readSourceDays(database: Database, options: RunOptions): Promise<SourceDays> {
  const rows = await database.run("network/read-source-dates", {}, sourceRowSchema, options);
  const days = new Map(rows.flatMap(({ ids, dates }) => ids.map((id, i) => [id, toDay(dates[i]!)])));
  return {
    earliest: (sources) => sources.reduce((first, id) => Math.min(first, days.get(id) ?? noEnd), noEnd),
  };
}

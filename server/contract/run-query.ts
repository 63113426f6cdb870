import { z } from "zod";
import { idSchema, languageSchema } from "./graph.ts";
import { queryAnswerSchema } from "./query-answer.ts";

export const mostRows = 10_000;

export const runQueryInput = z
  .object({
    id: idSchema,
    limit: z.coerce.number().int().min(1).max(mostRows).default(1_000).describe("Most rows, 1 to 10,000."),
    language: languageSchema,
  })
  .catchall(z.string())
  .describe(
    "Runs a query of the library. Its parameters are given by their names; several values of one are parted by commas. Accept: application/json, text/csv, the type of .xlsx, application/graphml+xml or application/gexf+xml.",
  );

export const runQueryOutput = queryAnswerSchema;

export type QueryRunInput = z.input<typeof runQueryInput>;
export type QueryRun = z.output<typeof runQueryOutput>;

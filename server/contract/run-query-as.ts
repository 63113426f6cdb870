import { z } from "zod";
import { queryAnswerSchema } from "./query-answer.ts";
import { runQueryInput } from "./run-query.ts";
import { answerFormats } from "./words.ts";

export const runQueryAsInput = runQueryInput
  .extend({ format: z.enum(answerFormats) })
  .describe(
    "The same as a file: json, csv, xlsx, graphml or gexf. Tables (csv, xlsx) name sources by title and address, the others by their ids.",
  );

export const runQueryAsOutput = queryAnswerSchema;

export type QueryRunAsInput = z.input<typeof runQueryAsInput>;
export type QueryRunAs = z.output<typeof runQueryAsOutput>;

import { z } from "zod";
import { idSchema } from "./graph.ts";
import { queryDefinitionSchema } from "./query-definition.ts";
import { queryEntrySchema, queryVersionSchema } from "./query-entry.ts";

export const findQueryInput = z
  .object({
    id: idSchema,
    version: z.coerce.number().int().min(1).optional().describe("An earlier version; left out: the latest."),
  })
  .describe("One query of the library whole: form, Cypher, file and versions.");

export const findQueryOutput = z.object({
  query: queryEntrySchema,
  definition: queryDefinitionSchema,
  file: z.string().describe("The same as a file of cypher/library, to keep and to hand on."),
  fileName: z.string(),
  versions: z.array(queryVersionSchema).describe("The latest first; empty for a shipped query."),
});

export type QueryInput = z.input<typeof findQueryInput>;
export type WholeQuery = z.output<typeof findQueryOutput>;

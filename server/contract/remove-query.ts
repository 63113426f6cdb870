import { z } from "zod";
import { idSchema } from "./graph.ts";

export const removeQueryInput = z
  .object({
    id: idSchema,
    after: z.coerce.number().int().describe("The version that was seen; a later one is a conflict."),
  })
  .describe("Takes a team's query out of the library; saving its file again brings it back.");

export const removeQueryOutput = z.object({ id: idSchema });

export type QueryToRemove = z.input<typeof removeQueryInput>;
export type RemovedQuery = z.output<typeof removeQueryOutput>;

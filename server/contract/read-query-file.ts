import { z } from "zod";
import { queryDefinitionSchema } from "./query-definition.ts";

export const readQueryFileInput = z
  .object({ text: z.string().min(1).max(40_000).describe("A file as those of cypher/library.") })
  .describe("Reads a query from a file, without saving it; every fault is told with its line.");

export const readQueryFileOutput = z.object({ definition: queryDefinitionSchema });

export type QueryFileInput = z.input<typeof readQueryFileInput>;
export type QueryFile = z.output<typeof readQueryFileOutput>;

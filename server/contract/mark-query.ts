import { z } from "zod";
import { idSchema } from "./graph.ts";

export const markQueryInput = z
  .object({ id: idSchema, isFavourite: z.boolean() })
  .describe("Puts a query among the favourites, or takes it out.");

export const markQueryOutput = z.object({ id: idSchema, isFavourite: z.boolean() });

export type QueryToMark = z.input<typeof markQueryInput>;
export type MarkedQuery = z.output<typeof markQueryOutput>;

import { z } from "zod";
import {
  atLeastShape,
  extentShape,
  idSchema,
  languageSchema,
  limitSchema,
  nodeKindSchema,
  textSchema,
} from "./graph.ts";

export const listParameterValuesInput = z
  .object({
    id: idSchema,
    parameter: z.string().max(40),
    search: z.string().max(200).default("").describe("Begun words; empty: the first of the list."),
    limit: limitSchema(200, 50),
    language: languageSchema,
  })
  .catchall(z.string())
  .describe(
    "What a parameter of a query can be, following the parameters before it, which are given by their names.",
  );

export const listParameterValuesOutput = z.object({
  values: z.array(
    z.object({
      value: z.union([z.string(), z.number()]),
      label: textSchema,
      kind: nodeKindSchema.optional().describe("Of a node."),
      hint: textSchema.optional().describe("What tells it from others of this name, such as its region."),
    }),
  ),
  ...extentShape,
  ...atLeastShape,
  dataVersion: z.string(),
});

export type ParameterValuesInput = z.input<typeof listParameterValuesInput>;
export type ParameterValues = z.output<typeof listParameterValuesOutput>;

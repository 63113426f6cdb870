import { z } from "zod";
import {
  directionSchema,
  extentShape,
  idSchema,
  languageSchema,
  limitSchema,
  linkSchema,
  linkTypeSchema,
  listOf,
  nodeKindSchema,
  nodeSchema,
  sourceSchema,
  switchSchema,
} from "./graph.ts";

export const listNeighboursInput = z
  .object({
    id: idSchema,
    type: listOf(linkTypeSchema, 19).optional().describe("Only links of these types."),
    direction: directionSchema.optional(),
    kind: listOf(nodeKindSchema, 15).optional().describe("Only neighbours of these kinds."),
    limit: limitSchema(200, 25),
    cursor: z.string().max(200).optional().describe("Where the answer before ended."),
    illustrative: switchSchema.describe("Whether illustrative facts count."),
    language: languageSchema,
  })
  .describe("What a node is linked to, and by which links.");

export const listNeighboursOutput = z.object({
  id: idSchema,
  nodes: z.array(nodeSchema).describe("Most linked first, then by name."),
  links: z.array(linkSchema).describe("All links between the node and these neighbours."),
  sources: z.array(sourceSchema).describe("Sources of these links."),
  ...extentShape,
  cursor: z.string().optional().describe("Present when there are more."),
});

export type NeighboursInput = z.input<typeof listNeighboursInput>;
export type Neighbours = z.output<typeof listNeighboursOutput>;

import { z } from "zod";
import { groupIdSchema, groupLinkSchema } from "./find-overview.ts";
import {
  extentShape,
  idSchema,
  linkSchema,
  listOf,
  nodeSchema,
  sourceSchema,
  switchSchema,
} from "./graph.ts";

export const findSubgraphInput = z
  .object({
    ids: listOf(idSchema, 300).describe("Nodes, by id, separated by commas; at most 300."),
    groups: listOf(groupIdSchema, 100)
      .optional()
      .describe("Closed groups beside them: links between a node and what a group holds are counted."),
    illustrative: switchSchema.describe("Whether illustrative facts count."),
  })
  .describe("The links among given nodes, and what links them to closed groups beside them.");

export const findSubgraphOutput = z.object({
  nodes: z.array(nodeSchema),
  unknown: z.array(z.string()).describe("Ids that are not in the graph."),
  links: z.array(linkSchema).describe("All links among these nodes."),
  groupLinks: z
    .array(groupLinkSchema)
    .describe("from a node to a closed group, collaborations and memberships."),
  sources: z.array(sourceSchema).describe("Sources of these links."),
  ...extentShape,
  dataVersion: z.string(),
});

export type SubgraphInput = z.input<typeof findSubgraphInput>;
export type Subgraph = z.output<typeof findSubgraphOutput>;

import { z } from "zod";
import { groupIdSchema } from "./find-overview.ts";
import { findSubgraphOutput } from "./find-subgraph.ts";
import { idSchema } from "./graph.ts";

/** As many nodes as any picture of an answer holds. */
const mostNodes = 2_000;

const distinct = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** The question of GET with more nodes than an address holds. */
export const findLargeSubgraphInput = z
  .object({
    ids: z
      .array(idSchema)
      .min(1)
      .max(mostNodes)
      .transform(distinct)
      .describe("Nodes, by id; at most 2,000. One that is named twice counts once."),
    groups: z
      .array(groupIdSchema)
      .max(100)
      .transform(distinct)
      .optional()
      .describe("Closed groups beside them: links between a node and what a group holds are counted."),
    illustrative: z.boolean().default(false).describe("Whether illustrative facts count."),
  })
  .describe(
    "The links among given nodes, as by GET, for more nodes than an address can name. Changes nothing, and is for everybody.",
  );

export const findLargeSubgraphOutput = findSubgraphOutput;

export type LargeSubgraphInput = z.input<typeof findLargeSubgraphInput>;
export type LargeSubgraph = z.output<typeof findLargeSubgraphOutput>;

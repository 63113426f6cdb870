import { z } from "zod";
import { groupIdSchema } from "./find-overview.ts";
import {
  countsByKindSchema,
  extentShape,
  languageSchema,
  limitSchema,
  listOf,
  nodeKindSchema,
  nodeSchema,
  switchSchema,
} from "./graph.ts";

export const listGroupMembersInput = z
  .object({
    group: groupIdSchema,
    kind: listOf(nodeKindSchema, 8).optional().describe("Only members of these kinds."),
    limit: limitSchema(200, 25),
    cursor: z.string().max(200).optional().describe("Where the answer before ended."),
    illustrative: switchSchema.describe("Whether illustrative facts count."),
    language: languageSchema,
  })
  .describe("Who belongs to a group of the overview today.");

export const listGroupMembersOutput = z.object({
  group: groupIdSchema,
  nodes: z.array(nodeSchema).describe("Most linked first, then by name."),
  counts: countsByKindSchema.describe("All members by kind, whatever `kind` and `limit` say."),
  ...extentShape,
  cursor: z.string().optional().describe("Present when there are more."),
});

export type GroupMembersInput = z.input<typeof listGroupMembersInput>;
export type GroupMembers = z.output<typeof listGroupMembersOutput>;

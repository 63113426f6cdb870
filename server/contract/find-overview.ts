import { z } from "zod";
import {
  basisSchema,
  countsByKindSchema,
  extentShape,
  groupingSchema,
  languageSchema,
  limitSchema,
  listOf,
  switchSchema,
  textSchema,
} from "./graph.ts";

export const findOverviewInput = z
  .object({
    by: listOf(groupingSchema, 2)
      .prefault("region")
      .describe("What to group by: region, sector, cluster, family or kind; two of them give a cross table."),
    links: limitSchema(500, 200).describe("How many links between groups at most, strongest first."),
    illustrative: switchSchema.describe("Whether illustrative facts count."),
    language: languageSchema,
  })
  .describe("The actors of today in groups, and what links the groups.");

/** A group id is `<grouping>:<id>`, for a cross table two of them joined by `+`: `region:SE224+family:materials`. */
export const groupIdSchema = z
  .string()
  .regex(
    /^(region|sector|cluster|family|kind):[A-Za-z0-9-]+(\+(region|sector|cluster|family|kind):[A-Za-z0-9-]+)?$/,
  )
  .describe("A group, for example region:SE224 or region:SE224+family:materials.");

export const groupSchema = z
  .object({
    id: groupIdSchema,
    keys: z
      .array(
        z.object({
          by: groupingSchema,
          id: z.string().describe("Id of the node the group stands for; for kinds the kind."),
          name: textSchema,
          shortName: textSchema.optional(),
        }),
      )
      .min(1)
      .max(2),
    counts: countsByKindSchema.describe(
      "Members by kind. An actor of two sectors, clusters or families counts in both.",
    ),
    total: z.number().int().describe("Members of all kinds."),
    basis: basisSchema,
    lat: z.number().optional(),
    lon: z.number().optional(),
  })
  .meta({ id: "Group" });
export type Group = z.output<typeof groupSchema>;

export const groupLinkSchema = z
  .object({
    from: z.string().describe("A group id, or in a subgraph also a node id."),
    to: z.string().describe("A group id; from < to where both are groups."),
    collaborations: z.number().int().describe("Collaborations (no events) with partners on both sides."),
    running: z.number().int().describe("Those of them that run today: begun on a known day and not ended."),
    memberships: z
      .number()
      .int()
      .describe("Memberships from one side to the other; between clusters the members they share."),
    sharedCompetences: z.number().int().describe("Competences offered on both sides."),
  })
  .meta({ id: "GroupLink" });

export const findOverviewOutput = z.object({
  by: z.array(groupingSchema),
  groups: z.array(groupSchema),
  ungrouped: z.number().int().describe("Actors that belong to no group of this kind."),
  noLonger: z.number().int().describe("Actors that do not exist today; no group counts them."),
  counts: countsByKindSchema.describe("How many nodes of each kind the whole graph holds."),
  links: z.array(groupLinkSchema),
  ...extentShape,
  linksTotal: z.number().int(),
  linksTruncated: z.boolean(),
  dataVersion: z.string(),
});

export type OverviewInput = z.input<typeof findOverviewInput>;
export type Overview = z.output<typeof findOverviewOutput>;

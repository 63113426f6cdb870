import { z } from "zod";
import { countsByKindSchema, extentShape, idSchema, languageSchema, nodeSchema } from "./graph.ts";

export const summariseRegionInput = z
  .object({ id: idSchema, language: languageSchema })
  .describe("What a region can do, with whom its clusters work across borders, and what is not known.");

/** A list behind a number of a sentence. */
const listShape = { nodes: z.array(nodeSchema), ...extentShape };

export const summariseRegionOutput = z.object({
  region: nodeSchema,
  counts: countsByKindSchema.describe("What is known in this region, by kind."),
  competences: z
    .object({
      list: z.array(
        z.object({
          node: nodeSchema,
          organisations: z.number().int(),
          known: z.number().int().describe("Those known for it (level 3)."),
        }),
      ),
      ...extentShape,
    })
    .describe("What it can do: competences by number of organisations that offer them."),
  partners: z
    .object({
      list: z.array(
        z.object({
          node: nodeSchema.describe("A region."),
          collaborations: z.number().int(),
          running: z.number().int(),
        }),
      ),
      collaborations: z
        .object(listShape)
        .describe("Collaborations of its clusters or their members with partners in other regions."),
      running: z.number().int().describe("Those of the collaborations that run today."),
      clusters: z
        .object(listShape)
        .describe("Its clusters with partners in other regions, themselves or through their members."),
      clustersDirectly: z
        .number()
        .int()
        .describe("Those of the clusters that take part themselves, not only through members."),
      clustersTotal: z.number().int(),
      ...extentShape,
    })
    .describe("With whom its clusters work across borders."),
  unknown: z
    .object({
      clustersWithoutMembers: z.object(listShape),
      organisationsWithoutOffers: z.object(listShape),
      collaborationsWithoutDates: z.object(listShape),
      needs: z.number().int().describe("Stated needs known in this region."),
    })
    .describe("What is not known here."),
  priorities: z.object({ ...listShape }),
  sources: z.object({
    total: z.number().int(),
    opened: z.number().int().describe("Those that were read, the others only point to a website."),
    lastRetrieved: z.string().optional(),
  }),
  dataVersion: z.string(),
});

export type RegionSummaryInput = z.input<typeof summariseRegionInput>;
export type RegionSummary = z.output<typeof summariseRegionOutput>;

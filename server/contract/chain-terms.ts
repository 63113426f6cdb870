/** What the questions about value chains share: what they take, and how they name parties and steps. */
import { z } from "zod";
import { basisSchema, idSchema, listOf, nodeKindSchema, switchSchema, textSchema } from "./graph.ts";
import { dayTextSchema } from "./list-decisions.ts";
import { borderKinds, chainParties, gaps, linkReasons } from "./words.ts";

export const gapSchema = z
  .enum(gaps)
  .describe("covered: several known; fragile: one known; activatable: could be filled; missing: none known.");
export const chainPartiesSchema = z.enum(chainParties);
export const borderKindSchema = z.enum(borderKinds);
export const linkReasonSchema = z.enum(linkReasons);

export const isIllustrativeSchema = z
  .boolean()
  .describe("It would not be there, or not as it is, without illustrative facts.");

/** What is chained, where and when. */
export const chainScopeShape = {
  of: chainPartiesSchema.default("clusters").describe("What takes the steps: clusters, or organisations."),
  regions: listOf(idSchema, 60).optional().describe("Only parties that lie in one of these regions."),
  date: dayTextSchema.optional().describe("The day asked about; left out: today."),
  illustrative: switchSchema.describe("Whether illustrative facts count."),
};

export const chainPartySchema = z
  .object({
    id: idSchema,
    kind: nodeKindSchema,
    name: textSchema,
    shortName: textSchema.optional(),
    regions: z.array(idSchema).describe("Where it lies itself."),
    countries: z.array(z.string()),
    basis: basisSchema,
  })
  .meta({ id: "ChainParty", description: "A cluster or an organisation that takes or could take a step." });
export type ChainPartyAnswer = z.output<typeof chainPartySchema>;

export const namedSchema = z.object({ id: idSchema, kind: nodeKindSchema, name: textSchema });
export type NamedAnswer = z.output<typeof namedSchema>;

/** The same for every answer about a chain. */
export const chainHeadShape = {
  id: idSchema,
  name: textSchema,
  question: textSchema.optional(),
  isOwn: z.boolean().describe("Made here; the others are shipped and drawn up by the editors."),
  version: z.number().int().optional().describe("Of one that was made here: what a change has to name."),
};

/** Numbers that say how well a chain is held; see the methods. */
export const chainHoldShape = {
  steps: z.number().int(),
  covered: z.number().int().describe("Steps in which somebody is active."),
  redundancy: z.number().int().nullable().describe("The fewest active at one step; null without steps."),
  connected: z
    .number()
    .int()
    .describe("Of the pairs of joined steps those with a collaboration between parties active in each."),
  pairs: z.number().int().describe("Pairs of joined steps. Without any, connectedness is not defined."),
};

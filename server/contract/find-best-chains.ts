import { z } from "zod";
import {
  borderKindSchema,
  chainPartySchema,
  chainScopeShape,
  isIllustrativeSchema,
  linkReasonSchema,
  namedSchema,
} from "./chain-terms.ts";
import { atLeastShape, extentShape, idSchema, listOf, switchSchema } from "./graph.ts";

const onSchema = z
  .enum(["true", "false"])
  .default("true")
  .transform((text) => text === "true");

export const findBestChainsInput = z
  .object({
    id: idSchema.describe("A value chain."),
    k: z.coerce.number().int().min(1).max(50).default(10).describe("How many chains at most, 1 to 50."),
    ...chainScopeShape,
    contains: listOf(idSchema, 5).optional().describe("Parties that every chain has to have."),
    without: listOf(idSchema, 50).optional().describe("Parties that no chain may have."),
    cross: z.coerce
      .number()
      .int()
      .min(0)
      .max(11)
      .default(0)
      .describe("How many links, at least, have to cross a border."),
    border: borderKindSchema.default("country").describe("Which border."),
    active: switchSchema.describe("Only parties that are active, none that could be."),
    distinct: onSchema.describe("Whether a party may take one step only."),
    hubs: z.coerce
      .number()
      .int()
      .min(0)
      .max(10_000)
      .optional()
      .describe("Leaves out hubs: parties with more collaborations than this."),
    diverse: onSchema.describe(
      "Whether a chain is listed only if it differs from each one before in at least two steps.",
    ),
  })
  .describe("The best ways to fill the steps of a value chain, nearest to working today first.");

const millionths = "In millionths.";
const sentenceSchema = z.object({ en: z.string(), fr: z.string() });

export const stageCostSchema = z
  .object({
    total: z.number().int(),
    notActive: z.number().int().describe("500,000 where it could be active, but is not."),
    confidence: z.number().int(),
    level: z.number().int(),
    depth: z.number().int(),
  })
  .describe(millionths);

export const chainLinkSchema = z.object({
  from: idSchema.describe("A step."),
  to: idSchema.describe("The step that it feeds, or the next one that somebody can take."),
  parties: z.tuple([idSchema, idSchema]),
  cost: z
    .number()
    .int()
    .describe(`${millionths} 0 the same party, below 1,000,000 they work together, 3,000,000 nothing known.`),
  reason: linkReasonSchema,
  strength: z.number().describe("Of what they do together; 0 without."),
  through: z
    .array(
      namedSchema.extend({
        partners: z
          .array(idSchema)
          .describe("Of a collaboration: one actor of each of the two that takes part in it."),
      }),
    )
    .describe(
      "What joins them: collaborations, actors in both, clusters of both, those who know both. The first ten.",
    ),
  throughTotal: z.number().int(),
  isToBeMade: z.boolean(),
  isIllustrative: isIllustrativeSchema,
  crosses: z
    .object({
      region: z.boolean().nullable(),
      country: z.boolean().nullable(),
      sector: z.boolean().nullable(),
    })
    .describe("null: not known of one of them."),
  oldestEvidence: z.string().nullable(),
});

export const bestChainSchema = z.object({
  places: z
    .array(
      z.object({
        stage: idSchema,
        party: idSchema,
        isActive: z.boolean().describe("False: it could be."),
        isIllustrative: isIllustrativeSchema,
        cost: stageCostSchema,
        facts: z
          .array(
            z.object({ actor: namedSchema, competence: namedSchema.nullable().describe("null: active.") }),
          )
          .describe("What puts it there; the first is paid for."),
        equals: z.array(idSchema).describe("Other parties that could take it at equal cost."),
        oldestEvidence: z.string().nullable(),
      }),
    )
    .describe("In the order of the steps."),
  links: z.array(chainLinkSchema),
  cost: z
    .object({
      total: z.number().int(),
      links: z.number().int(),
      notActive: z.number().int(),
      confidence: z.number().int(),
      level: z.number().int(),
      depth: z.number().int(),
    })
    .describe(millionths),
  linksToMake: z.number().int(),
  couldBe: z.number().int().describe("Steps whose party is not active yet."),
  weakest: z
    .object({ link: z.number().int().describe("Position in links."), sentence: sentenceSchema })
    .nullable()
    .describe("The dearest link; null without links."),
  crossings: z.object({
    region: z.number().int(),
    country: z.number().int(),
    sector: z.number().int(),
  }),
  oldestEvidence: z.string().nullable().describe("Day of the earliest source of what it rests on."),
  sentence: sentenceSchema,
});
export type BestChainAnswer = z.output<typeof bestChainSchema>;
export type ChainLinkAnswer = z.output<typeof chainLinkSchema>;

export const findBestChainsOutput = z.object({
  chains: z.array(bestChainSchema).describe("By cost, then by the ids of the parties step by step."),
  parties: z.array(chainPartySchema).describe("All that the chains name, by id."),
  leftOut: z.array(
    z.object({
      stage: namedSchema,
      reason: z.enum(["missing", "options"]).describe("Nobody is known, or nobody whom the options leave."),
    }),
  ),
  exact: z.boolean().describe("True: proven to be the best, in order."),
  proven: z.number().int().describe("How many of them, from the first, are proven to be the best."),
  combinations: z
    .number()
    .describe("Ways to fill the steps, a party at several steps included; at most 10^15."),
  ...extentShape,
  ...atLeastShape,
  date: z.string(),
  dataVersion: z.string(),
});

export type BestChainsInput = z.input<typeof findBestChainsInput>;
export type BestChainsAnswer = z.output<typeof findBestChainsOutput>;

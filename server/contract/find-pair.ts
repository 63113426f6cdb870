import { z } from "zod";
import {
  cornerSchema,
  coverageSchema,
  crossesSchema,
  partsSchema,
  partySchema,
  rangeSchema,
  reasonSchema,
  sentenceSchema,
  termsSchema,
  weighedShape,
  weighingShape,
} from "./complementarity.ts";
import { basisSchema, confidenceSchema, extentShape, idSchema, nodeSchema, sourceSchema } from "./graph.ts";
import { decisionSchema } from "./list-decisions.ts";
import { needOrigins, pairGroups } from "./words.ts";

export const findPairInput = z
  .object({
    a: idSchema,
    b: idSchema,
    ...weighingShape,
    evidence: z
      .enum(["true", "false"])
      .default("true")
      .transform((text) => text === "true")
      .describe(
        "false: at once, without the facts, the sources and the Cypher, which are asked of the graph.",
      ),
  })
  .describe("Two parties whole: what each could do for the other, with the facts and sources behind it.");

const factShape = {
  basis: basisSchema.optional(),
  confidence: confidenceSchema.optional(),
  sourceIds: z.array(z.string()),
};

const needReasonSchema = z
  .object({
    origin: z.enum(needOrigins),
    weight: z.number(),
    of: idSchema
      .optional()
      .describe("Who states it, or is active in the chain; absent where it is confidential, or a region's."),
    priority: idSchema.optional(),
    region: idSchema.optional().describe("Whose priority it is."),
    stage: idSchema.optional().describe("The step that requires it."),
    chain: idSchema.optional(),
    activeIn: idSchema.optional().describe("The step in which it is active."),
    note: z.string().optional(),
    ...factShape,
  })
  .meta({ id: "NeedReason", description: "A fact from which a need follows." });
export type NeedReason = z.output<typeof needReasonSchema>;

const needShape = {
  competence: idSchema,
  weight: z.number(),
  origin: z.enum(needOrigins).describe("Only a stated one is a need, the others are possible needs."),
  rarity: z.number().describe("How few offer it: 1 nobody, 0 everybody who offers anything."),
  reasons: z
    .array(needReasonSchema)
    .optional()
    .describe("The decisive one first; absent without the evidence."),
};

const matchSchema = z
  .object({
    ...needShape,
    isExact: z.boolean().describe("By the very competence, or by a related one."),
    by: idSchema.describe("The competence that answers it."),
    level: z.number().int(),
    strength: z.number().describe("In (0, 1]."),
    offers: z
      .array(
        z.object({ actor: idSchema, level: z.number().int(), evidence: z.string().optional(), ...factShape }),
      )
      .optional()
      .describe("Who has it, and how that is known; absent without the evidence."),
  })
  .meta({ id: "MatchedNeed" });
export type MatchedNeed = z.output<typeof matchSchema>;

const directionSchema = coverageSchema.extend({
  related: z.number().int().describe("Answered by a related competence only."),
  coverage: z
    .number()
    .nullable()
    .describe("Share of the weight of all needs that is met; null without needs."),
  matches: z.array(matchSchema).describe("What adds most first."),
  unanswered: z.array(z.object(needShape)),
});
export type PairDirection = z.output<typeof directionSchema>;

/** Without the evidence only what a node is called. */
const namedSchema = nodeSchema
  .partial()
  .required({ id: true, kind: true, name: true })
  .meta({ id: "NamedNode", description: "A node, or without the evidence only its name." });
export type NamedNode = z.output<typeof namedSchema>;

const missingSchema = z
  .object({
    kind: z.enum(["answer", "deepen"]).describe("Another competence, or one of its own at a higher level."),
    competence: idSchema,
    level: z.number().int(),
    gain: z.number().describe("How much the score would rise if this were found to be true."),
  })
  .nullable();

export const findPairOutput = z.object({
  a: partySchema,
  b: partySchema,
  sentence: sentenceSchema,
  rank: z
    .object({
      between: z.enum(pairGroups),
      rank: z.number().int(),
      of: z.number().int(),
      range: rangeSchema,
    })
    .nullable()
    .describe("null for a pair that is not ranked or not of the same kind."),
  reason: reasonSchema.nullable(),
  corner: cornerSchema,
  score: z.number().nullable(),
  terms: termsSchema,
  parts: partsSchema.nullable(),
  there: directionSchema.describe("What a could answer of b's needs."),
  back: directionSchema,
  shared: z
    .array(z.object({ competence: idSchema, levels: z.tuple([z.number().int(), z.number().int()]) }))
    .describe("What both offer, with the level of a and of b."),
  offered: z.number().int().describe("How many competences either of them offers."),
  crosses: crossesSchema,
  collaborations: z.array(
    z.object({ id: idSchema, a: z.array(idSchema).describe("Who of a takes part."), b: z.array(idSchema) }),
  ),
  introducers: z.object({
    list: z.array(z.object({ actor: idSchema, withA: z.number().int(), withB: z.number().int() })),
    ...extentShape,
  }),
  missing: z.object({ a: missingSchema, b: missingSchema }).describe("The one fact that would help most."),
  decisions: z.array(decisionSchema).describe("All entries of this pair, the latest first."),
  nodes: z.array(namedSchema).describe("Everything that is named here by its id."),
  sources: z
    .array(sourceSchema)
    .optional()
    .describe("Those that the facts cite; absent without the evidence."),
  evidence: z
    .array(
      z.object({ question: z.string(), text: z.string(), parameters: z.record(z.string(), z.unknown()) }),
    )
    .optional()
    .describe("The Cypher that was put to the graph for this answer; absent without the evidence."),
  ...weighedShape,
});

export type PairInput = z.input<typeof findPairInput>;
export type WholePair = z.output<typeof findPairOutput>;

/** What the three questions about complementarity have in common: what is weighed, and how a pair is told. */
import { z } from "zod";
import { basisSchema, idSchema, listOf, nodeKindSchema, switchSchema, textSchema } from "./graph.ts";
import { dayTextSchema, decisionSchema } from "./list-decisions.ts";
import { needOrigins, pairCorners, unrankedReasons } from "./words.ts";

const weightSchema = (usual: number, what: string) =>
  z.coerce
    .number()
    .min(0)
    .max(2)
    .default(usual)
    .describe(`Weight of ${what}, 0 to 2; 0 takes it out of the score. Usual: ${usual}.`);

export const reasonSchema = z.enum(unrankedReasons);
/** Of a list of pairs: those that are not ranked instead. */
export const askedReasonSchema = reasonSchema
  .optional()
  .describe("List those not ranked for this reason instead.");

/** How needs are collected and terms weighed. */
export const weighingShape = {
  needs: listOf(z.enum(needOrigins), needOrigins.length)
    .default([...needOrigins])
    .describe("Which origins of needs count; left out: all three."),
  ground: weightSchema(0.75, "common ground"),
  scarcity: weightSchema(0.375, "scarcity"),
  openness: weightSchema(0.375, "openness"),
  date: dayTextSchema.optional().describe("The day asked about; left out: today."),
  illustrative: switchSchema.describe("Whether illustrative facts count."),
};

/** A party in a list of pairs. */
export const partySchema = z
  .object({
    id: idSchema,
    kind: nodeKindSchema,
    name: textSchema,
    shortName: textSchema.optional(),
    regions: z.array(idSchema).describe("Where it lies."),
    countries: z.array(z.string()),
    basis: basisSchema,
  })
  .meta({ id: "Party", description: "A cluster with its members, an organisation, or all of a region." });
export type PairParty = z.output<typeof partySchema>;

export const termsSchema = z
  .object({
    fit: z.number().nullable().describe("What they add to each other."),
    ground: z.number().nullable().describe("Common ground: what both can do."),
    scarcity: z.number().nullable().describe("How few others offer what is matched."),
    openness: z.number().describe("1/(1 + n), n = collaborations known between them."),
  })
  .meta({ id: "Terms", description: "Each in [0, 1]; null: not defined." });

export const partsSchema = z
  .object({
    fit: z.number(),
    ground: z.number().nullable(),
    scarcity: z.number().nullable(),
    openness: z.number(),
  })
  .meta({ id: "ScoreParts", description: "What each term adds to the score; together they are it." });

/** One direction as "could answer 2 of 5". */
export const coverageSchema = z
  .object({
    exact: z.number().int().describe("Needs answered by the very competence."),
    needs: z.number().int().describe("All needs and possible needs known."),
    stated: z.number().int().describe("How many of all are stated, and so are needs."),
  })
  .meta({ id: "Coverage" });

const crossed = z.boolean().nullable().describe("null: nothing is known of one of them.");
export const crossesSchema = z
  .object({ region: crossed, country: crossed, sector: crossed })
  .meta({ id: "Crosses", description: "Whether they have no region, country, main sector in common." });

export const rangeSchema = z
  .object({
    best: z.number().int(),
    worst: z.number().int(),
    facts: z.number().int().describe("How many facts were left out, one at a time."),
    unranked: z.number().int().describe("Without how many of these it would not be ranked."),
  })
  .meta({ id: "RankRange", description: "Ranks that it would have if one fact were missing." });

export const sentenceSchema = z.object({ en: z.string(), fr: z.string() });
export const cornerSchema = z.enum(pairCorners).nullable().describe("By quartiles of all ranked pairs.");

/** A ranked pair in a list. */
export const pairSchema = z
  .object({
    a: idSchema,
    b: idSchema,
    rank: z.number().int().describe("Among all ranked pairs, whatever the filters."),
    range: rangeSchema,
    score: z.number(),
    terms: termsSchema,
    parts: partsSchema,
    there: coverageSchema.describe("What a could answer of b's needs."),
    back: coverageSchema.describe("What b could answer of a's needs."),
    matched: z.number().int().describe("Needs answered by the very competence, both directions together."),
    crosses: crossesSchema,
    corner: cornerSchema,
    collaborations: z.number().int(),
    introducers: z.object({ total: z.number().int(), first: z.string().optional().describe("Its name.") }),
    sentence: sentenceSchema,
    decision: decisionSchema.nullable().describe("The latest entry; open: taken back. null: never decided."),
  })
  .meta({ id: "Pair" });
export type Pair = z.output<typeof pairSchema>;

/** The pairs that are not ranked. */
export const unrankedSchema = z
  .object({
    counts: z.record(reasonSchema, z.number().int()).describe("By reason, under the filters of place."),
    pairs: z
      .array(
        z.object({
          a: idSchema,
          b: idSchema,
          known: z.tuple([z.number().int(), z.number().int()]).describe("Competences known of a and of b."),
          collaborations: z.number().int(),
        }),
      )
      .describe("Those of the reason that was asked for."),
  })
  .meta({ id: "UnrankedPairs" });
export type UnrankedPairs = z.output<typeof unrankedSchema>;

/** A region of which only an older strategy is known. */
export const lapsedStrategySchema = z
  .object({
    region: idSchema,
    name: textSchema,
    from: z.string().optional().describe("First day of these priorities."),
    to: z.string().describe("First day after them."),
  })
  .meta({ id: "LapsedStrategy", description: "Its priorities are over, and newer ones are not known here." });

export const weighedShape = {
  weights: z.object({ ground: z.number(), scarcity: z.number(), openness: z.number() }),
  needs: z.array(z.enum(needOrigins)),
  date: z.string(),
  illustrative: z.boolean(),
  strategies: z.array(lapsedStrategySchema),
  dataVersion: z.string(),
};

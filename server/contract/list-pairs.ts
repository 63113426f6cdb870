import { z } from "zod";
import {
  askedReasonSchema,
  pairSchema,
  partySchema,
  reasonSchema,
  unrankedSchema,
  weighedShape,
  weighingShape,
} from "./complementarity.ts";
import { extentShape, idSchema, limitSchema, listOf, switchSchema, textSchema } from "./graph.ts";
import { decisionStates, pairCrossings, pairGroups } from "./words.ts";

const extras = ["points", "matrix", "choices"] as const;
const rowOrders = ["community", "region"] as const;

export const listPairsInput = z
  .object({
    between: z.enum(pairGroups).default("clusters").describe("What is compared with its like."),
    regions: listOf(idSchema, 50)
      .optional()
      .describe("Only pairs of which one lies in one of these regions."),
    sectors: listOf(idSchema, 50)
      .optional()
      .describe("Only pairs of which one has one of these main sectors."),
    families: listOf(idSchema, 50)
      .optional()
      .describe("Only pairs with a matched need in one of these fields of competence."),
    across: listOf(z.enum(pairCrossings), pairCrossings.length)
      .optional()
      .describe("Only pairs that lie across each of these."),
    unlinked: switchSchema.describe("Only pairs without a collaboration that is known here."),
    states: listOf(z.enum(decisionStates), decisionStates.length)
      .default(["open", "contacted", "agreed"])
      .describe("Only pairs of these states; those that are not relevant are left out unless asked for."),
    ...weighingShape,
    reason: askedReasonSchema,
    limit: limitSchema(200, 25),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0).describe("How many to pass over."),
    include: listOf(z.enum(extras), extras.length)
      .optional()
      .describe(
        "points: common ground and fit of all pairs; matrix: the parties of the best pairs; choices: regions and sectors with how many lie in each.",
      ),
    rows: z.coerce
      .number()
      .int()
      .min(2)
      .max(24)
      .default(16)
      .describe("How many rows the matrix has at most."),
    order: z.enum(rowOrders).default("community").describe("Order of the rows of the matrix."),
  })
  .describe(
    "Who could complete whom: every pair that can be ranked, the best first, and why others are not.",
  );

const pointsSchema = z
  .object({
    a: z.array(z.number().int()).describe("Positions in parties, one for each pair."),
    b: z.array(z.number().int()),
    ground: z.array(z.number()),
    fit: z.array(z.number()),
    borders: z.array(z.boolean()).describe("Whether it lies across a border of countries."),
  })
  .describe("All pairs that pass the filters, in columns.");

const matrixSchema = z.object({
  rows: z.array(idSchema).describe("The parties of the best pairs by the usual weights, in order."),
  blocks: z.array(z.number().int()).describe("How many rows belong together, one after the other."),
  of: z.number().int().describe("How many parties there are in all."),
  cells: z
    .array(
      z.object({
        row: z.number().int(),
        column: z.number().int().describe("Higher than row: each pair once."),
        score: z.number().nullable(),
        rank: z.number().int().nullable(),
        reason: reasonSchema.nullable().describe("Why it is not ranked."),
        collaborations: z.number().int(),
      }),
    )
    .describe("Every pair of these parties, whatever the filters."),
});

const choicesSchema = z.array(
  z.object({
    id: idSchema,
    name: textSchema,
    shortName: textSchema.optional(),
    parties: z.number().int().describe("How many of those that are compared lie in it."),
  }),
);
export type PlaceChoice = z.output<typeof choicesSchema>[number];

const quartilesSchema = z.object({ lower: z.number(), upper: z.number() });

export const listPairsOutput = z.object({
  pairs: z.array(pairSchema),
  ...extentShape,
  offset: z.number().int(),
  ranked: z.number().int().describe("How many pairs are ranked in all, without filters."),
  states: z
    .record(z.enum(decisionStates), z.number().int())
    .describe("Pairs by state, under the other filters."),
  others: unrankedSchema,
  quartiles: z
    .object({ ground: quartilesSchema, fit: quartilesSchema })
    .nullable()
    .describe("Where the corners begin; null without ranked pairs."),
  points: pointsSchema.optional(),
  matrix: matrixSchema.optional(),
  choices: z
    .object({ regions: choicesSchema, sectors: choicesSchema })
    .optional()
    .describe("By id, whatever the filters; main sectors only."),
  parties: z.array(partySchema).describe("Those that are named in this answer."),
  compared: z.object({
    parties: z.number().int().describe("How many parties there are."),
    known: z.number().int().describe("Of how many at least three competences are known."),
  }),
  ...weighedShape,
});

export type PairsInput = z.input<typeof listPairsInput>;
export type Pairs = z.output<typeof listPairsOutput>;

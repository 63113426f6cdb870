import { z } from "zod";
import {
  basisSchema,
  confidenceSchema,
  countsByConfidenceSchema,
  directionSchema,
  idSchema,
  linkTypeSchema,
  nodeKindSchema,
  nodeSchema,
  periodSchema,
  sourceSchema,
  textSchema,
} from "./graph.ts";
import { precisions } from "./words.ts";

export const findCardInput = z
  .object({ id: idSchema })
  .describe(
    "Everything known of one node: its properties, counts of its links, its figures as ranges, its sources.",
  );

export const linkCountSchema = z.object({
  type: linkTypeSchema,
  direction: directionSchema,
  kind: nodeKindSchema.describe("Kind of the neighbours."),
  total: z.number().int(),
  ended: z.number().int(),
  illustrative: z.number().int(),
  confidence: countsByConfidenceSchema,
});
export type LinkCount = z.output<typeof linkCountSchema>;

export const figureSchema = z.object({
  metric: z.string().describe("members, companies, employees, projects, turnover"),
  unit: z.string(),
  low: z.number(),
  high: z.number().describe("Equal to low where the sources agree."),
  values: z.array(
    z.object({
      value: z.number(),
      asOf: z.string().optional().describe("Absent: undated."),
      asOfPrecision: z.enum(precisions).optional(),
      note: z.string().optional(),
      confidence: confidenceSchema,
      sourceIds: z.array(z.string()),
    }),
  ),
});
export type Figure = z.output<typeof figureSchema>;

/** A node named on a card with a link to its own card. */
const namedSchema = z.object({
  id: idSchema,
  kind: nodeKindSchema,
  name: textSchema,
  shortName: textSchema.optional(),
});

export const cardPropertiesSchema = z
  .object({
    summary: textSchema,
    description: textSchema,
    question: textSchema,
    nativeName: z.string(),
    aliases: z.array(z.string()),
    country: z.string().describe("Two letters."),
    city: z.string(),
    url: z.string(),
    size: z.string().describe("sme or large"),
    clusterKind: z.string(),
    founded: z.string(),
    esca: z.string().describe("Label of the European Secretariat for Cluster Analysis."),
    population: z.number(),
    nutsLevel: z.number().int(),
    section: z.string().describe("NACE section letter."),
    programme: z.string(),
    partnersTotal: z.number().int(),
    partnersKnown: z.number().int(),
    budgetEur: z.number(),
    fund: z.string(),
    years: z.string().describe("Funding period as stated."),
    year: z.number().int(),
    order: z.number().int(),
    unit: z.string(),
    countingRule: textSchema,
    baselineDate: z.string(),
    targetDate: z.string(),
    targetChangePct: z.number(),
  })
  .partial();

export const findCardOutput = z.object({
  node: nodeSchema,
  properties: cardPropertiesSchema,
  regions: z
    .array(namedSchema)
    .describe("Where it lies; for a collaboration the regions of its partners known here."),
  sectors: z.array(namedSchema.extend({ main: z.boolean() })),
  chain: namedSchema.optional().describe("The chain of a stage, the family of a competence."),
  links: z.array(linkCountSchema).describe("Counts by type, direction and kind of neighbour."),
  linksTotal: z.number().int(),
  figures: z.array(figureSchema),
  provenance: z.object({
    basis: basisSchema,
    confidence: confidenceSchema,
    sourceIds: z.array(z.string()),
    period: periodSchema,
  }),
  sources: z.array(sourceSchema).describe("Every source cited on this card."),
  dataVersion: z.string(),
});

export type CardInput = z.input<typeof findCardInput>;
export type Card = z.output<typeof findCardOutput>;

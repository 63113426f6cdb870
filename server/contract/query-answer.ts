/** What every run of a query answers, whether it is of the library or somebody's own. */
import { z } from "zod";
import { nodeKindSchema, textSchema } from "./graph.ts";
import { answerCuts, columnKinds, queryWarnings } from "./words.ts";

/** A node in a row. One that is not of our kinds, such as in a Neo4j of one's own, has labels only. */
export const nodeValueSchema = z
  .object({
    id: z.string().nullable().describe("Our own id; null when the node has none."),
    kind: nodeKindSchema.nullable(),
    name: textSchema.nullable(),
    labels: z.array(z.string()).optional(),
    properties: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: "NodeValue" });
export type NodeValue = z.output<typeof nodeValueSchema>;

export const linkValueSchema = z
  .object({
    type: z.string(),
    from: nodeValueSchema,
    to: nodeValueSchema,
    properties: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: "LinkValue" });
export type LinkValue = z.output<typeof linkValueSchema>;

export const pathValueSchema = z
  .object({ nodes: z.array(nodeValueSchema), links: z.array(linkValueSchema) })
  .meta({ id: "PathValue" });
export type PathValue = z.output<typeof pathValueSchema>;

export const columnSchema = z
  .object({
    name: z.string().describe("As the Cypher names it."),
    label: textSchema,
    kind: z.enum(columnKinds),
    unit: z.string().optional(),
    computed: z.boolean().describe("A score or a suggestion, never a stated fact."),
  })
  .meta({ id: "Column" });
export type Column = z.output<typeof columnSchema>;

export const warningSchema = z
  .object({
    code: z.enum(queryWarnings),
    word: z.string().optional().describe("What it is about: a label, a variable, a construct."),
    detail: z.string().describe("A sentence that says what to write instead."),
    line: z.number().int().optional(),
    column: z.number().int().optional(),
  })
  .meta({ id: "QueryWarning" });
export type Warning = z.output<typeof warningSchema>;

export const limitsSchema = z
  .object({
    rows: z.number().int(),
    bytes: z.number().int(),
    seconds: z.number(),
    nodes: z.number().int().describe("Most nodes on the canvas."),
    links: z.number().int().describe("Most links on the canvas."),
  })
  .meta({ id: "QueryLimits" });
export type Limits = z.output<typeof limitsSchema>;

/** A row by the names of the columns; nodes, links and paths as above, dates as ISO texts. */
export const rowSchema = z.record(z.string(), z.unknown());
export type Row = z.output<typeof rowSchema>;

export const queryAnswerSchema = z
  .object({
    columns: z.array(columnSchema),
    rows: z.array(rowSchema),
    returned: z.number().int().describe("Rows in this answer."),
    total: z.number().int().optional().describe("Rows that there are; absent when that is not known."),
    atLeast: z
      .number()
      .int()
      .optional()
      .describe("Rows that there are at least; absent when total is known."),
    truncated: z.boolean(),
    cuts: z.array(z.enum(answerCuts)).describe("What it was cut at, if anything."),
    limits: limitsSchema,
    warnings: z.array(warningSchema),
    databaseMs: z.number().describe("Milliseconds until the last row had come from the database."),
    elapsedMs: z.number().describe("Milliseconds in all."),
    dataVersion: z.string(),
    asOf: z.string().optional().describe("ISO time when the sandbox was filled; absent on the graph itself."),
  })
  .meta({ id: "QueryAnswer" });
export type QueryAnswer = z.output<typeof queryAnswerSchema>;

export interface PlanStep {
  readonly operator: string;
  readonly details?: string | undefined;
  readonly estimatedRows?: number | undefined;
  readonly rows?: number | undefined;
  readonly dbHits?: number | undefined;
  readonly children: readonly PlanStep[];
}

export const planStepSchema: z.ZodType<PlanStep, PlanStep> = z
  .object({
    operator: z.string().describe("As Neo4j names it, such as NodeByLabelScan."),
    details: z.string().optional(),
    estimatedRows: z.number().optional(),
    rows: z.number().optional().describe("PROFILE only."),
    dbHits: z.number().optional().describe("PROFILE only: how often it looked into the store."),
    get children() {
      return z.array(planStepSchema);
    },
  })
  .meta({ id: "PlanStep" });

export const queryPlanSchema = z
  .object({
    plan: planStepSchema.describe("The last step; each holds those that come before it."),
    isProfile: z.boolean(),
    warnings: z.array(warningSchema),
    databaseMs: z.number(),
  })
  .meta({ id: "QueryPlan" });
export type QueryPlan = z.output<typeof queryPlanSchema>;

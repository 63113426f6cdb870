/** A query of the library: what its form asks, its Cypher, and what its answer is. */
import { z } from "zod";
import { nodeKindSchema } from "./graph.ts";
import { answerShapes, chartKinds, columnKinds, parameterTypes } from "./words.ts";

/** Texts in both languages, or in the one that the author writes in. */
const saying = (most: number) =>
  z.union([
    z.string().trim().min(1, "a text is needed").max(most, `at most ${most} characters`),
    z.object({
      en: z.string().trim().min(1, "a text is needed").max(most, `at most ${most} characters`),
      fr: z.string().trim().min(1, "a text is needed").max(most, `at most ${most} characters`),
    }),
  ]);

/** Names that every query may use without asking for them. */
export const givenParameters = ["language", "today", "limit", "search"] as const;

const parameterValueSchema = z.union([
  z.string().max(2_000),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string().max(200), z.number()])).max(500),
]);
export type ParameterValue = z.output<typeof parameterValueSchema>;

const choiceSchema = z.object({
  value: z.union([z.string().max(200), z.number()]),
  label: saying(80),
});

const valuesQuerySchema = z.string().trim().min(1).max(4_000);

export const queryParameterSchema = z
  .object({
    name: z
      .string()
      .regex(/^[a-z][A-Za-z0-9]{0,39}$/, "a small letter, then letters and digits, at most 40")
      .refine((name) => !givenParameters.some((given) => given === name), {
        message: "language, today, limit and search are given to every query",
      })
      .describe("As it stands in the Cypher, without the $. `nodes` takes the selection of the map."),
    label: saying(60),
    help: saying(200).optional().describe("What the values mean, beside the field."),
    type: z.enum(parameterTypes),
    kinds: z.array(nodeKindSchema).min(1).max(19).optional().describe("node: which kinds; left out: any."),
    many: z.boolean().default(false).describe("text, number, node and choice: a list of values."),
    required: z.boolean().default(false).describe("Otherwise null, or an empty list, when left out."),
    default: parameterValueSchema.optional().describe('A date may be "today".'),
    choices: z.array(choiceSchema).min(1).max(100).optional().describe("choice: the list itself."),
    values: valuesQuerySchema
      .optional()
      .describe(
        "choice and node: Cypher whose rows {value, label} are the list; may use $search (folded), $limit, $language and the parameters of `after`.",
      ),
    after: z
      .array(z.string())
      .max(5)
      .default([])
      .describe("Earlier parameters that the values depend on: the list follows them."),
    least: z.number().optional().describe("number: the smallest value."),
    most: z.number().optional().describe("number: the largest value."),
    whole: z.boolean().default(false).describe("number: whole numbers only."),
  })
  .meta({ id: "QueryParameter" });
export type QueryParameter = z.output<typeof queryParameterSchema>;

export const queryColumnSchema = z.object({
  label: saying(60),
  kind: z.enum(columnKinds).optional().describe("Left out: read from the values."),
  unit: z.string().trim().max(20).optional(),
  computed: z.boolean().default(false).describe("A score or a suggestion, never a stated fact."),
});

export const queryChartSchema = z.object({
  kind: z.enum(chartKinds),
  x: z.string().describe("Column of the categories (bars) or of the horizontal axis."),
  y: z.string().describe("Column of numbers."),
  series: z.string().optional().describe("Column that parts the rows into lines, or groups of marks."),
  title: saying(120).optional(),
});
export type QueryChart = z.output<typeof queryChartSchema>;

export const queryDefinitionSchema = z
  .object({
    title: saying(120),
    description: saying(1_000),
    tags: z
      .array(
        z
          .string()
          .regex(/^[\p{Ll}\p{N}]+([ -][\p{Ll}\p{N}]+)*$/u, "small letters and digits")
          .max(30),
      )
      .max(8)
      .default([]),
    parameters: z.array(queryParameterSchema).max(12).default([]).describe("In the order of the form."),
    shape: z.enum(answerShapes).default("rows"),
    columns: z.record(z.string(), queryColumnSchema).default({}).describe("By the names of the Cypher."),
    chart: queryChartSchema.optional(),
    cypher: z.string().trim().min(1, "a query is needed").max(10_000, "at most 10,000 characters"),
  })
  .meta({ id: "QueryDefinition" });
export type QueryDefinition = z.output<typeof queryDefinitionSchema>;
export type QueryDefinitionInput = z.input<typeof queryDefinitionSchema>;

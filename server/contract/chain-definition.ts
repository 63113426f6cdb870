/** A value chain as people make it: shared by the questions that make, change and show one. */
import { z } from "zod";
import { idSchema } from "./graph.ts";

const nameSchema = z.string().trim().min(1, "a name is needed").max(80, "at most 80 characters");

const stageDefinitionSchema = z.object({
  key: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "small letters and digits joined by hyphens")
    .max(60)
    .describe("Names the step within its chain; stays when the step is renamed."),
  name: nameSchema,
  feeds: z.string().nullable().describe("Key of the step that it feeds; null for the last one."),
  requires: z
    .array(
      z.object({
        competence: idSchema.describe("A competence, not a family."),
        weight: z.number().gt(0, "more than 0").max(1, "at most 1"),
      }),
    )
    .min(1, "at least one competence")
    .max(20, "at most 20 competences"),
  like: idSchema
    .nullable()
    .default(null)
    .describe(
      "A step of a shipped chain that it was copied from: who is active there counts as active here.",
    ),
});

export const chainDefinitionSchema = z
  .object({
    name: nameSchema,
    question: z.string().trim().max(300, "at most 300 characters").default(""),
    stages: z
      .array(stageDefinitionSchema)
      .min(2, "at least two steps")
      .max(12, "at most twelve steps")
      .describe("In the order of the screen."),
  })
  .meta({
    id: "ChainDefinition",
    description: "A value chain: steps, what they feed and what they require.",
  });
export type ChainDefinition = z.output<typeof chainDefinitionSchema>;
export type StageDefinition = ChainDefinition["stages"][number];

export const ownChainSchema = z.object({
  id: idSchema,
  version: z.number().int().describe("Grows with every change."),
  definition: chainDefinitionSchema,
  recordedAt: z.string(),
});
export type OwnChain = z.output<typeof ownChainSchema>;

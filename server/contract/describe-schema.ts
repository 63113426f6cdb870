import { z } from "zod";
import { nodeKindSchema } from "./graph.ts";

const propertySchema = z.object({
  name: z.string(),
  types: z.array(z.string()).describe("As Cypher names them, such as STRING or LIST<STRING>."),
});

export const describeSchemaInput = z
  .object({})
  .describe("What is in the graph, for whoever writes Cypher: labels, links, properties, procedures.");

export const describeSchemaOutput = z.object({
  labels: z.array(
    z.object({
      label: z.string(),
      kind: nodeKindSchema.nullable(),
      nodes: z.number().int(),
      properties: z.array(propertySchema),
    }),
  ),
  links: z.array(
    z.object({
      type: z.string(),
      links: z.number().int(),
      ends: z.array(z.object({ from: z.string(), to: z.string() })).describe("Labels at both ends."),
      properties: z.array(propertySchema),
    }),
  ),
  functions: z.array(z.object({ name: z.string(), signature: z.string(), description: z.string() })),
  procedures: z.array(z.object({ name: z.string(), signature: z.string(), description: z.string() })),
  dataVersion: z.string(),
});

export type SchemaInput = z.input<typeof describeSchemaInput>;
export type Schema = z.output<typeof describeSchemaOutput>;

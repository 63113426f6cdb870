import { z } from "zod";
import type { Schema } from "#contract/describe-schema.ts";
import { labelSchema } from "../explore/kind-labels.ts";
import { allowedProcedures } from "../own-cypher/allowed-steps.ts";
import type { QuestionContext } from "../question-context.ts";
import { gatherProperties } from "./gather-properties.ts";

const nodeRowSchema = z.object({
  labels: z.array(z.string()),
  name: z.string(),
  types: z.array(z.string()),
});
const linkRowSchema = z.object({
  type: z.string(),
  from: z.array(z.string()),
  to: z.array(z.string()),
  name: z.string(),
  types: z.array(z.string()),
});
const nodeTotalSchema = z.object({ labels: z.array(z.string()), total: z.number().int() });
const linkTotalSchema = z.object({ type: z.string(), total: z.number().int() });
const callableSchema = z.object({ name: z.string(), signature: z.string(), description: z.string() });

type LinkRow = z.output<typeof linkRowSchema>;

/** Within the ten seconds that a page waits: right after a start Neo4j plans each of these for a second. */
const patience = { timeoutMs: 7_000 };

/** What is in the graph, by the names that Cypher has for it. */
export async function describeSchema(context: QuestionContext): Promise<Schema> {
  const [dataVersion, nodeTotals, nodeRows, linkTotals, linkRows, functions, procedures] = await Promise.all([
    context.dataVersion(),
    context.ask("explore/count-nodes-by-labels", {}, nodeTotalSchema, patience),
    context.ask("explore/describe-nodes", {}, nodeRowSchema, patience),
    context.ask("explore/count-links-by-type", {}, linkTotalSchema, patience),
    context.ask("explore/describe-links", {}, linkRowSchema, patience),
    context.ask("explore/list-functions", {}, callableSchema, patience),
    context.ask(
      "explore/list-procedures",
      { names: Object.keys(allowedProcedures) },
      callableSchema,
      patience,
    ),
  ]);
  const propertiesByLabel = gatherProperties(nodeRows, ({ labels }) => labels);
  const propertiesByType = gatherProperties(linkRows, ({ type }) => [type]);
  const totals = new Map<string, number>();
  for (const { labels, total } of nodeTotals)
    for (const label of labels) totals.set(label, (totals.get(label) ?? 0) + total);
  return {
    labels: [...totals].sort(byFirst).map(([label, nodes]) => ({
      label,
      kind: labelSchema.safeParse(label).data ?? null,
      nodes,
      properties: propertiesByLabel.get(label) ?? [],
    })),
    links: linkTotals.map(({ type, total }) => ({
      type,
      links: total,
      ends: gatherEnds(linkRows.filter((row) => row.type === type)),
      properties: propertiesByType.get(type) ?? [],
    })),
    functions,
    procedures,
    dataVersion,
  };
}

/** Every label at one end with every label at the other: a query may use any of them. */
function gatherEnds(rows: readonly LinkRow[]): Schema["links"][number]["ends"] {
  const pairs = rows.flatMap(({ from, to }) => from.flatMap((one) => to.map((other) => `${one}\n${other}`)));
  return [...new Set(pairs)].sort().map((pair) => {
    const [from, to] = pair.split("\n");
    return { from: from!, to: to! };
  });
}

function byFirst([one]: readonly [string, number], [other]: readonly [string, number]): number {
  return one < other ? -1 : 1;
}

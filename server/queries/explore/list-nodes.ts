import { z } from "zod";
import { basisSchema, confidenceSchema, type GraphNode, type Text } from "#contract/graph.ts";
import type { QuestionContext } from "../question-context.ts";
import { describePeriod, durationShape, hasEnded, validityShape } from "./describe-period.ts";
import { labelSchema } from "./kind-labels.ts";
import { inBoth, nameOf, nameShape, shortNameOf } from "./name-texts.ts";

const text = z.string().nullish();
const number = z.number().nullish();

export const nodeRowSchema = z.object({
  id: z.string(),
  label: labelSchema,
  ...nameShape,
  ...validityShape,
  ...durationShape,
  level: number,
  status: text,
  kind: text,
  lat: number,
  lon: number,
  basis: basisSchema,
  confidence: confidenceSchema,
  degree: number,
  region: text,
  regionNameEn: text,
  regionNameFr: text,
  family: text,
});
export type NodeRow = z.output<typeof nodeRowSchema>;

export interface ListedNode {
  readonly node: GraphNode;
  readonly regionName: Text | undefined;
}

/** The nodes with these ids, in this order; unknown ids are left out. */
export async function listNodes(context: QuestionContext, ids: readonly string[]): Promise<GraphNode[]> {
  return (await listNodesWithRegions(context, ids)).map(({ node }) => node);
}

export async function listNodesWithRegions(
  context: QuestionContext,
  ids: readonly string[],
): Promise<ListedNode[]> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return [];
  const rows = await context.ask("explore/list-nodes", { ids: distinct }, z.object({ node: nodeRowSchema }));
  const rowsById = new Map(rows.map(({ node }) => [node.id, node]));
  return distinct.flatMap((id) => {
    const row = rowsById.get(id);
    if (row === undefined) return [];
    const regionName = inBoth(row.regionNameEn, row.regionNameFr);
    return [{ node: describeNode(row, context.today), regionName }];
  });
}

export function describeNode(row: NodeRow, today: string): GraphNode {
  return {
    id: row.id,
    kind: row.label,
    name: nameOf(row),
    shortName: shortNameOf(row),
    region: row.region ?? undefined,
    family: row.family ?? undefined,
    level: row.label === "competence" ? (row.level ?? undefined) : undefined,
    status: row.status ?? undefined,
    collaborationKind: row.label === "collaboration" ? (row.kind ?? undefined) : undefined,
    lat: row.lat ?? undefined,
    lon: row.lon ?? undefined,
    period: describePeriod(row),
    ended: hasEnded(row, today),
    basis: row.basis,
    confidence: row.confidence,
    degree: row.degree ?? 0,
  };
}

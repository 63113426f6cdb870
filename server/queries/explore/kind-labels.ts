import { z } from "zod";
import type { CountsByKind } from "#contract/graph.ts";
import { type NodeKind, nodeKinds } from "#contract/words.ts";

/** The label that tells the kind of a node in the graph. */
const labelsByKind = {
  cluster: "Cluster",
  company: "Company",
  "knowledge-institute": "KnowledgeInstitute",
  "public-body": "PublicBody",
  competence: "Competence",
  collaboration: "Collaboration",
  stage: "Stage",
  region: "Region",
  sector: "Sector",
  "value-chain": "ValueChain",
  priority: "Priority",
  instrument: "Instrument",
  practice: "Practice",
  action: "Action",
  indicator: "Indicator",
} as const satisfies Record<NodeKind, string>;

export type KindLabel = (typeof labelsByKind)[NodeKind];

const kindsByLabel = new Map<string, NodeKind>(nodeKinds.map((kind) => [labelsByKind[kind], kind]));

/** A label of the graph, read as the kind it stands for. */
export const labelSchema = z.string().transform((label, check): NodeKind => {
  const kind = kindsByLabel.get(label);
  if (kind !== undefined) return kind;
  check.addIssue({ code: "custom", message: `no kind has the label ${label}` });
  return z.NEVER;
});

/** Null stands for all kinds. */
export function labelsOf(kinds: readonly NodeKind[] | undefined): KindLabel[] | null {
  return kinds?.map((kind) => labelsByKind[kind]) ?? null;
}

/** Counts by kind, in the order of the kinds; a kind that does not occur is absent. */
export function countByKind(kinds: Iterable<NodeKind>): CountsByKind {
  const totals = new Map<NodeKind, number>();
  for (const kind of kinds) totals.set(kind, (totals.get(kind) ?? 0) + 1);
  const counts: CountsByKind = {};
  for (const kind of nodeKinds) {
    const total = totals.get(kind);
    if (total !== undefined) counts[kind] = total;
  }
  return counts;
}

import type { Schema } from "#contract/describe-schema.ts";

type Ends = Schema["links"][number]["ends"];

/** Both ends of a link as a pattern of Cypher: `(:Cluster|Company)-[:OFFERS]->(:Competence)`. */
export function describeEnds(type: string, ends: Ends, isKind: (label: string) => boolean): string {
  return `(${listLabels(ends, "from", isKind)})-[:${type}]->(${listLabels(ends, "to", isKind)})`;
}

/** Kinds alone, where there are any: every cluster is an actor too. */
function listLabels(ends: Ends, end: "from" | "to", isKind: (label: string) => boolean): string {
  const all = [...new Set(ends.map((each) => each[end]))].sort();
  const kinds = all.filter(isKind);
  const labels = kinds.length > 0 ? kinds : all;
  return labels.length === 0 ? "" : `:${labels.join("|")}`;
}

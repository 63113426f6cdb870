import type { GraphNode } from "#contract/graph.ts";

/** The value chain that a found node is or belongs to, with the step whose list opens: its home is not the map. */
export function chainOfNode({
  id,
  kind,
}: GraphNode): { readonly chain: string; readonly list?: string } | null {
  if (kind === "value-chain") return { chain: id };
  // The id of a step begins with that of its chain.
  const [chain, step] = id.split("--");
  if (kind !== "stage" || chain === undefined || step === undefined) return null;
  return { chain, list: id };
}

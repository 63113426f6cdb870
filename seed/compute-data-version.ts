import { createHash } from "node:crypto";
import type { PlannedGraph } from "./planned-graph.ts";

/**
 * The day on which the latest source was looked at, and eight hex digits that stand for what a load writes, such as
 * 2026-11-25.672a8d79: the same for the same facts in any order of rows and columns, another one when a fact changes or
 * when the loader makes something else of it.
 */
export function computeDataVersion({ nodes, links }: PlannedGraph): string {
  const lines = [
    ...nodes.map(({ id, labels, properties }) => canonical([id, labels, properties])),
    ...links.map(({ type, from, to, properties }) => canonical([type, from, to, properties])),
  ];
  const hash = createHash("sha256");
  for (const line of lines.sort()) hash.update(line).update("\n");
  const days = nodes.flatMap(({ properties: { retrieved } }) =>
    typeof retrieved === "string" ? retrieved : [],
  );
  const latest = days.sort().at(-1);
  return [latest, hash.digest("hex").slice(0, 8)].filter(Boolean).join(".");
}

/** JSON with the keys of every map in one order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

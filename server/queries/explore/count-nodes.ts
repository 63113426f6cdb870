import { z } from "zod";
import { basisSchema, type CountsByKind } from "#contract/graph.ts";
import { nodeKinds } from "#contract/words.ts";
import type { QuestionContext } from "../question-context.ts";
import { labelSchema } from "./kind-labels.ts";

const countRowSchema = z.object({
  label: z.string(),
  basis: basisSchema,
  total: z.number().int(),
});

export interface NodeCounts {
  readonly counts: CountsByKind;
  readonly sources: number;
}

/** How many nodes of each kind there are. */
export async function countNodes(context: QuestionContext, illustrative: boolean): Promise<NodeCounts> {
  const rows = await context.ask("explore/count-nodes", {}, countRowSchema);
  const totals = new Map<string, number>();
  let sources = 0;
  for (const { label, basis, total } of rows) {
    if (label === "Source") sources += total;
    if (label === "Source" || label === "Measurement") continue;
    if (!illustrative && basis === "illustrative") continue;
    const kind = labelSchema.parse(label);
    totals.set(kind, (totals.get(kind) ?? 0) + total);
  }
  const counts: CountsByKind = {};
  for (const kind of nodeKinds) {
    const total = totals.get(kind);
    if (total !== undefined) counts[kind] = total;
  }
  return { counts, sources };
}

import { z } from "zod";
import type { LinkCount } from "#contract/find-card.ts";
import { confidenceSchema, directionSchema, linkTypeSchema } from "#contract/graph.ts";
import { linkTypes, nodeKinds } from "#contract/words.ts";
import type { QuestionContext } from "../question-context.ts";
import { labelSchema } from "./kind-labels.ts";

const countRowSchema = z.object({
  type: linkTypeSchema,
  direction: directionSchema,
  label: labelSchema,
  confidence: confidenceSchema,
  illustrative: z.boolean(),
  ended: z.boolean(),
  total: z.number().int(),
});

/** Counts by type, direction and kind of neighbour, in the order of the link types and kinds. */
export async function countLinksOfNode(context: QuestionContext, id: string): Promise<LinkCount[]> {
  const rows = await context.ask("explore/count-links-of-node", { id, today: context.today }, countRowSchema);
  const counts = new Map<string, LinkCount>();
  for (const { type, direction, label: kind, confidence, illustrative, ended, total } of rows) {
    const key = `${type} ${direction} ${kind}`;
    const count = counts.get(key) ?? {
      ...{ type, direction, kind, total: 0, ended: 0, illustrative: 0 },
      confidence: { A: 0, B: 0, C: 0, D: 0 },
    };
    count.total += total;
    if (ended) count.ended += total;
    if (illustrative) count.illustrative += total;
    count.confidence[confidence] += total;
    counts.set(key, count);
  }
  return [...counts.values()].sort(
    (a, b) =>
      linkTypes.indexOf(a.type) - linkTypes.indexOf(b.type) ||
      b.direction.localeCompare(a.direction) ||
      nodeKinds.indexOf(a.kind) - nodeKinds.indexOf(b.kind),
  );
}

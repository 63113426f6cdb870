import { z } from "zod";
import { confidenceSchema } from "#contract/graph.ts";
import type { QuestionContext } from "../question-context.ts";

const factRowSchema = z.object({
  confidence: confidenceSchema,
  facts: z.number().int(),
  sourceIds: z.array(z.string()),
});

/** Facts of one confidence that cite the same sources. */
export type CountedFacts = z.output<typeof factRowSchema>;

/** How many links and figures there are, by confidence and by the sources they cite. */
export function countFacts(context: QuestionContext): Promise<CountedFacts[]> {
  return context.ask("explore/count-facts", {}, factRowSchema);
}

export function sumFacts(rows: readonly CountedFacts[]): number {
  return rows.reduce((sum, { facts }) => sum + facts, 0);
}

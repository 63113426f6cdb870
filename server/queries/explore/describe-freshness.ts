import { z } from "zod";
import type { Freshness } from "#contract/describe-freshness.ts";
import { confidences } from "#contract/words.ts";
import type { QuestionContext } from "../question-context.ts";
import { countFacts, sumFacts } from "./count-facts.ts";

const sourceRowSchema = z.object({
  id: z.string(),
  published: z.string().nullable(),
  retrieved: z.string().nullable(),
});
type SourceRow = z.output<typeof sourceRowSchema>;

/** How old what is known is, and on how many sources it rests. */
export async function describeFreshness(context: QuestionContext): Promise<Freshness> {
  const [load, facts, sources] = await Promise.all([
    context.load(),
    countFacts(context),
    context.ask("explore/list-source-dates", {}, sourceRowSchema),
  ]);
  const sourcesById = new Map(sources.map((source) => [source.id, source]));
  return {
    ...load,
    sources: sources.length,
    opened: sources.filter(({ retrieved }) => retrieved !== null).length,
    facts: sumFacts(facts),
    byConfidence: confidences.flatMap((confidence) => {
      const rows = facts.filter((row) => row.confidence === confidence);
      if (rows.length === 0) return [];
      const ids = new Set(rows.flatMap((row) => row.sourceIds));
      const cited = [...ids].flatMap((id) => sourcesById.get(id) ?? []);
      return [{ confidence, facts: sumFacts(rows), ...describeAge(cited) }];
    }),
  };
}

function describeAge(
  sources: readonly SourceRow[],
): Omit<Freshness["byConfidence"][number], "confidence" | "facts"> {
  const retrieved = sources.flatMap((source) => source.retrieved ?? []).sort();
  const published = sources.flatMap((source) => source.published ?? []);
  const years = new Map<number, number>();
  for (const date of published) {
    const year = Number(date.slice(0, 4));
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  return {
    sources: sources.length,
    firstRetrieved: retrieved[0],
    lastRetrieved: retrieved.at(-1),
    byYear: [...years].sort(([a], [b]) => a - b).map(([year, count]) => ({ year, sources: count })),
    undated: sources.length - published.length,
  };
}

import type { z } from "zod";
import type { listSourcesInput, Sources } from "#contract/list-sources.ts";
import type { SourceOrder } from "#contract/words.ts";
import { foldSearchText } from "../../database/fold-search-text.ts";
import type { QuestionContext } from "../question-context.ts";
import { type CountedFacts, countFacts, sumFacts } from "./count-facts.ts";
import { cutPage } from "./cut-page.ts";
import { sourceRowSchema } from "./list-cited-sources.ts";
import { compareNames } from "./name-texts.ts";

type Input = z.output<typeof listSourcesInput>;
type ListedSource = Sources["sources"][number];

/** Sources and how many facts rest on each, counted as `describeFreshness` does. Throws bad-parameter. */
export async function listSources(context: QuestionContext, input: Input): Promise<Sources> {
  const { limit, cursor, ...list } = input;
  const { ids: wanted, year = null, opened = null, confidence, q = "" } = list;
  const [counted, rows] = await Promise.all([
    countFacts(context),
    context.ask("explore/list-sources", { year, opened }, sourceRowSchema),
  ]);
  const facts = counted.filter((row) => confidence === undefined || confidence.includes(row.confidence));
  const factsOfSource = countBySource(facts);
  const hasWords = matchWords(q);
  const sources = rows.flatMap(({ source }): ListedSource[] => {
    const count = factsOfSource.get(source.id);
    if (confidence !== undefined && count === undefined) return [];
    if (wanted !== undefined && !wanted.includes(source.id)) return [];
    return hasWords(`${source.title} ${source.publisher ?? ""}`) ? [{ ...source, facts: count ?? 0 }] : [];
  });
  const ids = new Set(sources.map(({ id }) => id));
  const page = cutPage(sources.sort(compareSources(input)), { limit, cursor, list: [list] });
  return {
    sources: page.items,
    facts: sumFacts(facts.filter(({ sourceIds }) => sourceIds.some((id) => ids.has(id)))),
    shown: page.shown,
    total: page.total,
    truncated: page.truncated,
    cursor: page.cursor,
  };
}

function countBySource(facts: readonly CountedFacts[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { sourceIds, facts: count } of facts)
    for (const id of new Set(sourceIds)) counts.set(id, (counts.get(id) ?? 0) + count);
  return counts;
}

/** Whether a text has, for each word of `q`, a word that begins so. Nothing to look for is in every text. */
function matchWords(q: string): (text: string) => boolean {
  const words = foldSearchText(q).split(" ").filter(Boolean);
  if (words.length === 0) return () => true;
  return (text) => {
    const folded = ` ${foldSearchText(text)}`;
    return words.every((word) => folded.includes(` ${word}`));
  };
}

/** Ties by title, then by id, so that the order is total. */
function compareSources({ order, language }: Pick<Input, "order" | "language">) {
  const byTitle = compareNames<ListedSource>(language, ({ title }) => title);
  const first: Record<SourceOrder, (a: ListedSource, b: ListedSource) => number> = {
    facts: (a, b) => b.facts - a.facts,
    published: (a, b) => compareDates(b.published, a.published),
    title: () => 0,
  };
  return (a: ListedSource, b: ListedSource) => first[order](a, b) || byTitle(a, b);
}

/** Dates as stated; a year comes before its months, and what is undated before everything. */
function compareDates(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

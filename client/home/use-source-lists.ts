import type { Freshness } from "#contract/describe-freshness.ts";
import { useMessages } from "../locales/use-messages.ts";
import type { OpenList } from "./open-list.ts";

export type ConfidencePart = Freshness["byConfidence"][number];

/** The lists behind the numbers of "How fresh is this?". */
export function useSourceLists() {
  const { t, word } = useMessages();
  const all = (title: string, opened?: "true" | "false"): OpenList => ({
    kind: "sources",
    title,
    detail: t("home.listSourcesAllDetail"),
    sources: opened === undefined ? {} : { opened },
  });
  const ofPart = (
    { confidence, byYear, undated }: ConfidencePart,
    title: string,
    year?: string,
  ): OpenList => ({
    kind: "sources",
    title,
    detail: t("home.listSourcesDetail", { letter: confidence, word: word("confidence", confidence) }),
    sources: {
      confidence,
      ...(year === undefined ? {} : { year }),
      years: [
        ...byYear.map((each) => ({ year: String(each.year), sources: each.sources })),
        ...(undated === 0 ? [] : [{ year: "none", sources: undated }]),
      ],
    },
  });
  const titleOf = ({ confidence }: ConfidencePart) => t("home.listSources", { letter: confidence });
  return {
    everySource: all(t("home.listAllSources")),
    readSources: all(t("home.listReadSources"), "true"),
    unreadSources: all(t("home.listUnreadSources"), "false"),
    behindFacts: (part: ConfidencePart) =>
      ofPart(part, t("home.listSourcesOfFacts", { letter: part.confidence, count: part.facts })),
    behindSources: (part: ConfidencePart, year?: string) => ofPart(part, titleOf(part), year),
  };
}

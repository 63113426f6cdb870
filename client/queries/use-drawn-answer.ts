import { useMemo } from "react";
import type { QueryAnswer } from "#contract/query-answer.ts";
import { type AnswerGroup, drawAnswer, drawAnswerGroups } from "../graph/draw-answer.ts";
import { gatherAnswer } from "../graph/gather-answer.ts";
import { measureReadability } from "../graph/measure-readability.ts";
import { useMessages } from "../locales/use-messages.ts";
import { pictureWords } from "../parts/picture-words.ts";
import { listDrawable } from "./list-drawable.ts";
import { useQueries } from "./queries-context.ts";
import type { QueriesView } from "./queries-view.ts";
import { useAnswerGraph } from "./use-answer-graph.ts";

interface DrawnAnswerOptions {
  readonly isGrouped: boolean;
  /** All nodes, however many. */
  readonly isWhole: boolean;
  /** As few as a small picture can show. */
  readonly isSmall: boolean;
}

/** The picture of the nodes and links in an answer: of as many nodes of the first rows as can be read, of all, or in groups. */
export function useDrawnAnswer(answer: QueryAnswer, { isGrouped, isWhole, isSmall }: DrawnAnswerOptions) {
  const messages = useMessages();
  const { t } = messages;
  const { view } = useQueries();
  const gathered = useMemo(() => gatherAnswer(answer.rows, answer.limits), [answer]);
  const drawable = useMemo(() => listDrawable(gathered.nodes), [gathered]);
  const isAll = isWhole || isGrouped;
  const usual = measureReadability(drawable.length, 0, isSmall).budget;
  const asked = useMemo(() => (isAll ? drawable : drawable.slice(0, usual)), [drawable, isAll, usual]);
  const { graph, regions, isComplete, error, retry } = useAnswerGraph(asked, withInvented(view));
  // Where there are many lines a reader takes in fewer nodes; that is known only when the links have come.
  const { budget } = measureReadability(asked.length, graph.size, isSmall);
  const ids = useMemo(() => (isAll ? asked : asked.slice(0, budget)), [asked, isAll, budget]);
  const words = useMemo(() => pictureWords(messages), [messages]);
  const { picture, groups } = useMemo(() => {
    const input = { graph, ids, links: gathered.links, regions };
    const nameOf = (group: AnswerGroup) =>
      group.members.length === 1
        ? words.text(group.members[0]!.shortName ?? group.members[0]!.name)
        : t(`kinds.${group.kind}.other`);
    const said = (group: AnswerGroup) =>
      t("queries.graph.group", {
        kind: t(`kinds.${group.kind}.count`, { count: group.members.length }),
        region: regions.find(({ id }) => id === group.region)?.name ?? t("queries.graph.noRegion"),
      });
    return isGrouped
      ? drawAnswerGroups(input, {
          label: nameOf,
          description: said,
          link: (from, to, count) => t("queries.graph.groupLink", { from: said(from), to: said(to), count }),
        })
      : { picture: drawAnswer(input, words), groups: [] };
  }, [graph, ids, gathered.links, regions, isGrouped, words, t]);
  return {
    ...{ graph, picture, groups, isComplete, error, retry, budget },
    /** Ids of the nodes in the picture, of all that have a shape; all nodes. */
    ...{ ids, drawable },
    nodes: gathered.nodes,
    /** Nodes without a shape; nodes that the rows name beyond the limit of a picture. */
    withoutShape: gathered.nodes.filter(({ kind }) => kind !== "region").length - drawable.length,
    named: gathered.nodesInRows,
    isCut: gathered.nodesInRows > gathered.nodes.length,
  };
}

/** As the form says; Cypher of one's own leaves nothing out by itself. */
const withInvented = ({ isOwn, values }: QueriesView): boolean => isOwn || values.illustrative === "true";

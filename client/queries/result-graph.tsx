import { lazy, Suspense, useMemo, useRef, useState } from "react";
import type { QueryAnswer } from "#contract/query-answer.ts";
import type { MapSceneHandle } from "../canvas/map-scene-properties.ts";
import { type AnswerGroup, drawAnswer, drawAnswerGroups } from "../graph/draw-answer.ts";
import { gatherAnswer } from "../graph/gather-answer.ts";
import { measureReadability } from "../graph/measure-readability.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { pictureWords } from "../parts/picture-words.ts";
import { FailedState, LoadingState } from "../parts/state-views.tsx";
import { useIsBelow } from "../parts/use-is-below.ts";
import { useTheme } from "../parts/use-theme.ts";
import { GraphCard } from "./graph-card.tsx";
import { GraphZoom } from "./graph-zoom.tsx";
import { listDrawable } from "./list-drawable.ts";
import { useAnswerGraph } from "./use-answer-graph.ts";

const MapScene = lazy(async () => ({ default: (await import("../canvas/map-scene.tsx")).MapScene }));

const nothingPinned: ReadonlySet<string> = new Set();
const noPlaces = new Map<string, { x: number; y: number }>();
const noTitle = { width: 0, height: 0 };

/** The nodes and links of an answer on the canvas of the map; what is too much to read is limited, or grouped. */
export function ResultGraph({ answer }: { readonly answer: QueryAnswer }) {
  const messages = useMessages();
  const { t } = messages;
  const isPhone = useIsBelow(720);
  const theme = useTheme();
  const scene = useRef<MapSceneHandle>(null);
  const [isGrouped, setGrouped] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const [selected, setSelected] = useState<string | null>(null);
  const gathered = useMemo(() => gatherAnswer(answer.rows, answer.limits), [answer]);
  const drawable = useMemo(() => listDrawable(gathered.nodes), [gathered]);
  const isAll = isWhole || isGrouped;
  const usual = measureReadability(drawable.length, 0, isPhone).budget;
  const asked = useMemo(() => (isAll ? drawable : drawable.slice(0, usual)), [drawable, isAll, usual]);
  const { graph, regions, isComplete, error, retry } = useAnswerGraph(asked);
  // Where there are many lines a reader takes in fewer nodes; that is known only when the links have come.
  const { budget } = measureReadability(asked.length, graph.size, isPhone);
  const ids = useMemo(() => (isAll ? asked : asked.slice(0, budget)), [asked, isAll, budget]);
  const words = useMemo(() => pictureWords(messages), [messages]);
  const drawn = useMemo(() => {
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
  const { picture, groups } = drawn;
  const notDrawn = gathered.nodes.filter(({ kind }) => kind !== "region").length - drawable.length;
  const cutByLimit = gathered.nodesInRows - gathered.nodes.length;
  if (drawable.length === 0) return <p className="result-empty">{t("queries.graph.none")}</p>;
  return (
    <div className="result-graph">
      <div className="graph-facts">
        <p>
          <strong>
            {isGrouped
              ? t("queries.graph.grouped", { nodes: ids.length, count: groups.length })
              : t("queries.graph.shown", { shown: ids.length, count: drawable.length })}
          </strong>{" "}
          {!isGrouped && ids.length < drawable.length && t("queries.graph.firstRows")}{" "}
          {cutByLimit > 0 &&
            t("queries.graph.limit", { count: gathered.nodesInRows, most: answer.limits.nodes })}{" "}
          {notDrawn > 0 && t("queries.graph.noShape", { count: notDrawn })}
        </p>
        <p className="graph-ways">
          {!isGrouped && ids.length < drawable.length && (
            <Button look="text" onPress={() => setWhole(true)}>
              {t("queries.graph.showAll", { count: drawable.length })}
            </Button>
          )}
          {isWhole && !isGrouped && drawable.length > budget && (
            <Button look="text" onPress={() => setWhole(false)}>
              {t("queries.graph.showFirst", { count: budget })}
            </Button>
          )}
          {drawable.length > budget && (
            <Button
              look="text"
              onPress={() => {
                setSelected(null);
                setGrouped(!isGrouped);
              }}
            >
              {t(isGrouped ? "queries.graph.ungroup" : "queries.graph.groupByRegion")}
            </Button>
          )}
        </p>
      </div>
      {error !== null && <FailedState error={error} onRetry={retry} />}
      <div className="graph-place">
        {isComplete && picture.nodes.length > 0 ? (
          <Suspense fallback={<LoadingState what={t("explore.map.loading")} />}>
            <MapScene
              ref={scene}
              key={isGrouped ? "groups" : "nodes"}
              picture={picture}
              selection={selected === null ? [] : [selected]}
              pinned={nothingPinned}
              places={noPlaces}
              arrangement={0}
              theme={theme}
              titleBlock={noTitle}
              label={t("explore.map.label", { nodes: picture.nodes.length, links: picture.links.length })}
              hint={t("queries.graph.hint")}
              onSelect={(id) => setSelected(id)}
              onOpen={(id) => setSelected(id)}
              onExpand={(id) => setSelected(id)}
              onMenu={(id) => setSelected(id)}
              onMoved={() => {}}
              onSettled={() => {}}
              onNames={() => {}}
              onLayoutState={() => {}}
            />
            <GraphZoom scene={scene} />
          </Suspense>
        ) : (
          error === null && <LoadingState what={t("queries.graph.loading")} />
        )}
        {selected !== null && (
          <GraphCard
            id={selected}
            group={groups.find((group) => group.id === selected)}
            graph={graph}
            drawnIds={new Set(ids)}
            onSelect={setSelected}
          />
        )}
      </div>
    </div>
  );
}

import { useState } from "react";
import type { QueryAnswer } from "#contract/query-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { FailedState, LoadingState } from "../parts/state-views.tsx";
import { useIsBelow } from "../parts/use-is-below.ts";
import { AnswerMap } from "./answer-map.tsx";
import { GraphCard } from "./graph-card.tsx";
import { useDrawnAnswer } from "./use-drawn-answer.ts";

/** The nodes and links of an answer on the canvas of the map; what is too much to read is limited, or grouped. */
export function ResultGraph({ answer }: { readonly answer: QueryAnswer }) {
  const { t } = useMessages();
  const isSmall = useIsBelow(720);
  const [isGrouped, setGrouped] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const [selected, setSelected] = useState<string | null>(null);
  const drawn = useDrawnAnswer(answer, { isGrouped, isWhole, isSmall });
  const { graph, picture, groups, ids, drawable, budget, isComplete, error, retry } = drawn;
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
          {drawn.isCut && t("queries.graph.limit", { count: drawn.named, most: answer.limits.nodes })}{" "}
          {drawn.withoutShape > 0 && t("queries.graph.noShape", { count: drawn.withoutShape })}
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
          <AnswerMap
            key={isGrouped ? "groups" : "nodes"}
            picture={picture}
            selected={selected}
            hint={t("queries.graph.hint")}
            onSelect={setSelected}
          />
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

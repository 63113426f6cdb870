import type { NodeValue, QueryAnswer } from "#contract/query-answer.ts";
import { useMessages } from "../../locales/use-messages.ts";
import { FailedState, LoadingState } from "../../parts/state-views.tsx";
import { AnswerMap } from "../answer-map.tsx";
import { useDrawnAnswer } from "../use-drawn-answer.ts";

const few = { isGrouped: false, isWhole: false, isSmall: true };

interface BesideGraphProperties {
  readonly answer: QueryAnswer;
  readonly picked: NodeValue | null;
  readonly onPick: (node: NodeValue | null) => void;
}

/** The nodes of the first rows; one that is chosen has the table show its rows. */
export function BesideGraph({ answer, picked, onPick }: BesideGraphProperties) {
  const { t } = useMessages();
  const { picture, nodes, ids, drawable, isComplete, error, retry } = useDrawnAnswer(answer, few);
  return (
    <section className="beside-graph" aria-label={t("queries.result.tab.graph")}>
      {error !== null && <FailedState error={error} onRetry={retry} />}
      {isComplete && picture.nodes.length > 0 ? (
        <AnswerMap
          picture={picture}
          selected={picked?.id ?? null}
          hint={t("queries.beside.hint")}
          corner={t("queries.graph.shown", { shown: ids.length, count: drawable.length })}
          onSelect={(id) => onPick(nodes.find((node) => node.id === id) ?? null)}
        />
      ) : (
        error === null && <LoadingState what={t("queries.graph.loading")} />
      )}
    </section>
  );
}

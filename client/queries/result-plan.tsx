import { useEffect } from "react";
import type { PlanStep } from "#contract/query-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { FailedState, LoadingState } from "../parts/state-views.tsx";
import { FaultList } from "./fault-list.tsx";
import { followChain, operatorWord, shareOfHits, sumHits } from "./plan-steps.ts";
import type { Planning } from "./planning.ts";
import { WarningList } from "./warning-list.tsx";

/** How Neo4j answers the query: planned as soon as one looks, run and counted when one asks for it. */
export function ResultPlan({ planning }: { readonly planning: Planning }) {
  const { t, number } = useMessages();
  const { plan, state, error, hindrance, start } = planning;
  const isWanted = plan === null && state === "idle" && hindrance === null;
  useEffect(() => {
    if (isWanted) start(false);
  }, [isWanted, start]);
  const hits = plan?.isProfile ? sumHits(plan.plan) : 0;
  return (
    <div className="plan">
      <div className="plan-actions">
        <Button onPress={() => start(false)} whyNot={hindrance ?? undefined}>
          {t("queries.plan.explain")}
        </Button>
        <Button onPress={() => start(true)} whyNot={hindrance ?? undefined}>
          {t("queries.plan.profile")}
        </Button>
        <span className="note">{t("queries.plan.about")}</span>
      </div>
      {hindrance !== null && plan === null && <p className="result-empty">{hindrance}</p>}
      {state === "asking" && (
        <LoadingState what={t("queries.plan.loading")} onStop={planning.stop} rows={plan === null ? 6 : 0} />
      )}
      {state === "failed" && error !== null && (
        <>
          <FailedState error={error} onRetry={() => start(false)} />
          <FaultList faults={error.faults} />
        </>
      )}
      {plan !== null && (
        <>
          <p className="plan-facts">
            <strong>
              {plan.isProfile
                ? t("queries.plan.profiled", { hits: number(hits) })
                : t("queries.plan.explained")}
            </strong>{" "}
            {t("queries.plan.took", { time: Math.round(plan.databaseMs * 10) / 10 })}
            {planning.isOutdated && ` ${t("queries.plan.outdated")}`}
          </p>
          <WarningList warnings={plan.warnings} />
          <p className="note">{t("queries.plan.order")}</p>
          <Chain step={plan.plan} hits={hits} isFirst />
        </>
      )}
    </div>
  );
}

interface ChainProperties {
  readonly step: PlanStep;
  readonly hits: number;
  readonly isFirst?: boolean;
}

/** Steps that follow each other stand under each other; only where the way parts, each part is indented. */
function Chain({ step, hits, isFirst = false }: ChainProperties) {
  const { steps, branches } = followChain(step);
  return (
    <ol className={isFirst ? "plan-tree" : undefined}>
      {steps.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name but their place
        <li key={at}>
          <StepLine step={each} hits={hits} />
          {at === steps.length - 1 &&
            branches.map((branch, part) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place
              <Chain key={part} step={branch} hits={hits} />
            ))}
        </li>
      ))}
    </ol>
  );
}

function StepLine({ step, hits }: { readonly step: PlanStep; readonly hits: number }) {
  const { t, word, number, share } = useMessages();
  const part = shareOfHits(step, hits);
  const { rows, estimatedRows, dbHits = 0 } = step;
  const counted = [
    rows !== undefined && t("queries.plan.rows", { count: rows }),
    estimatedRows !== undefined &&
      (estimatedRows < 1
        ? t("queries.plan.estimatedFew")
        : t("queries.plan.estimated", { rows: number(Math.round(estimatedRows)) })),
  ].filter(Boolean);
  return (
    <div className="plan-line">
      <p className="plan-what">
        <strong>{word("planOperators", operatorWord(step.operator))}</strong>{" "}
        <code>{step.operator.replace(/@.*$/, "")}</code>
      </p>
      {step.details !== undefined && <p className="plan-details">{step.details}</p>}
      <p className="plan-rows">
        <span className="plan-counted">{counted.join(" · ")}</span>
        {dbHits > 0 && hits > 0 && (
          <span className="plan-hits">
            <svg width="80" height="8" viewBox="0 0 80 8" aria-hidden="true">
              <rect className="plan-bar-ground" width="80" height="8" />
              <rect className="plan-bar" width={Math.max(part * 80, 1)} height="8" />
            </svg>
            {t("queries.plan.hits", { count: dbHits, share: share(part) })}
          </span>
        )}
      </p>
    </div>
  );
}

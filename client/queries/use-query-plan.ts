import { useCallback, useMemo } from "react";
import type { WholeQuery } from "#contract/find-query.ts";
import type { QueryPlanInput } from "#contract/plan-query.ts";
import { useLongAnswer } from "../api/use-long-answer.ts";
import { useLanguage, useMessages } from "../locales/use-messages.ts";
import { listMissing } from "./form-values.ts";
import type { Planning } from "./planning.ts";
import { useQueries } from "./queries-context.ts";
import { patience } from "./use-query-run.ts";

/** EXPLAIN and PROFILE of a query of the library, with the values of the form. */
export function useQueryPlan(
  { query, definition }: WholeQuery,
  values: Readonly<Record<string, string>>,
): Planning {
  const { t } = useMessages();
  const language = useLanguage();
  const { view, today } = useQueries();
  const { start, stop, answered, state, error } = useLongAnswer("planQuery");
  const input = useMemo(() => ({ ...values, id: query.id, language }), [values, query.id, language]);
  const isMissing = listMissing(definition.parameters, view.values, today).length > 0;
  return {
    plan: answered?.data ?? null,
    state,
    error,
    isOutdated: answered !== null && !isSame(answered.input, input),
    hindrance: isMissing ? t("queries.plan.needsForm") : null,
    start: useCallback(
      (isProfile) => start({ ...input, profile: isProfile ? "true" : "false" }, { milliseconds: patience }),
      [start, input],
    ),
    stop,
  };
}

const isSame = ({ profile: _, ...one }: QueryPlanInput, other: QueryPlanInput) =>
  JSON.stringify(one) === JSON.stringify(other);

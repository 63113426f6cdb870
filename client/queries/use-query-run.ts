/** Runs of a query of the library: the address says what is to be answered, this asks for it. */
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Fault } from "#contract/errors.ts";
import type { WholeQuery } from "#contract/find-query.ts";
import type { QueryRunInput } from "#contract/run-query.ts";
import { type LongAnswer, useLongAnswer } from "../api/use-long-answer.ts";
import { useLanguage } from "../locales/use-messages.ts";
import { listMissing, runValues } from "./form-values.ts";
import { useQueries } from "./queries-context.ts";

/** Their own limit, a place in the queue, and the way there and back. */
export const patience = 45_000;

export interface QueryRun extends LongAnswer<"runQuery"> {
  /** All values the form stands for now, defaults written out. */
  readonly values: Readonly<Record<string, string>>;
  /** What the server, or the form itself, has against the values as they stand. */
  readonly faults: readonly Fault[];
  /** Whether the answer is one to the form as it stands. */
  readonly isOutdated: boolean;
  readonly run: () => void;
}

export function useQueryRun({ query, definition }: WholeQuery): QueryRun {
  const language = useLanguage();
  const { view, change, today } = useQueries();
  const running = useLongAnswer("runQuery");
  const { start, answered, asked, error } = running;
  const [isTried, setTried] = useState(false);
  const { parameters } = definition;
  const values = useMemo(() => runValues(parameters, view.values, today), [parameters, view.values, today]);
  const missing = listMissing(parameters, view.values, today);
  const input = useMemo<QueryRunInput>(
    () => ({ ...values, id: query.id, limit: String(view.limit), language }),
    [values, query.id, view.limit, language],
  );
  const key = view.isRun && missing.length === 0 ? JSON.stringify(input) : null;
  useEffect(() => {
    if (key !== null) start(JSON.parse(key) as QueryRunInput, { milliseconds: patience });
  }, [key, start]);
  const run = useCallback(() => {
    setTried(true);
    if (missing.length > 0) return;
    if (key !== null) return start(input, { milliseconds: patience });
    // A day that stands in the form because it is today is written down: the link keeps giving this answer.
    const days = parameters
      .filter(({ type }) => type === "date")
      .map(({ name }) => [name, values[name] ?? ""]);
    change((now) => ({
      ...now,
      values: { ...now.values, ...Object.fromEntries(days.filter(([, day]) => day !== "")) },
      isRun: true,
      dropped: [],
    }));
  }, [missing.length, key, start, input, parameters, values, change]);
  const told = (error?.faults ?? []).filter(
    ({ parameter }) => parameter === undefined || sameValue(asked, values, parameter),
  );
  return {
    ...running,
    values,
    faults: [...(isTried || view.isRun ? missing : []), ...told],
    isOutdated: answered !== null && JSON.stringify(answered.input) !== JSON.stringify(input),
    run,
  };
}

/** A fault is about the value that was asked with; once that is changed it says nothing any more. */
const sameValue = (asked: QueryRunInput | null, values: Readonly<Record<string, string>>, name: string) =>
  (asked?.[name] ?? "") === (values[name] ?? "");

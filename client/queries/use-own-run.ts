/** Runs and plans of one's own Cypher; each run has a name, by which it is stopped on the server, too. */
import { useCallback, useMemo, useState } from "react";
import type { Fault } from "#contract/errors.ts";
import type { CypherToPlan } from "#contract/plan-cypher.ts";
import type { Warning } from "#contract/query-answer.ts";
import type { CypherToRun } from "#contract/run-cypher.ts";
import { ask } from "../api/ask.ts";
import { type LongAnswer, useLongAnswer } from "../api/use-long-answer.ts";
import { useLanguage, useMessages } from "../locales/use-messages.ts";
import type { Planning } from "./planning.ts";
import { useQueries } from "./queries-context.ts";

interface OwnText {
  readonly text: string;
  readonly parameters: Record<string, unknown>;
  readonly seconds: number;
}

export interface OwnRun {
  readonly running: LongAnswer<"runCypher">;
  readonly planning: Planning;
  readonly isOutdated: boolean;
  /** Of the last run or plan, for the editor. */
  readonly faults: readonly Fault[];
  readonly warnings: readonly Warning[];
  /** The text of which they are said. */
  readonly saidOf: string | undefined;
  readonly run: () => void;
}

/** The sandbox may first have to be started and filled, and others may be before. */
export const patienceOf = (seconds: number): number => (seconds + 120) * 1_000;
const none: readonly never[] = [];

export function useOwnRun({ text, parameters, seconds }: OwnText): OwnRun {
  const { t } = useMessages();
  const language = useLanguage();
  const { view } = useQueries();
  const running = useLongAnswer("runCypher");
  const planned = useLongAnswer("planCypher");
  const asked = useMemo(
    () => ({ query: text, parameters, limit: view.limit, language, seconds }),
    [text, parameters, view.limit, language, seconds],
  );
  const [isPlanLatest, setPlanLatest] = useState(false);
  const { start } = running;
  const run = useCallback(() => {
    setPlanLatest(false);
    const id = makeRunId();
    start({ ...asked, run: id }, { milliseconds: patienceOf(asked.seconds), onStop: () => cancel(id) });
  }, [start, asked]);
  const { start: startPlan } = planned;
  const plan = useCallback(
    (isProfile: boolean) => {
      setPlanLatest(true);
      const id = makeRunId();
      const { limit: _, ...rest } = asked;
      const input: CypherToPlan = { ...rest, profile: isProfile, run: id };
      startPlan(input, { milliseconds: patienceOf(asked.seconds), onStop: () => cancel(id) });
    },
    [startPlan, asked],
  );
  const isEmpty = text.trim() === "";
  const latest = isPlanLatest ? planned : running;
  return {
    running,
    planning: {
      plan: planned.answered?.data ?? null,
      state: planned.state,
      error: planned.error,
      isOutdated: planned.answered !== null && !isSameText(planned.answered.input, asked),
      hindrance: isEmpty ? t("queries.own.needsText") : null,
      start: plan,
      stop: planned.stop,
    },
    isOutdated:
      running.answered !== null &&
      !(isSameText(running.answered.input, asked) && running.answered.input.limit === asked.limit),
    faults: latest.error?.faults ?? none,
    // What failed has none; those of an answer before it are of another text.
    warnings: latest.state === "failed" ? none : (latest.answered?.data.warnings ?? none),
    saidOf: latest.asked?.query,
    run: useCallback(() => {
      if (!isEmpty) run();
    }, [isEmpty, run]),
  };
}

const isSameText = (one: CypherToRun | CypherToPlan, other: CypherToRun) =>
  one.query === other.query && JSON.stringify(one.parameters) === JSON.stringify(other.parameters);

/** Without `randomUUID`, which pages over plain HTTP do not have. */
function makeRunId(): string {
  const parts = [...crypto.getRandomValues(new Uint32Array(4))];
  return parts.map((part) => part.toString(16).padStart(8, "0")).join("-");
}

/** Nobody waits for it: when it fails, the closed connection has ended the run. */
function cancel(id: string): void {
  ask("cancelCypher", { id }).catch(() => {});
}

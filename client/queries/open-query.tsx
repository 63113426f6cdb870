import { useCallback, useState } from "react";
import type { WholeQuery } from "#contract/find-query.ts";
import { ApiPanel } from "./api-panel.tsx";
import { CypherPanel } from "./cypher-panel.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { QueryForm } from "./query-form.tsx";
import { QueryHead } from "./query-head.tsx";
import { ResultPanel } from "./result-panel.tsx";
import { useQueryPlan } from "./use-query-plan.ts";
import { useQueryRun } from "./use-query-run.ts";
import { useRunKey } from "./use-run-key.ts";

/** A query of the library with its form, its Cypher and its address, and beside it the answer. */
export function OpenQuery({ whole }: { readonly whole: WholeQuery }) {
  const run = useQueryRun(whole);
  const planning = useQueryPlan(whole, run.values);
  const [wantsAnswer, setWantsAnswer] = useState(0);
  const { run: runNow } = run;
  const start = useCallback(() => {
    runNow();
    setWantsAnswer((times) => times + 1);
  }, [runNow]);
  useRunKey(start);
  const { definition, query } = whole;
  const columns = run.answered?.data.columns;
  return (
    <>
      <section className="query" aria-labelledby="query-title">
        <QueryHead whole={whole} />
        <QueryForm whole={whole} run={run} onRun={start} />
        <CypherPanel whole={whole} values={run.values} />
        <ApiPanel id={query.id} values={run.values} columns={columns} shape={definition.shape} />
      </section>
      <ResultPanel
        title={query.title}
        definition={definition}
        running={run}
        isOutdated={run.isOutdated}
        planning={planning}
        wantsAnswer={wantsAnswer}
        onRetry={start}
        isSaid={({ parameter }) => definition.parameters.some(({ name }) => name === parameter)}
        foot={<ExportMenu id={query.id} values={run.values} columns={columns} shape={definition.shape} />}
      />
    </>
  );
}

import { useMemo, useState } from "react";
import type { Pairs } from "#contract/list-pairs.ts";
import { useMessages } from "../locales/use-messages.ts";
import { type Column, DataTable } from "../parts/data-table.tsx";
import { CutState } from "../parts/state-views.tsx";
import { useMatches } from "./matches-context.ts";
import { isSamePair } from "./matches-view.ts";
import { listPoints, type PairPoint } from "./scatter-points.ts";
import { usePartyNames } from "./use-party-names.ts";

const step = 50;

/** The points of the scatter as rows, those that add most first. */
export function ScatterTable({ data }: { readonly data: Pairs }) {
  const { t, score, compare } = useMessages();
  const { view, choose } = useMatches();
  const { pairName } = usePartyNames();
  const [limit, setLimit] = useState(step);
  const points = useMemo(() => [...listPoints(data)].sort((one, other) => other.fit - one.fit), [data]);
  const columns: Column<PairPoint>[] = [
    {
      id: "pair",
      title: t("matches.pair"),
      isRowHeader: true,
      cell: ({ a, b }) => (
        <button type="button" className="pair-name" onClick={() => choose(a, b)}>
          {pairName(a, b)}
        </button>
      ),
      compare: (one, other) => compare(pairName(one.a, one.b), pairName(other.a, other.b)),
    },
    {
      id: "fit",
      title: t("matches.term.fit"),
      isNumber: true,
      cell: ({ fit }) => <span className="computed">{score(fit)}</span>,
      compare: (one, other) => one.fit - other.fit,
    },
    {
      id: "ground",
      title: t("matches.term.ground"),
      isNumber: true,
      cell: ({ ground }) => <span className="computed">{score(ground)}</span>,
      compare: (one, other) => one.ground - other.ground,
    },
    {
      id: "corner",
      title: t("matches.cornerTitle"),
      cell: ({ corner }) => corner && t(`matches.corner.${corner}.name`),
    },
  ];
  const shown = points.slice(0, limit);
  return (
    <>
      <DataTable
        label={t("matches.scatterTitle")}
        columns={columns}
        rows={shown}
        keyOf={({ a, b }) => `${a} ${b}`}
        isCurrent={({ a, b }) => isSamePair(view.pair, a, b)}
      />
      {shown.length < points.length && (
        <CutState shown={shown.length} total={points.length} onMore={() => setLimit(limit + step)} />
      )}
    </>
  );
}

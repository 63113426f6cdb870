import type { Pairs } from "#contract/list-pairs.ts";
import { useMessages } from "../locales/use-messages.ts";
import { type Column, DataTable } from "../parts/data-table.tsx";
import { useMatches } from "./matches-context.ts";
import { isSamePair } from "./matches-view.ts";
import type { MatrixCell } from "./pair-matrix.tsx";
import { usePartyNames } from "./use-party-names.ts";

/** The pairs of the matrix as rows: the same figures, sortable, and the reason where there is none. */
export function MatrixTable({ matrix }: { readonly matrix: NonNullable<Pairs["matrix"]> }) {
  const { t, score, number, compare } = useMessages();
  const { view, choose } = useMatches();
  const { pairName } = usePartyNames();
  const ids = (cell: MatrixCell) => [matrix.rows[cell.row]!, matrix.rows[cell.column]!] as const;
  const named = (cell: MatrixCell) => pairName(...ids(cell));
  const columns: Column<MatrixCell>[] = [
    {
      id: "pair",
      title: t("matches.pair"),
      isRowHeader: true,
      cell: (cell) => (
        <button type="button" className="pair-name" onClick={() => choose(...ids(cell))}>
          {named(cell)}
        </button>
      ),
      compare: (one, other) => compare(named(one), named(other)),
    },
    {
      id: "rank",
      title: t("matches.rank"),
      isNumber: true,
      cell: (cell) =>
        cell.rank === null ? (
          cell.reason && t(`matches.reason.${cell.reason}.title`)
        ) : (
          <span className="computed">{number(cell.rank)}</span>
        ),
      compare: (one, other) => (other.rank ?? Infinity) - (one.rank ?? Infinity),
    },
    {
      id: "score",
      title: t("matches.score"),
      isNumber: true,
      cell: (cell) => (cell.score === null ? "–" : <span className="computed">{score(cell.score)}</span>),
      compare: (one, other) => (one.score ?? -1) - (other.score ?? -1),
    },
    {
      id: "known",
      title: t("matches.collaborations"),
      isNumber: true,
      cell: (cell) => number(cell.collaborations),
      compare: (one, other) => one.collaborations - other.collaborations,
    },
  ];
  const rows = [...matrix.cells].sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity));
  return (
    <DataTable
      label={t("matches.matrixTable")}
      columns={columns}
      rows={rows}
      keyOf={(cell) => ids(cell).join(" ")}
      isCurrent={(cell) => isSamePair(view.pair, ...ids(cell))}
    />
  );
}

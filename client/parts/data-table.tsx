import { ArrowDown, ArrowUp } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Without it the column cannot be sorted by. */
  readonly compare?: (one: Row, other: Row) => number;
  readonly isNumber?: boolean;
  readonly isRowHeader?: boolean;
}

interface DataTableProperties<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** What is selected elsewhere too: marked here. */
  readonly isCurrent?: (row: Row) => boolean;
  /** How much of how much it shows. */
  readonly caption?: ReactNode;
}

interface Sorting {
  readonly column: string;
  readonly isDescending: boolean;
}

/**
 * A table that sorts by its heads. It is the browser's own table, not a grid: screen readers walk it with the keys
 * their users know, its text can be copied, and a print repeats its head.
 */
export function DataTable<Row>({
  label,
  columns,
  rows,
  keyOf,
  isCurrent,
  caption,
}: DataTableProperties<Row>) {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const sorted = useMemo(() => sortRows(rows, columns, sorting), [rows, columns, sorting]);
  return (
    <div className="table-scroll">
      <table className="data-table" aria-label={label}>
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead key={column.id} column={column} sorting={sorting} onSort={setSorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={keyOf(row)} className={isCurrent?.(row) ? "row-current" : undefined}>
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const look = column.isNumber ? "cell-number" : undefined;
  return column.isRowHeader ? (
    <th scope="row" className={look}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={look}>{column.cell(row)}</td>
  );
}

interface ColumnHeadProperties<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting | null) => void;
}

/** First by the way the column is mostly read (numbers from the largest), then the other way, then as it came. */
function ColumnHead<Row>({ column, sorting, onSort }: ColumnHeadProperties<Row>) {
  const isSorted = sorting?.column === column.id;
  const firstWay = column.isNumber ?? false;
  const order = isSorted ? (sorting.isDescending ? "descending" : "ascending") : undefined;
  const next = !isSorted
    ? { column: column.id, isDescending: firstWay }
    : sorting.isDescending === firstWay
      ? { column: column.id, isDescending: !firstWay }
      : null;
  const Arrow = order === "descending" ? ArrowDown : ArrowUp;
  return (
    <th scope="col" className={column.isNumber ? "cell-number" : undefined} aria-sort={order}>
      {column.compare === undefined ? (
        column.title
      ) : (
        <button type="button" className="sort-button" onClick={() => onSort(next)}>
          {column.title}
          <Arrow size={12} className={isSorted ? "sort-arrow" : "sort-arrow sort-arrow-off"} aria-hidden />
        </button>
      )}
    </th>
  );
}

function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
): readonly Row[] {
  const compare = columns.find((column) => column.id === sorting?.column)?.compare;
  if (sorting === null || compare === undefined) return rows;
  const sign = sorting.isDescending ? -1 : 1;
  return [...rows].sort((one, other) => sign * compare(one, other));
}

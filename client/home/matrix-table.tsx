import { Link } from "@tanstack/react-router";
import { useMessages } from "../locales/use-messages.ts";
import { type Column, DataTable } from "../parts/data-table.tsx";
import type { Matrix, MatrixRow } from "./build-matrix.ts";
import { Counted } from "./counted.tsx";
import { useMatrixLists } from "./use-matrix-lists.ts";

interface MatrixTableProperties {
  readonly matrix: Matrix;
  readonly region: string | null;
}

/** The same counts as figures, sortable by every field. */
export function MatrixTable({ matrix, region }: MatrixTableProperties) {
  const { t, number, compare } = useMessages();
  const { fieldName, rowName, cellList, rowList } = useMatrixLists();
  const columns: Column<MatrixRow>[] = [
    {
      id: "region",
      title: t("home.region"),
      isRowHeader: true,
      cell: (row) => (
        <Link to="/explore" search={{ open: row.groupId }}>
          {rowName(row)}
        </Link>
      ),
      compare: (one, other) => compare(rowName(one), rowName(other)),
    },
    {
      id: "all",
      title: t("home.allOrganisations"),
      isNumber: true,
      cell: (row) => <Counted list={rowList(row)}>{number(row.total)}</Counted>,
      compare: (one, other) => one.total - other.total,
    },
    ...matrix.fields.map(
      (field, at): Column<MatrixRow> => ({
        id: field.id,
        title: fieldName(field),
        isNumber: true,
        cell: (row) => (
          <Counted list={cellList(row, field)}>
            {row.counts[at] === 0 ? t("values.none") : number(row.counts[at] ?? 0)}
          </Counted>
        ),
        compare: (one, other) => (one.counts[at] ?? 0) - (other.counts[at] ?? 0),
      }),
    ),
  ];
  return (
    <div className="matrix-table">
      <DataTable
        label={t("home.matrixTitle", { count: matrix.rows.length })}
        columns={columns}
        rows={matrix.rows}
        keyOf={(row) => row.id}
        isCurrent={(row) => row.id === region}
      />
    </div>
  );
}

import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { NodeValue, QueryAnswer, Row } from "#contract/query-answer.ts";
import { namesNode } from "../graph/gather-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { useCopy } from "../parts/use-copy.ts";
import { useIsBelow } from "../parts/use-is-below.ts";
import { type VirtualColumn, VirtualTable } from "../parts/virtual-table.tsx";
import { CellValue } from "./cell-value.tsx";
import { chooseWidth } from "./choose-width.ts";
import { useQueries } from "./queries-context.ts";
import { useRowSources } from "./use-row-sources.ts";
import { useValueWords } from "./use-value-words.ts";
import { type OpenedValue, ValueDialog } from "./value-dialog.tsx";
import { filterRows, isYears, rowsAsText, sortRows, textOfValue } from "./value-texts.ts";

interface ResultTableProperties {
  readonly answer: QueryAnswer;
  /** Only rows that name this node. */
  readonly picked?: NodeValue | null;
  readonly onShowAll?: () => void;
}

/** The rows of an answer: sorted, filtered, chosen, copied, opened; thousands of them without waiting. */
export function ResultTable({ answer, picked = null, onShowAll }: ResultTableProperties) {
  const { t, name } = useMessages();
  const words = useValueWords();
  const { view, turn } = useQueries();
  const [search, setSearch] = useState("");
  const sought = useDeferredValue(search);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<OpenedValue | null>(null);
  const { copy, outcome } = useCopy();
  const [copied, setCopied] = useState(0);
  const rowSources = useRowSources(answer);
  const isTouch = useIsBelow(720);
  const keys = useMemo(() => new Map(answer.rows.map((row, at) => [row, String(at)])), [answer.rows]);
  const keyOf = (row: Row) => keys.get(row) ?? "";
  const sorting =
    view.sort !== null && answer.columns.some((each) => each.name === view.sort?.column) ? view.sort : null;
  const rows = useMemo(() => {
    const of = picked?.id ?? null;
    const named = of === null ? answer.rows : answer.rows.filter((row) => namesNode(row, of));
    const found = filterRows(named, sought, words);
    return sorting === null ? found : sortRows(found, sorting.column, sorting.isDescending, words);
  }, [answer.rows, picked, sought, sorting, words]);
  const columns = useMemo(
    () =>
      answer.columns.map((column, at): VirtualColumn<Row> => {
        const hasYears = column.kind === "number" && isYears(answer.rows, column.name);
        return {
          id: column.name,
          title: [name(column.label), column.unit && `(${column.unit})`].filter(Boolean).join(" "),
          width: chooseWidth(column, answer.rows, words),
          isNumber: column.kind === "number",
          isComputed: column.computed,
          isRowHeader: at === 0,
          cell: (row) => (
            <CellValue
              value={row[column.name]}
              column={column}
              hasYears={hasYears}
              rowSources={rowSources}
              onOpen={() => setOpened({ value: row[column.name], column })}
            />
          ),
        };
      }),
    [answer, name, words, rowSources],
  );
  // Sources that are on their way are waited for, since a copy of their ids says nothing to anybody.
  const [toCopy, setToCopy] = useState<readonly Row[] | null>(null);
  useEffect(() => {
    if (toCopy === null || rowSources.areComing) return;
    copy(rowsAsText(answer.columns, toCopy, words, rowSources.sources));
    setCopied(toCopy.length);
    setToCopy(null);
  }, [toCopy, rowSources, answer.columns, words, copy]);
  if (answer.rows.length === 0) return <p className="result-empty">{t("queries.result.noRows")}</p>;
  const chosen = rows.filter((row) => selected.has(keyOf(row)));
  return (
    <div className="result-table">
      <div className="table-tools">
        <input
          type="search"
          className="table-search"
          value={search}
          aria-label={t("queries.table.filter")}
          placeholder={t("queries.table.filter")}
          onChange={(event) => setSearch(event.target.value)}
          spellCheck={false}
        />
        {picked !== null && (
          <span className="table-picked">
            {t("queries.beside.picked", { name: name(picked.name ?? "") })}
            <Button look="text" onPress={() => onShowAll?.()}>
              {t("queries.beside.showAll")}
            </Button>
          </span>
        )}
        {(sought !== "" || picked !== null) && (
          <span className="note" role="status">
            {t("values.of", { shown: rows.length, total: answer.rows.length })}
          </span>
        )}
        <Button look="text" onPress={() => setToCopy(chosen.length > 0 ? chosen : rows)}>
          {chosen.length > 0
            ? t("queries.table.copyChosen", { count: chosen.length })
            : t("queries.table.copyAll", { count: rows.length })}
        </Button>
        <span className="note" role="status">
          {outcome === "failed" && t("queries.copyOutcome.failed")}
          {outcome === "copied" &&
            (copied === 0 ? t("queries.table.copiedCell") : t("queries.table.copied", { count: copied }))}
        </span>
      </div>
      <VirtualTable
        label={t("queries.result.tab.table")}
        columns={columns}
        rows={rows}
        keyOf={keyOf}
        sorting={sorting}
        onSort={(sort) => turn((now) => ({ ...now, sort }))}
        selected={selected}
        onSelect={setSelected}
        onCopy={(cell) => {
          const row = cell === null ? undefined : answer.rows[Number(cell.row)];
          if (chosen.length > 0 || cell === null || row === undefined)
            return setToCopy(chosen.length > 0 ? chosen : rows);
          copy(textOfValue(row[cell.column], words));
          setCopied(0);
        }}
        rowHeight={isTouch ? 44 : 30}
        none={t("queries.table.noneFits")}
      />
      {opened !== null && (
        <ValueDialog
          opened={opened}
          sources={rowSources.sources}
          onCopy={() => copy(textOfValue(opened.value, words))}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}

import { ArrowDown, ArrowUp } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import {
  Cell,
  Column,
  Row,
  type Selection,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from "react-aria-components";

export interface VirtualColumn<Item> {
  readonly id: string;
  readonly title: string;
  readonly cell: (item: Item) => ReactNode;
  /** Px; shares the rest of the width with the other columns. */
  readonly width: number;
  readonly isNumber?: boolean;
  readonly isComputed?: boolean;
  readonly isRowHeader?: boolean;
}

export interface VirtualSorting {
  readonly column: string;
  readonly isDescending: boolean;
}

interface VirtualTableProperties<Item extends object> {
  readonly label: string;
  readonly columns: readonly VirtualColumn<Item>[];
  readonly rows: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly sorting: VirtualSorting | null;
  /** Null: in the order in which they came. */
  readonly onSort: (sorting: VirtualSorting | null) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (keys: ReadonlySet<string>) => void;
  /** Ctrl + C, with the cell where the focus is, if it is in one. */
  readonly onCopy: (cell: { readonly row: string; readonly column: string } | null) => void;
  readonly rowHeight: number;
  readonly none: string;
}

/** The first column stays while the others are scrolled under it, where it leaves them room. */
class NamesStayLayout extends TableLayout<object> {
  protected override isStickyColumn(node: Parameters<TableLayout<object>["isStickyColumn"]>[0]): boolean {
    return node.index === 0 && (this.virtualizer?.visibleRect.width ?? 0) >= 560;
  }

  /** Heads and rows that are cut at the edge of their group would have nothing to stay in. */
  protected override buildTableHeader() {
    const header = super.buildTableHeader();
    header.layoutInfo.allowOverflow = true;
    return header;
  }

  protected override buildRowGroup(...given: Parameters<TableLayout<object>["buildRowGroup"]>) {
    const group = super.buildRowGroup(...given);
    group.layoutInfo.allowOverflow = true;
    return group;
  }
}

/**
 * A grid for thousands of rows: only those in view are drawn. Arrow keys go from cell to cell, Space chooses a row,
 * Ctrl + C copies. Short lists have the browser's own table (data-table.tsx).
 */
export function VirtualTable<Item extends object>(properties: VirtualTableProperties<Item>) {
  const { label, columns, rows, keyOf, sorting, onSort, selected, onSelect, onCopy, rowHeight } = properties;
  const place = useRef<HTMLDivElement>(null);
  const widthOf = new Map(columns.map(({ id, width }) => [id, width]));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its grid does not use
    <div className="virtual-table" ref={place} onKeyDown={(event) => copyOn(event, place.current, onCopy)}>
      <Virtualizer layout={NamesStayLayout} layoutOptions={{ rowHeight, headingHeight: 36 }}>
        <Table
          aria-label={label}
          className="virtual-grid"
          selectionMode="multiple"
          selectedKeys={selected}
          onSelectionChange={(keys: Selection) =>
            onSelect(new Set(keys === "all" ? rows.map(keyOf) : [...keys].map(String)))
          }
          {...(sorting === null ? {} : { sortDescriptor: toDescriptor(sorting) })}
          onSortChange={({ column }) => onSort(nextSorting(String(column), sorting, columns))}
        >
          <TableHeader columns={columns}>
            {(column) => (
              <Column
                id={column.id}
                allowsSorting
                isRowHeader={column.isRowHeader ?? false}
                minWidth={widthOf.get(column.id) ?? 120}
                className={lookOf("virtual-head", column)}
                textValue={column.title}
              >
                <span className="virtual-title">{column.title}</span>
                {sorting?.column === column.id &&
                  (sorting.isDescending ? (
                    <ArrowDown size={12} aria-hidden />
                  ) : (
                    <ArrowUp size={12} aria-hidden />
                  ))}
              </Column>
            )}
          </TableHeader>
          <TableBody items={rows} renderEmptyState={() => <p className="virtual-none">{properties.none}</p>}>
            {(item) => (
              <Row id={keyOf(item)} columns={columns} className="virtual-row">
                {(column) => (
                  <Cell className={lookOf("virtual-cell", column)}>
                    <span className="virtual-value" data-row={keyOf(item)} data-column={column.id}>
                      {column.cell(item)}
                    </span>
                  </Cell>
                )}
              </Row>
            )}
          </TableBody>
        </Table>
      </Virtualizer>
    </div>
  );
}

function lookOf<Item>(base: string, { isNumber, isComputed }: VirtualColumn<Item>): string {
  return [base, isNumber && "virtual-number", isComputed && "computed"].filter(Boolean).join(" ");
}

const toDescriptor = ({ column, isDescending }: VirtualSorting): SortDescriptor => ({
  column,
  direction: isDescending ? "descending" : "ascending",
});

/** First by the way the column is mostly read (numbers from the largest), then the other way, then as it came. */
function nextSorting<Item>(
  column: string,
  now: VirtualSorting | null,
  columns: readonly VirtualColumn<Item>[],
): VirtualSorting | null {
  const firstWay = columns.find(({ id }) => id === column)?.isNumber ?? false;
  if (now?.column !== column) return { column, isDescending: firstWay };
  return now.isDescending === firstWay ? { column, isDescending: !firstWay } : null;
}

/** A text that is marked is copied by the browser itself. */
function copyOn(
  event: KeyboardEvent<HTMLElement>,
  place: HTMLElement | null,
  onCopy: VirtualTableProperties<object>["onCopy"],
): void {
  const isCopy = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "c";
  if (!isCopy || place === null || window.getSelection()?.isCollapsed === false) return;
  const focused = place.ownerDocument.activeElement;
  if (focused === null || !place.contains(focused)) return;
  event.preventDefault();
  const cell = focused.closest("[role=gridcell], [role=rowheader]");
  const { row, column } = cell?.querySelector<HTMLElement>("[data-row]")?.dataset ?? {};
  onCopy(row === undefined || column === undefined ? null : { row, column });
}

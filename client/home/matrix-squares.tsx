import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMessages } from "../locales/use-messages.ts";
import { Glyph } from "../parts/glyph.tsx";
import { keyCounts, type Matrix, type MatrixRow, sideOf } from "./build-matrix.ts";
import { useOpenList } from "./open-list.ts";
import { type GridPlace, useGridKeys } from "./use-grid-keys.ts";
import { useMatrixLists } from "./use-matrix-lists.ts";

const widest = 34;
/** A count is written into a square that has room for two figures. */
const sideWithCount = 20;

interface MatrixSquaresProperties {
  readonly matrix: Matrix;
  readonly region: string | null;
}

/**
 * One strip of land per region, one square per field. A single stop of the keyboard: arrows move, Enter opens. What a
 * square says is said below it, on hover and focus alike.
 */
export function MatrixSquares({ matrix, region }: MatrixSquaresProperties) {
  const { t } = useMessages();
  const { fields, rows, largest } = matrix;
  const { fieldName } = useMatrixLists();
  const [said, setSaid] = useState<string | null>(null);
  const keys = useGridKeys({ rows: rows.length + 1, columns: fields.length + 2 });
  return (
    <>
      <table
        className="matrix"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table of things to press is a grid
        role="grid"
        aria-labelledby="matrix-title"
        aria-describedby="matrix-keys"
        {...keys.gridProperties}
      >
        <thead>
          <tr>
            <th scope="col" className="matrix-region">
              <span className="unseen">{t("home.region")}</span>
            </th>
            {fields.map((field, at) => (
              <th scope="col" key={field.id} className="matrix-field">
                <Link
                  to="/explore"
                  search={{ focus: field.id }}
                  aria-label={t("home.familyOnMap", { family: fieldName(field) })}
                  {...keys.placeProperties(0, at + 1)}
                >
                  {fieldName(field)}
                </Link>
              </th>
            ))}
            <th scope="col" className="matrix-total">
              <span className="unseen">{t("home.allOrganisations")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <SquareRow
              key={row.id}
              row={row}
              matrix={matrix}
              isOwn={row.id === region}
              onSay={setSaid}
              placeOf={(column) => keys.placeProperties(at + 1, column)}
            />
          ))}
        </tbody>
      </table>
      <SquareKey largest={largest} said={said} />
    </>
  );
}

interface SquareRowProperties {
  readonly row: MatrixRow;
  readonly matrix: Matrix;
  readonly isOwn: boolean;
  readonly onSay: (text: string | null) => void;
  readonly placeOf: (column: number) => GridPlace;
}

function SquareRow({ row, matrix, isOwn, onSay, placeOf }: SquareRowProperties) {
  const { t, number } = useMessages();
  const open = useOpenList();
  const { rowName, cellText, rowText, cellList, rowList } = useMatrixLists();
  const saying = (text: string) => ({
    onMouseEnter: () => onSay(text),
    onMouseLeave: () => onSay(null),
    onFocus: () => onSay(text),
    onBlur: () => onSay(null),
  });
  return (
    <tr className={isOwn ? "matrix-row matrix-row-own" : "matrix-row"}>
      <th scope="row" className="matrix-region">
        <Link
          to="/explore"
          search={{ open: row.groupId }}
          aria-label={t("home.regionOnMap", { region: rowName(row) })}
          {...placeOf(0)}
        >
          {isOwn && <Glyph kind="region" size={14} />}
          {rowName(row)}
        </Link>
      </th>
      {matrix.fields.map((field, at) => {
        const count = row.counts[at] ?? 0;
        const text = cellText(row, field, count);
        return (
          <td key={field.id} className="matrix-cell">
            <button
              type="button"
              aria-label={text}
              onClick={() => open(cellList(row, field))}
              {...saying(text)}
              {...placeOf(at + 1)}
            >
              <Square count={count} largest={matrix.largest} />
            </button>
          </td>
        );
      })}
      <td className="matrix-total">
        <button
          type="button"
          aria-label={rowText(row)}
          onClick={() => open(rowList(row))}
          {...saying(rowText(row))}
          {...placeOf(matrix.fields.length + 1)}
        >
          {number(row.total)}
        </button>
      </td>
    </tr>
  );
}

interface SquareProperties {
  readonly count: number;
  readonly largest: number;
  /** Without its count, where that stands beside it. */
  readonly isPlain?: boolean;
}

function Square({ count, largest, isPlain = false }: SquareProperties) {
  const { number } = useMessages();
  if (count === 0) return <span className="matrix-nobody">×</span>;
  const side = sideOf(count, largest, widest);
  // On phones the squares are smaller: the style sheet says how wide the widest is.
  const scaled = `calc(var(--widest) * ${(side / widest).toFixed(3)})`;
  return (
    <span className="matrix-square" style={{ width: scaled, height: scaled }}>
      {side >= sideWithCount && !isPlain && number(count)}
    </span>
  );
}

function SquareKey({ largest, said }: { readonly largest: number; readonly said: string | null }) {
  const { t, number } = useMessages();
  return (
    <div className="matrix-key">
      <span>
        <span className="matrix-nobody">×</span> {t("home.nobodyKnown")}
      </span>
      {keyCounts(largest).map((count) => (
        <span key={count} className="matrix-key-square">
          <Square count={count} largest={largest} isPlain />
          {number(count)}
        </span>
      ))}
      <span className="matrix-said" id="matrix-keys">
        {said ?? <span className="matrix-hint">{t("home.matrixKeys")}</span>}
      </span>
    </div>
  );
}

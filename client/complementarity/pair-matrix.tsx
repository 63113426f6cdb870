import { useState } from "react";
import type { PairParty } from "#contract/complementarity.ts";
import type { Pairs } from "#contract/list-pairs.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Glyph } from "../parts/glyph.tsx";
import { useMatches } from "./matches-context.ts";
import { isSamePair } from "./matches-view.ts";
import { useCellKeys } from "./use-cell-keys.ts";
import { shareRegion, usePartyNames } from "./use-party-names.ts";

type Matrix = NonNullable<Pairs["matrix"]>;
export type MatrixCell = Matrix["cells"][number];

interface PairMatrixProperties {
  readonly matrix: Matrix;
  /** How many pairs are ranked: the squares of the best quarter are filled. */
  readonly ranked: number;
}

/**
 * Above the diagonal what is computed, below it what is known. One stop of the keyboard: arrows move, Enter looks at the
 * pair. What a cell says is said below it, on hover and focus alike.
 */
export function PairMatrix({ matrix, ranked }: PairMatrixProperties) {
  const { t } = useMessages();
  const { parties, view } = useMatches();
  const { nameOf } = usePartyNames();
  const { rows } = matrix;
  // The highest score has the widest square.
  const highest = matrix.cells.reduce((most, { score }) => Math.max(most, score ?? 0), 0);
  const [said, setSaid] = useState<string | null>(null);
  const keys = useCellKeys(rows.length);
  const cells = new Map(matrix.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const starts = new Set(matrix.blocks.map((_, at) => matrix.blocks.slice(0, at).reduce((a, b) => a + b, 0)));
  const isChosen = (id: string) => view.pair?.includes(id) ?? false;
  const edges = (row: number, column: number) =>
    [row > 0 && starts.has(row) && "block-top", column > 0 && starts.has(column) && "block-left"]
      .filter(Boolean)
      .join(" ");
  return (
    <>
      <table
        className="pair-matrix"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table of things to press is a grid
        role="grid"
        aria-labelledby="matches-title"
        aria-describedby="matrix-said"
        {...keys.gridProperties}
      >
        <thead>
          <tr>
            <td />
            {rows.map((id) => (
              <th scope="col" key={id} className={isChosen(id) ? "row-chosen" : ""}>
                <span>{nameOf(id)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((id, row) => (
            <tr key={id}>
              <th scope="row" className={isChosen(id) ? "row-chosen" : ""}>
                {nameOf(id)}
              </th>
              {rows.map((other, column) => {
                const land = shareRegion(parties.get(id), parties.get(other)) ? "on-land" : "";
                const look = `${land} ${edges(row, column)}`.trim();
                if (row === column)
                  return (
                    <td key={other} className={`cell-self ${look}`}>
                      <SelfMark party={parties.get(id)} />
                    </td>
                  );
                const cell = cells.get(row < column ? `${row}:${column}` : `${column}:${row}`);
                if (cell === undefined) return <td key={other} className={look} />;
                return (
                  <td key={other} className={look}>
                    <CellButton
                      {...{ cell, highest, ranked }}
                      isAbove={row < column}
                      ids={[id, other]}
                      place={keys.placeProperties(row, column)}
                      onSay={setSaid}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <MatrixKey highest={highest} said={said} />
      <p className="unseen" id="matrix-keys">
        {t("matches.matrixKeys")}
      </p>
    </>
  );
}

function SelfMark({ party }: { readonly party: PairParty | undefined }) {
  return party ? <Glyph kind={party.kind} basis={party.basis} size={12} /> : null;
}

interface CellButtonProperties {
  readonly cell: MatrixCell;
  readonly highest: number;
  readonly ranked: number;
  readonly isAbove: boolean;
  readonly ids: readonly [string, string];
  readonly place: ReturnType<ReturnType<typeof useCellKeys>["placeProperties"]>;
  readonly onSay: (text: string | null) => void;
}

function CellButton({ cell, highest, ranked, isAbove, ids, place, onSay }: CellButtonProperties) {
  const { view, choose } = useMatches();
  const describe = useCellText();
  const text = describe(cell, ids, isAbove);
  const isChosen = isSamePair(view.pair, ids[0], ids[1]);
  return (
    <button
      type="button"
      className={isChosen ? "cell-chosen" : ""}
      aria-label={text}
      aria-pressed={isChosen}
      onClick={() => choose(ids[0], ids[1])}
      onMouseEnter={() => onSay(text)}
      onMouseLeave={() => onSay(null)}
      onFocus={() => onSay(text)}
      onBlur={() => onSay(null)}
      {...place}
    >
      {isAbove ? (
        <ScoreSquare
          score={cell.score}
          highest={highest}
          isFilled={cell.rank !== null && cell.rank <= ranked / 4}
        />
      ) : (
        cell.collaborations > 0 && <span className="known-square">{cell.collaborations}</span>
      )}
    </button>
  );
}

/** What a cell says in words; the table says the same. */
export function useCellText() {
  const { t, score } = useMessages();
  const { pairName } = usePartyNames();
  return (cell: MatrixCell, [a, b]: readonly [string, string], isAbove: boolean): string => {
    const pair = pairName(a, b);
    const known = t("matches.cellKnown", { count: cell.collaborations });
    if (!isAbove) return `${pair}: ${known}`;
    if (cell.score === null || cell.rank === null)
      return `${pair}: ${cell.reason === null ? t("matches.notDefined") : t(`matches.reason.${cell.reason}.title`)}`;
    return `${pair}: ${t("matches.cellScore", { score: score(cell.score), rank: cell.rank })}, ${known}`;
  };
}

interface ScoreSquareProperties {
  readonly score: number | null;
  readonly highest: number;
  readonly isFilled?: boolean;
}

/** By area; filled where it is high, hollow else; a dot where nothing fits. */
function ScoreSquare({ score, highest, isFilled = false }: ScoreSquareProperties) {
  if (score === null) return <span className="no-fit">·</span>;
  const share = highest === 0 ? 0 : Math.sqrt(score / highest);
  const size = `calc(${Math.max(0.24, share).toFixed(3)} * var(--widest))`;
  return (
    <span
      className={isFilled ? "score-square score-square-filled" : "score-square"}
      style={{ width: size, height: size }}
    />
  );
}

function MatrixKey({ highest, said }: { readonly highest: number; readonly said: string | null }) {
  const { t, score } = useMessages();
  const samples = [highest / 6, highest / 2, highest].map((each) => Math.round(each * 100) / 100);
  return (
    <div className="pair-matrix-key">
      <p className="matrix-said" id="matrix-said">
        {said ?? t("matches.matrixKeys")}
      </p>
      <p>
        <strong className="computed">{t("matches.keyAbove")}</strong>
        {samples.map((each) => (
          <span key={each} className="key-sample">
            <ScoreSquare score={each} highest={highest} /> {score(each)}
          </span>
        ))}
        <span className="key-sample">
          <ScoreSquare score={highest / 2} highest={highest} isFilled /> {t("matches.keyFilled")}
        </span>
        <span className="key-sample">
          <ScoreSquare score={null} highest={highest} /> {t("matches.keyNone")}
        </span>
      </p>
      <p>
        <strong>{t("matches.keyBelow")}</strong>
        <span className="key-sample">
          <span className="known-square">2</span> {t("matches.keyKnown")}
        </span>
        <span className="key-sample">
          <span className="key-land" /> {t("matches.keyLand")}
        </span>
      </p>
    </div>
  );
}

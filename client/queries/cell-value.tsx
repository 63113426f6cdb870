import type { Column, NodeValue } from "#contract/query-answer.ts";
import { confidences } from "#contract/words.ts";
import { isLink, isNode, isPath } from "../graph/gather-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { ConfidenceMark } from "../parts/confidence-mark.tsx";
import { SourceLinks } from "../parts/source-links.tsx";
import { NodeReference } from "./node-reference.tsx";
import { listSourceIds, type RowSources } from "./use-row-sources.ts";
import { useValueWords } from "./use-value-words.ts";
import { isTextInTwo, textOfValue } from "./value-texts.ts";

interface CellValueProperties {
  readonly value: unknown;
  readonly column: Column;
  /** Numbers without the sign for thousands. */
  readonly hasYears: boolean;
  readonly rowSources: RowSources;
  /** Shows it whole. */
  readonly onOpen: () => void;
}

const longText = 42;

/** One value by the kind of its column; what does not fit its cell is a button that shows it whole. */
export function CellValue({ value, column, hasYears, rowSources, onOpen }: CellValueProperties) {
  const { t, number, date } = useMessages();
  const words = useValueWords();
  if (value === null || value === undefined || value === "")
    return <span className="cell-none">{t("queries.value.none")}</span>;
  if (typeof value === "number") return hasYears ? String(value) : number(value);
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (column.kind === "confidence") {
    const letter = confidences.find((each) => each === value);
    if (letter !== undefined) return <ConfidenceMark confidence={letter} />;
  }
  if (column.kind === "date" && typeof value === "string") return formatDay(value, date);
  if (column.kind === "sources")
    return <CellSources ids={listSourceIds(value)} {...{ rowSources, onOpen }} />;
  if (isNode(value)) return <NodeReference node={value} />;
  if (Array.isArray(value) && value.length === 1 && isNode(value[0]))
    return <NodeReference node={value[0] as NodeValue} />;
  const text = textOfValue(value, words);
  const isWhole = typeof value === "string" || (typeof value === "object" && isTextInTwo(value));
  if (isWhole && text.length <= longText) return <span className="cell-text">{text}</span>;
  if (Array.isArray(value) && value.length === 0)
    return <span className="cell-none">{t("queries.value.none")}</span>;
  const isShort = Array.isArray(value) && text.length <= longText && !value.some(isObject);
  if (isShort) return <span className="cell-text">{text}</span>;
  return (
    <button
      type="button"
      className="cell-open"
      aria-label={t("queries.value.open", { text: text.slice(0, 80) })}
      onClick={onOpen}
    >
      {Array.isArray(value) && value.length > 1 && !isPath(value) && !isLink(value) && (
        <span className="cell-count">{number(value.length)} </span>
      )}
      {text}
    </button>
  );
}

const isObject = (value: unknown) => typeof value === "object" && value !== null;

/** A time of day is left to whoever opens the value. */
const formatDay = (text: string, date: (day: string) => string) =>
  /^\d{4}(-\d\d){0,2}$/.test(text) ? date(text) : text;

interface CellSourcesProperties {
  readonly ids: readonly string[];
  readonly rowSources: RowSources;
  readonly onOpen: () => void;
}

/** The first source as a link, the others behind their number. */
function CellSources({ ids, rowSources: { sources, areComing }, onOpen }: CellSourcesProperties) {
  const { t } = useMessages();
  const [first, ...others] = ids;
  if (first === undefined) return <span className="cell-none">{t("queries.value.none")}</span>;
  return (
    <span className="cell-sources">
      {sources.has(first) ? <SourceLinks ids={[first]} sources={sources} /> : areComing ? "…" : first}
      {others.length > 0 && (
        <button
          type="button"
          className="cell-more"
          aria-label={t("queries.value.allSources", { count: ids.length })}
          onClick={onOpen}
        >
          +{others.length}
        </button>
      )}
    </span>
  );
}

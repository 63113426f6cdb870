import type { Card } from "#contract/find-card.ts";
import { confidences } from "#contract/words.ts";
import { useMessages } from "../../locales/use-messages.ts";
import { ConfidenceMark } from "../confidence-mark.tsx";
import { LineSample } from "../line-sample.tsx";
import { countShown, isExpandable, type LinkRow } from "./count-links-shown.ts";
import { useInspector } from "./inspector-context.ts";

interface LinkRowsProperties {
  readonly card: Card;
  readonly rows: readonly LinkRow[];
  readonly opened: string | null;
  readonly onOpen: (key: string | null) => void;
}

/** Links by type: how they are drawn, how many of how many are shown, how sure they are. A row opens its list. */
export function LinkRows({ card, rows, opened, onOpen }: LinkRowsProperties) {
  const { t } = useMessages();
  return (
    <section className="inspector-section">
      <h3 className="split-head">
        {t("explore.inspector.links")}
        <span>{t("explore.inspector.evidence")}</span>
      </h3>
      <ul className="link-rows">
        {rows.map((row) => (
          <li key={row.key}>
            <button
              type="button"
              className="link-row"
              aria-expanded={opened === row.key}
              onClick={() => onOpen(opened === row.key ? null : row.key)}
            >
              <LineSample look={row.illustrative === row.total ? "illustrative" : "stated"} />
              <span className="link-row-name">{t(`links.${row.type}.${row.direction}`)}</span>
              <ShownOfAll id={card.node.id} row={row} />
              <span className="link-row-evidence">
                {confidences.map(
                  (letter) =>
                    row.confidence[letter] > 0 && (
                      <ConfidenceMark key={letter} confidence={letter} count={row.confidence[letter]} />
                    ),
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "all 6" or "**1** of 34": how many of them the picture shows. */
function ShownOfAll({ id, row }: { readonly id: string; readonly row: LinkRow }) {
  const { t, number } = useMessages();
  const { graph, drawnIds } = useInspector();
  if (!isExpandable(row)) return <span className="link-row-count">{number(row.total)}</span>;
  const shown = countShown(graph, drawnIds, id, row);
  return (
    <span className="link-row-count">
      {shown === row.total
        ? t("values.all", { count: row.total })
        : t("values.of", { shown, total: row.total })}
    </span>
  );
}

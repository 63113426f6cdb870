import type { Figure } from "#contract/find-card.ts";
import type { GraphSource } from "#contract/graph.ts";
import { useMessages } from "../../locales/use-messages.ts";
import { ConfidenceMark } from "../confidence-mark.tsx";
import { SourceLinks } from "../source-links.tsx";

interface CardFiguresProperties {
  readonly figures: readonly Figure[];
  readonly sources: ReadonlyMap<string, GraphSource>;
}

/** Figures as ranges over what the sources say, each value with its date, letter and source. */
export function CardFigures({ figures, sources }: CardFiguresProperties) {
  const { t, word, number, range, date } = useMessages();
  if (figures.length === 0) return null;
  return (
    <section className="inspector-section">
      <h3>{t("explore.inspector.figures")}</h3>
      {figures.map((figure) => (
        <div className="figure" key={`${figure.metric} ${figure.unit}`}>
          <p className="figure-head">
            <span>{word("metrics", figure.metric)}</span>
            <span>
              <strong>{range(figure.low, figure.high)}</strong> {word("units", figure.unit)}
              {figure.low !== figure.high && `, ${t("explore.inspector.sourcesDiffer")}`}
            </span>
          </p>
          <ul className="figure-values">
            {figure.values.map((value) => (
              <li key={`${value.asOf} ${value.value} ${value.sourceIds.join()}`}>
                <span className="figure-value">{number(value.value)}</span>
                <span>
                  {value.asOf ? date(value.asOf, value.asOfPrecision) : t("explore.inspector.undated")}
                </span>
                <ConfidenceMark confidence={value.confidence} />
                <SourceLinks ids={value.sourceIds} sources={sources} />
                {value.note !== undefined && <span className="note">{value.note}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

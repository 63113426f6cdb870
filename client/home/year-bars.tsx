import { Button, Toolbar } from "react-aria-components";
import { useMessages } from "../locales/use-messages.ts";
import { Tooltip } from "../parts/tooltip.tsx";
import { Counted } from "./counted.tsx";
import { useOpenList } from "./open-list.ts";
import { type ConfidencePart, useSourceLists } from "./use-source-lists.ts";

interface YearBarsProperties {
  readonly part: ConfidencePart;
  readonly lastYear: number;
  readonly years: number;
}

const tallest = 16;

/** Sources by year of publication, each bar with its list; those without a date are no bar, so they are counted in words. */
export function YearBars({ part, lastYear, years }: YearBarsProperties) {
  const { t } = useMessages();
  const { behindSources } = useSourceLists();
  const counts = new Map(part.byYear.map(({ year, sources }) => [year, sources]));
  const shown = Array.from({ length: years }, (_, at) => lastYear - years + 1 + at);
  const largest = Math.max(1, ...shown.map((year) => counts.get(year) ?? 0));
  return (
    <div className="year-bars">
      {/* One stop of the keyboard: arrows go from bar to bar. */}
      <Toolbar className="year-bars-row" aria-label={t("home.yearBars", { letter: part.confidence })}>
        {shown.map((year) => {
          const count = counts.get(year) ?? 0;
          return count === 0 ? (
            <span key={year} />
          ) : (
            <YearBar key={year} part={part} year={year} count={count} height={(count / largest) * tallest} />
          );
        })}
      </Toolbar>
      {part.undated > 0 && (
        <p>
          <Counted list={behindSources(part, "none")}>{t("home.undated", { count: part.undated })}</Counted>
        </p>
      )}
    </div>
  );
}

interface YearBarProperties {
  readonly part: ConfidencePart;
  readonly year: number;
  readonly count: number;
  /** Px. */
  readonly height: number;
}

function YearBar({ part, year, count, height }: YearBarProperties) {
  const { t } = useMessages();
  const { behindSources } = useSourceLists();
  const open = useOpenList();
  const text = t("home.yearBar", { year: String(year), sources: t("home.sources", { count }) });
  return (
    <Tooltip text={text}>
      <Button className="year-bar" aria-label={text} onPress={() => open(behindSources(part, String(year)))}>
        <span style={{ height: Math.max(1.5, height) }} />
      </Button>
    </Tooltip>
  );
}

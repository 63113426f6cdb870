import { useMessages } from "../locales/use-messages.ts";

interface YearBarsProperties {
  readonly byYear: readonly { readonly year: number; readonly sources: number }[];
  readonly undated: number;
  readonly lastYear: number;
  readonly years: number;
}

const barWidth = 9;
const gap = 3;
const height = 16;

/** Sources by year of publication; those without a date are no bar, so they are counted in words. */
export function YearBars({ byYear, undated, lastYear, years }: YearBarsProperties) {
  const { t } = useMessages();
  const counts = new Map(byYear.map(({ year, sources }) => [year, sources]));
  const bars = Array.from({ length: years }, (_, at) => lastYear - years + 1 + at).map((year) => ({
    year,
    count: counts.get(year) ?? 0,
  }));
  const largest = Math.max(1, ...bars.map(({ count }) => count));
  const width = years * (barWidth + gap);
  const text = t("home.yearBars", {
    years: bars.map(({ year, count }) => `${year}: ${count}`).join(", "),
    undated: t("home.undated", { count: undated }),
  });
  return (
    <p className="year-bars">
      <svg
        width={width}
        height={height + 1}
        viewBox={`0 0 ${width} ${height + 1}`}
        role="img"
        aria-label={text}
      >
        {bars.map(({ year, count }, at) => {
          const tall = count === 0 ? 0 : Math.max(1.5, (count / largest) * height);
          return (
            <rect key={year} x={at * (barWidth + gap)} y={height - tall} width={barWidth} height={tall}>
              <title>{`${year}: ${count}`}</title>
            </rect>
          );
        })}
        <path d={`M0 ${height + 0.5}h${width - gap}`} />
      </svg>
      {undated > 0 && <span>{t("home.undated", { count: undated })}</span>}
    </p>
  );
}

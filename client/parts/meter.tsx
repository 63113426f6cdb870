import { useMessages } from "../locales/use-messages.ts";

interface MeterProperties {
  readonly shown: number;
  /** How many a reader can take in. */
  readonly budget: number;
  /** Nodes above the budget; 0 when it holds. */
  readonly above: number;
  readonly isPhone?: boolean;
}

const width = 214;
const height = 7;

/** How much a picture holds, as the scale bar of a chart: alternating blocks of ten (five on phones), a line at the budget. */
export function Meter({ shown, budget, above, isPhone = false }: MeterProperties) {
  const { t } = useMessages();
  const step = isPhone ? 5 : 10;
  const top = Math.max(budget * 1.25, Math.min(shown, budget * 2));
  const blocks = Math.ceil(top / step);
  const startsOfBlocks = Array.from({ length: blocks }, (_, block) => block * step);
  const toPixels = (count: number) => (Math.min(count, blocks * step) / (blocks * step)) * width;
  return (
    <div className="meter">
      <svg width={width} height="24" viewBox={`0 0 ${width} 24`} aria-hidden="true">
        {startsOfBlocks.map((start, block) => (
          <rect
            key={start}
            className={block % 2 === 0 ? "meter-even" : "meter-odd"}
            x={toPixels(start)}
            y="2"
            width={toPixels(Math.min(shown, start + step)) - toPixels(Math.min(shown, start))}
            height={height}
          />
        ))}
        <rect className="meter-frame" x="0.5" y="2" width={width - 1} height={height} />
        <path
          className="meter-ticks"
          d={startsOfBlocks.map((start) => `M${toPixels(start)} 2v${height}`).join("")}
        />
        <path className="meter-budget" d={`M${toPixels(budget)} 0v12`} />
        <text className="meter-scale" x="0" y="22">
          0
        </text>
        <text className="meter-scale" x={toPixels(budget)} y="22" textAnchor="middle">
          {budget}
        </text>
      </svg>
      <p className="meter-text">
        <strong className={above > 0 ? "meter-over" : ""}>
          {above > 0 ? t("parts.meterOver", { shown, budget }) : t("parts.meter", { shown, budget })}
        </strong>{" "}
        {above === 0 && t("parts.meterRoom", { count: budget - shown })}
      </p>
    </div>
  );
}

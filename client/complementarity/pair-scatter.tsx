import { useMemo, useState } from "react";
import type { Pairs } from "#contract/list-pairs.ts";
import { type PairCorner, pairCorners } from "#contract/words.ts";
import { useMessages } from "../locales/use-messages.ts";
import { InlineButton } from "../parts/inline-button.tsx";
import { CornerDialog } from "./corner-dialog.tsx";
import { useMatches } from "./matches-context.ts";
import { isSamePair } from "./matches-view.ts";
import { listPoints, type PairPoint, scaleOf } from "./scatter-points.ts";
import { usePartyNames } from "./use-party-names.ts";

const width = 440;
const height = 380;
const edges = { left: 40, right: 8, top: 8, bottom: 34 };

/**
 * Common ground × what they add, a point per pair: filled where it crosses a border. A point is for the eye and the
 * mouse; keyboards and screen readers have the list, the table and the corners, each with its number.
 */
export function PairScatter({ data }: { readonly data: Pairs }) {
  const { t } = useMessages();
  const { view, choose } = useMatches();
  const points = useMemo(() => listPoints(data), [data]);
  const [near, setNear] = useState<PairPoint | null>(null);
  const scale = useMemo(() => scaleOf(points, { width, height, edges }), [points]);
  const { x, y } = scale;
  const chosen = points.find(({ a, b }) => isSamePair(view.pair, a, b));
  const findNear = (event: { clientX: number; clientY: number; currentTarget: SVGSVGElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = {
      x: ((event.clientX - box.left) / box.width) * width,
      y: ((event.clientY - box.top) / box.height) * height,
    };
    const distance = (point: PairPoint) => Math.hypot(x(point.ground) - at.x, y(point.fit) - at.y);
    const nearest = points.reduce<PairPoint | null>(
      (best, point) => (best === null || distance(point) < distance(best) ? point : best),
      null,
    );
    return nearest !== null && distance(nearest) < 14 ? nearest : null;
  };
  const marked = near ?? chosen ?? null;
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: list, table and corners do the same by keyboard */}
      <svg
        className="pair-scatter"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t("matches.scatterLabel", { count: points.length })}
        onMouseMove={(event) => setNear(findNear(event))}
        onMouseLeave={() => setNear(null)}
        onClick={(event) => {
          const point = findNear(event);
          if (point) choose(point.a, point.b);
        }}
      >
        <rect
          className="scatter-ground"
          x={edges.left}
          y={edges.top}
          width={width - edges.left - edges.right}
          height={height - edges.top - edges.bottom}
        />
        <Axes scale={scale} quartiles={data.quartiles} />
        {points.map((point) => (
          <circle
            key={`${point.a} ${point.b}`}
            className={point.border ? "point point-filled" : "point"}
            cx={x(point.ground)}
            cy={y(point.fit)}
            r={3.2}
          />
        ))}
        <CornerNames />
        {chosen && <circle className="point-chosen" cx={x(chosen.ground)} cy={y(chosen.fit)} r={9} />}
        {marked && <PointName x={x(marked.ground)} y={y(marked.fit)} pair={marked} />}
      </svg>
      <Corners points={points} />
    </>
  );
}

interface PointNameProperties {
  readonly x: number;
  readonly y: number;
  readonly pair: PairPoint;
}

/** In two lines, on the side that has more room, and clear of the names of the corners. */
function PointName({ x, y, pair }: PointNameProperties) {
  const { nameOf } = usePartyNames();
  const isRight = x > width / 2;
  const at = x + (isRight ? -13 : 13);
  const room = isRight ? at - edges.left : width - edges.right - at;
  const first = Math.min(Math.max(y - 3, edges.top + 54), height - edges.bottom - 60);
  return (
    <text className="point-name" y={first} textAnchor={isRight ? "end" : "start"}>
      <tspan x={at}>{cutTo(room, nameOf(pair.a))} ×</tspan>
      <tspan x={at} dy={15}>
        {cutTo(room, nameOf(pair.b))}
      </tspan>
    </text>
  );
}

/** About so wide is a letter of a name here. */
const letterWidth = 6.2;

function cutTo(room: number, text: string): string {
  const most = Math.floor(room / letterWidth) - 2;
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

interface AxesProperties {
  readonly scale: ReturnType<typeof scaleOf>;
  readonly quartiles: Pairs["quartiles"];
}

function Axes({ scale, quartiles }: AxesProperties) {
  const { t, number } = useMessages();
  const { x, y, xTicks, yTicks } = scale;
  const bottom = height - edges.bottom;
  const right = width - edges.right;
  return (
    <g className="scatter-axes">
      {quartiles && (
        <path
          className="scatter-quartiles"
          d={
            [quartiles.ground.lower, quartiles.ground.upper]
              .map((at) => `M${x(at)} ${edges.top}V${bottom}`)
              .join("") +
            [quartiles.fit.lower, quartiles.fit.upper]
              .map((at) => `M${edges.left} ${y(at)}H${right}`)
              .join("")
          }
        />
      )}
      {xTicks.map((tick) => (
        <text key={tick} x={x(tick)} y={bottom + 14} textAnchor="middle">
          {number(tick)}
        </text>
      ))}
      {yTicks.map((tick) => (
        <text key={tick} x={edges.left - 6} y={y(tick) + 4} textAnchor="end">
          {number(tick)}
        </text>
      ))}
      <text className="scatter-axis" x={right} y={height - 4} textAnchor="end">
        {t("matches.axisGround")} →
      </text>
      <text className="scatter-axis" transform={`translate(11 ${edges.top}) rotate(-90)`} textAnchor="end">
        {t("matches.axisFit")} →
      </text>
    </g>
  );
}

const placesOfCorners: Readonly<Record<PairCorner, { x: number; y: number; anchor: "start" | "end" }>> = {
  strangers: { x: edges.left + 8, y: edges.top + 18, anchor: "start" },
  bridges: { x: width - edges.right - 8, y: edges.top + 18, anchor: "end" },
  twins: { x: width - edges.right - 8, y: height - edges.bottom - 24, anchor: "end" },
  "nothing-yet": { x: edges.left + 8, y: height - edges.bottom - 24, anchor: "start" },
};

function CornerNames() {
  const { t } = useMessages();
  return pairCorners.map((corner) => {
    const { x, y, anchor } = placesOfCorners[corner];
    return (
      <text key={corner} x={x} y={y} textAnchor={anchor} className="corner-name">
        {t(`matches.corner.${corner}.name`)}
        <tspan className="corner-why" x={x} dy={15}>
          {t(`matches.corner.${corner}.why`)}
        </tspan>
      </text>
    );
  });
}

/** How many pairs each corner has, each number with its list. */
function Corners({ points }: { readonly points: readonly PairPoint[] }) {
  const { t } = useMessages();
  const [opened, setOpened] = useState<PairCorner | null>(null);
  return (
    <p className="corner-counts">
      {pairCorners.map((corner, at) => {
        const count = points.filter((point) => point.corner === corner).length;
        const text = `${t(`matches.corner.${corner}.name`)} ${count}`;
        return (
          <span key={corner}>
            {at > 0 && " · "}
            {count === 0 ? text : <InlineButton onPress={() => setOpened(corner)}>{text}</InlineButton>}
          </span>
        );
      })}
      {" · "}
      {t("matches.filledPoints")}
      {opened && (
        <CornerDialog
          corner={opened}
          points={points.filter((point) => point.corner === opened)}
          onClose={() => setOpened(null)}
        />
      )}
    </p>
  );
}

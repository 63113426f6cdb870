/** The points of the scatter from the columns of the answer, and where they stand. */
import type { Pairs } from "#contract/list-pairs.ts";
import type { PairCorner } from "#contract/words.ts";

export interface PairPoint {
  readonly a: string;
  readonly b: string;
  readonly ground: number;
  readonly fit: number;
  /** It lies across a border of countries. */
  readonly border: boolean;
  readonly corner: PairCorner | null;
}

export function listPoints({ points, parties, quartiles }: Pairs): PairPoint[] {
  if (points === undefined) return [];
  return points.a.map((party, at) => {
    const [ground, fit] = [points.ground[at]!, points.fit[at]!];
    return {
      a: parties[party]!.id,
      b: parties[points.b[at]!]!.id,
      ground,
      fit,
      border: points.borders[at]!,
      corner: quartiles && cornerOf(quartiles, ground, fit),
    };
  });
}

const corners = {
  much: { much: "bridges", little: "strangers" },
  little: { much: "twins", little: "nothing-yet" },
} as const;

function cornerOf({ ground, fit }: NonNullable<Pairs["quartiles"]>, x: number, y: number): PairCorner | null {
  const [across, up] = [amountOf(ground, x), amountOf(fit, y)];
  return across === null || up === null ? null : corners[up][across];
}

/** Points come in three decimals, so that a quartile is met within half of the last. */
function amountOf(
  { lower, upper }: { lower: number; upper: number },
  value: number,
): "much" | "little" | null {
  if (lower === upper) return null;
  if (value >= upper - 0.0005) return "much";
  return value <= lower + 0.0005 ? "little" : null;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly edges: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

/** From 0 to the next round number above the highest, on both axes. */
export function scaleOf(points: readonly PairPoint[], { width, height, edges }: Frame) {
  const most = (name: "ground" | "fit") => points.reduce((high, point) => Math.max(high, point[name]), 0.1);
  const [xMost, yMost] = [roundUp(most("ground")), roundUp(most("fit"))];
  const inner = { width: width - edges.left - edges.right, height: height - edges.top - edges.bottom };
  return {
    // Most have little in common: by the square root they can be told apart.
    x: (value: number) => edges.left + Math.sqrt(value / xMost) * inner.width,
    y: (value: number) => height - edges.bottom - (value / yMost) * inner.height,
    xTicks: groundTicks.filter((tick) => tick <= xMost),
    yTicks: ticksTo(yMost),
  };
}

const groundTicks = [0, 0.01, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1];
const stepOf = (most: number) => (most > 0.5 ? 0.2 : 0.1);
const roundUp = (value: number) => Math.ceil((value + 0.01) / stepOf(value)) * stepOf(value);
const ticksTo = (most: number) =>
  Array.from(
    { length: Math.floor(most / stepOf(most) + 1e-9) + 1 },
    (_, at) => Math.round(at * stepOf(most) * 10) / 10,
  );

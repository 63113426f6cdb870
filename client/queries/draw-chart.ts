/**
 * Bars, lines and dots by Observable Plot. Colours are the tokens of the page, so that day and dusk need no second drawing.
 * Plot puts a `<style>` into its picture, which the safety headers refuse: it is taken out before the picture stands in
 * the page, and its rules are in result.css.
 */
import { axisX, axisY, barX, dot, gridX, gridY, lineY, plot, ruleX, ruleY, text } from "@observablehq/plot";
import type { QueryChart } from "#contract/query-definition.ts";
import type { ChartData, ChartMark } from "./chart-data.ts";

export interface ChartWords {
  readonly x: string;
  readonly y: string;
  readonly number: (value: number) => string;
  readonly date: (day: string) => string;
  /** Numbers along it are years, written without a comma. */
  readonly hasYears: boolean;
  readonly isComputed: boolean;
}

export interface ChartSize {
  readonly width: number;
  /** Of lines and dots, in px; bars take what they need. */
  readonly height?: number;
}

const barHeight = 24;
const widestLabel = 190;
const dashes = ["", "6 3", "2 3", "10 3 2 3", "1 5", "12 4"];
const ink = "var(--ink)";
const second = "var(--ink2)";

export function drawChart(
  kind: QueryChart["kind"],
  data: ChartData,
  words: ChartWords,
  size: ChartSize,
): SVGSVGElement {
  const drawn =
    kind === "bars"
      ? bars(data, words, size)
      : kind === "lines"
        ? lines(data, words, size)
        : dots(data, words, size);
  const picture = drawn instanceof SVGSVGElement ? drawn : drawn.querySelector("svg")!;
  for (const style of picture.querySelectorAll("style")) style.remove();
  // The picture has one name; groups without a role may have none.
  for (const group of picture.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  return picture;
}

/** One under the other, so that long names can be read; in the order of the rows. */
function bars({ marks, series }: ChartData, words: ChartWords, { width }: ChartSize) {
  const fill = words.isComputed ? "var(--calc)" : second;
  const rows = marks.map((mark, at) => ({ ...mark, key: `${at} ${mark.label}` }));
  const longest = Math.max(...marks.map(({ label, series: name }) => labelOf(label, name).length));
  const left = Math.min(Math.max(widestLabel, width * 0.4), width * 0.55, longest * 6.4 + 14);
  const shorten = (label: string) => cutText(label, Math.floor((left - 10) / 6.2));
  return plot({
    ...frame(width, rows.length * barHeight + 44),
    ...{ marginLeft: left, marginRight: 54, marginTop: 24, marginBottom: 20 },
    x: { axis: null, insetRight: 6, zero: true },
    y: { label: null, domain: rows.map(({ key }) => key), padding: 0.28 },
    marks: [
      axisY({
        ...{ tickSize: 0, fontSize: 12, fill: ink },
        tickFormat: (_: string, at: number) => {
          const row = rows[at];
          return row === undefined ? "" : shorten(labelOf(row.label, series.length > 1 ? row.series : null));
        },
      }),
      barX(rows, { x: "y", y: "key", fill, title: "label" }),
      text(rows, {
        ...{
          x: "y",
          y: "key",
          textAnchor: "start",
          dx: 5,
          fontSize: 12,
          fill: words.isComputed ? "var(--calc)" : ink,
        },
        text: (mark: ChartMark) => words.number(mark.y),
      }),
      ruleX([0], { stroke: ink }),
    ],
  });
}

const labelOf = (label: string, series: string | null) => (series === null ? label : `${label}, ${series}`);

/** Told apart by their dashes and by the names at their ends. */
function lines(
  { marks, series, isOverTime }: ChartData,
  words: ChartWords,
  { width, height = 360 }: ChartSize,
) {
  const named = series.length > 0;
  const stroke = words.isComputed ? "var(--calc)" : ink;
  const groups = named ? series.map((name) => marks.filter((mark) => mark.series === name)) : [marks];
  const isPlaced = marks.every(({ x }) => x !== null);
  const placeOf = (mark: ChartMark) => (isPlaced ? mark.x : mark.label);
  const longest = Math.max(0, ...series.map((name) => name.length));
  const ends = spreadEnds(
    groups.flatMap((group) => group.at(-1) ?? []),
    height - 40,
  );
  return plot({
    ...frame(width, height),
    ...{
      marginLeft: 52,
      marginRight: named ? Math.min(210, longest * 6.4 + 20) : 24,
      marginTop: 26,
      marginBottom: 40,
    },
    x: { label: words.x, ...(isPlaced ? (isOverTime ? overTime : {}) : { type: "point" as const }) },
    y: { label: words.y, zero: true, nice: true },
    marks: [
      gridY({ stroke: "var(--rule)", strokeOpacity: 1 }),
      axisX({ ...axis, tickFormat: isOverTime ? formatTimes(words) : formatX(words), tickSpacing: 70 }),
      axisY({ ...axis, tickFormat: (value: number) => words.number(value) }),
      ruleY([0], { stroke: ink }),
      ...groups.flatMap((group, at) => [
        lineY(group, {
          ...{ x: placeOf, y: "y", stroke, strokeWidth: 2 },
          ...(dashes[at] ? { strokeDasharray: dashes[at] } : {}),
        }),
        dot(group, {
          ...{ x: placeOf, y: "y", r: 2.5, fill: stroke },
          title: (mark: ChartMark) =>
            titleOf(isOverTime ? { ...mark, label: words.date(mark.label) } : mark, words),
        }),
      ]),
      ...(named
        ? ends.map(({ mark, shift }) =>
            text([mark], {
              ...{
                x: placeOf,
                y: "y",
                textAnchor: "start" as const,
                dx: 8,
                dy: shift,
                fontSize: 12,
                fill: ink,
              },
              text: (each: ChartMark) => cutText(each.series ?? "", 30),
            }),
          )
        : []),
    ],
  });
}

/** Names at the ends of lines that come near each other give way upwards and downwards. */
function spreadEnds(ends: readonly ChartMark[], height: number) {
  const most = Math.max(1, ...ends.map(({ y }) => y));
  const places = ends
    .map((mark) => ({ mark, at: height * (1 - mark.y / most) }))
    .toSorted((one, other) => one.at - other.at);
  let last = Number.NEGATIVE_INFINITY;
  return places.map(({ mark, at }) => {
    const free = Math.max(at, last + 15);
    last = free;
    return { mark, shift: free - at };
  });
}

/** Dots at one place are one dot, larger by how many they are. */
function dots({ marks, isOverTime }: ChartData, words: ChartWords, { width, height = 400 }: ChartSize) {
  const stroke = words.isComputed ? "var(--calc)" : ink;
  const places = gatherPlaces(marks);
  // Nothing is at the year 0: times and years begin where they begin.
  const hasZero = !isOverTime && !words.hasYears;
  const named = chooseNamed(places, { width: width - 172, height: height - 66, hasZero });
  return plot({
    ...frame(width, height),
    ...{ marginLeft: 52, marginRight: 120, marginTop: 26, marginBottom: 40 },
    x: { label: words.x, nice: true, zero: hasZero, ...(isOverTime ? overTime : {}) },
    y: { label: words.y, nice: true, zero: true },
    marks: [
      gridX({ stroke: "var(--rule)", strokeOpacity: 1 }),
      gridY({ stroke: "var(--rule)", strokeOpacity: 1 }),
      axisX({ ...axis, tickFormat: isOverTime ? formatTimes(words) : formatX(words) }),
      axisY({ ...axis, tickFormat: (value: number) => words.number(value) }),
      dot(places, {
        ...{ x: "x", y: "y", stroke, strokeWidth: 1.5, fill: "var(--paper)" },
        r: ({ count }: DotPlace) => 2.5 + Math.min(8, Math.sqrt(count)),
        title: (place: DotPlace) =>
          titleOf(
            { ...place, label: namesOf(place, 5) || (isOverTime ? words.date(dayOf(place.x)) : "") },
            words,
          ),
      }),
      text(named, {
        ...{ x: "x", y: "y", dx: 9, textAnchor: "start", fontSize: 12, fill: ink },
        text: (place: DotPlace) => cutText(namesOf(place, 1), 24),
      }),
    ],
  });
}

function gatherPlaces(marks: readonly ChartMark[]): DotPlace[] {
  const places = new Map<string, DotPlace>();
  for (const mark of marks) {
    const key = `${mark.x} ${mark.y}`;
    const { names = [] } = places.get(key) ?? {};
    places.set(key, { ...mark, names: [...names, mark.label], count: names.length + 1 });
  }
  return [...places.values()];
}

interface DotPlace extends ChartMark {
  readonly count: number;
  readonly names: readonly string[];
}

const namesOf = ({ names }: DotPlace, most: number) =>
  names.length <= most ? names.join(", ") : `${names.slice(0, most).join(", ")} +${names.length - most}`;

const mostNamed = 10;

/** The outermost first; a name that would lie on another, or on other dots, is left to the title of its dot. */
function chooseNamed(
  places: readonly DotPlace[],
  { width, height, hasZero }: Required<ChartSize> & { readonly hasZero: boolean },
): DotPlace[] {
  const all = places.map(({ x }) => x ?? 0);
  const leastX = hasZero ? 0 : Math.min(...all);
  const rangeX = Math.max(1, Math.max(...all) - leastX);
  const mostY = Math.max(1, ...places.map(({ y }) => y));
  const shareX = ({ x }: DotPlace) => ((x ?? 0) - leastX) / rangeX;
  const at = (place: DotPlace) => ({ left: shareX(place) * width, top: (1 - place.y / mostY) * height });
  const outward = (place: DotPlace) => Math.hypot(shareX(place), place.y / mostY);
  const chosen: DotPlace[] = [];
  for (const place of places.toSorted((one, other) => outward(other) - outward(one))) {
    if (chosen.length === mostNamed) break;
    const { left, top } = at(place);
    const isCovered = [...places].some((other) => {
      const spot = at(other);
      const isNear = Math.abs(spot.top - top) < 13;
      return other !== place && isNear && spot.left > left - 4 && spot.left < left + 130;
    });
    const touches = chosen.some((other) => {
      const spot = at(other);
      return Math.abs(spot.top - top) < 13 && Math.abs(spot.left - left) < 140;
    });
    if (!isCovered && !touches) chosen.push(place);
  }
  return chosen;
}

const axis = { fontSize: 12, fill: second, stroke: "var(--ctl)" } as const;

const frame = (width: number, height: number) => ({ width, height, className: "result-plot" });

/** Ticks at years, months or days, as wide as the times are apart. */
const overTime = { type: "utc" } as const;

const dayOf = (time: number | null) => new Date(time ?? 0).toISOString().slice(0, 10);

/** A year where it begins, else a month where it begins, else the day; nothing within a day. */
export const formatTimes =
  ({ date }: Pick<ChartWords, "date">) =>
  (tick: Date | number): string => {
    const time = new Date(tick).toISOString();
    if (!time.includes("T00:00:00")) return "";
    const length = time.includes("-01-01T")
      ? "2026".length
      : time.includes("-01T")
        ? "2026-11".length
        : "2026-11-25".length;
    return date(time.slice(0, length));
  };

const formatX = (words: ChartWords) => (value: unknown) => {
  if (typeof value !== "number") return String(value);
  return words.hasYears ? (Number.isInteger(value) ? String(value) : "") : words.number(value);
};

const titleOf = (mark: ChartMark, words: ChartWords) =>
  [
    mark.series ?? "",
    mark.x === null ? mark.label : mark.label || formatX(words)(mark.x),
    words.number(mark.y),
  ]
    .filter(Boolean)
    .join(" · ");

const cutText = (text: string, most: number) =>
  text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1)).trimEnd()}…`;

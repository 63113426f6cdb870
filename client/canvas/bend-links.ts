/** Lines that carry something along them, a value or a number, run round the nodes in their way. Pure. */
import { bendComputedLines, type ComputedLine, type NodeDisc } from "../graph/lines/bend-computed-lines.ts";
import { type Bend, bendBy, leastBend, pointsAlong } from "../graph/lines/bend-line.ts";
import type { Place } from "../graph/picture.ts";
import type { SceneLink, SceneModel } from "./scene-model.ts";

/** By id of a link: px by which the middle of its line leaves the straight one; straight lines are missing. */
export type LinkBends = ReadonlyMap<string, number>;

export function bendLinks(model: SceneModel, x: Float64Array, y: Float64Array): LinkBends {
  const lineOf = ({ link, from, to }: SceneLink): ComputedLine => ({
    ...{ id: link.id, from: link.from, to: link.to },
    ...{ x1: x[from]!, y1: y[from]!, x2: x[to]!, y2: y[to]! },
  });
  const computed = model.links.filter(({ link }) => link.look === "computed").map(lineOf);
  const numbered = model.links
    .filter(({ link }) => link.look !== "computed" && link.label !== null)
    .map(lineOf);
  if (computed.length + numbered.length === 0) return new Map();
  const discs = model.nodes.map(({ id, radius }, i) => ({ id, x: x[i]!, y: y[i]!, radius }));
  const bends = [...bendComputedLines(computed, discs), ...bendNumberedLines(numbered, discs)];
  return new Map(bends.map(([id, { offset }]) => [id, offset] as const).filter(([, offset]) => offset !== 0));
}

/** Lines between groups may cross each other; they only keep off groups they do not belong to, and do not run in one. */
const numbered = {
  offsets: [0, 16, -16, 32, -32, 48, -48],
  samples: 32,
  /** px off the edge of a node. */
  air: 9,
  /** px within which two lines run beside each other, and for how many samples that is a mere crossing. */
  near: 7,
  crossing: 4,
};

function bendNumberedLines(
  lines: readonly ComputedLine[],
  discs: readonly NodeDisc[],
): (readonly [string, Bend])[] {
  const drawn: Place[][] = [];
  return lines.map((line) => {
    const others = discs.filter(({ id }) => id !== line.from && id !== line.to);
    const bend = leastBend(line, numbered.offsets, (candidate) => {
      const path = pointsAlong(line, candidate, numbered.samples);
      const hits = others.filter((disc) => path.some((at) => isWithin(at, disc, disc.radius + numbered.air)));
      const beside = drawn.map((other) =>
        path.filter((at) => other.some((p) => isWithin(at, p, numbered.near))),
      );
      const together = beside.reduce((sum, { length }) => sum + Math.max(0, length - numbered.crossing), 0);
      return hits.length * 100 + together * 4 + Math.abs(candidate.offset) * 0.3;
    });
    drawn.push(pointsAlong(line, bend, numbered.samples));
    return [line.id, bend] as const;
  });
}

const isWithin = (a: Place, b: Place, reach: number): boolean =>
  (a.x - b.x) ** 2 + (a.y - b.y) ** 2 < reach ** 2;

export interface BentScene {
  readonly model: SceneModel;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly bends: LinkBends;
}

const samples = 9;

/** The line of a link as a chain of places in model px, both ends included; two for a straight one. */
export function pathOfLink({ model, x, y, bends }: BentScene, index: number): Place[] {
  const { link, from, to } = model.links[index]!;
  const start = { x: x[from]!, y: y[from]! };
  const end = { x: x[to]!, y: y[to]! };
  const offset = bends.get(link.id);
  if (offset === undefined) return [start, end];
  const ends = { x1: start.x, y1: start.y, x2: end.x, y2: end.y };
  return [start, ...pointsAlong(ends, bendBy(ends, offset), samples), end];
}

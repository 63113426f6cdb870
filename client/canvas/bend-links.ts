/** Lines that carry something along them, a value or a number, run round the nodes in their way. Pure. */
import { bendComputedLines } from "../graph/lines/bend-computed-lines.ts";
import { bendBy, pointsAlong } from "../graph/lines/bend-line.ts";
import type { Place } from "../graph/picture.ts";
import type { SceneModel } from "./scene-model.ts";

/** By id of a link: px by which the middle of its line leaves the straight one; straight lines are missing. */
export type LinkBends = ReadonlyMap<string, number>;

export function bendLinks(model: SceneModel, x: Float64Array, y: Float64Array): LinkBends {
  const lines = model.links
    .filter(({ link }) => link.look === "computed" || link.label !== null)
    .map(({ link, from, to }) => ({
      ...{ id: link.id, from: link.from, to: link.to },
      ...{ x1: x[from]!, y1: y[from]!, x2: x[to]!, y2: y[to]! },
    }));
  if (lines.length === 0) return new Map();
  const discs = model.nodes.map(({ id, radius }, i) => ({ id, x: x[i]!, y: y[i]!, radius }));
  const bends = [...bendComputedLines(lines, discs)].map(([id, { offset }]) => [id, offset] as const);
  return new Map(bends.filter(([, offset]) => offset !== 0));
}

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

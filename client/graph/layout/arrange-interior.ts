import type { IndexedGraph } from "./index-graph.ts";
import type { LayoutDraft } from "./layout-draft.ts";
import { layoutFigures } from "./layout-figures.ts";
import { separateBoxes } from "./separate-boxes.ts";

/** How heavy a node is when boxes are pushed apart: hubs stay in place. By node. */
export function interiorMass(graph: IndexedGraph): Float64Array {
  return Float64Array.from(graph.neighbours, (list) => 1 + list.length * 0.3);
}

/** Arranges the nodes of one region round (0, 0), as a compact body without overlapping boxes. */
export function arrangeInterior(draft: LayoutDraft, region: number, mass: Float64Array): void {
  const members = draft.graph.islands[region]!;
  if (members.length === 0) return;
  startOnSpiral(draft, region);
  settleForces(draft, region);
  compact(draft, members, mass);
  centre(draft, members);
}

/** Breadth-first from the hub outwards on a golden spiral, so that neighbours start as neighbours. */
function startOnSpiral({ graph, variant, x, y }: LayoutDraft, region: number): void {
  const degree = (i: number): number => graph.neighbours[i]!.length;
  const byDegree = (a: number, b: number): number => degree(b) - degree(a) || a - b;
  const order: number[] = [];
  const seen = new Set<number>();
  for (const hub of [...graph.islands[region]!].sort(byDegree)) {
    if (seen.has(hub)) continue;
    seen.add(hub);
    const queue = [hub];
    for (let head = 0; head < queue.length; head++) {
      const node = queue[head]!;
      order.push(node);
      const next = graph.neighbours[node]!.map((neighbour) => neighbour.node)
        .filter((other) => graph.regionOf[other] === region && !seen.has(other))
        .sort(byDegree);
      for (const other of new Set(next)) {
        seen.add(other);
        queue.push(other);
      }
    }
  }
  order.forEach((node, k) => {
    const angle = k * 2.399963 + variant.rotation;
    const distance = 26 * Math.sqrt(k);
    x[node] = distance * Math.cos(angle);
    y[node] = distance * Math.sin(angle);
  });
}

/** Forces between the members, in member indices. */
interface Springs {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** By member: springs it hangs on. */
  readonly count: Float64Array;
}

function springsInside(graph: IndexedGraph, members: readonly number[]): Springs {
  const place = new Map(members.map((node, k) => [node, k]));
  const from: number[] = [];
  const to: number[] = [];
  const count = new Float64Array(members.length);
  for (let k = 0; k < graph.edgeFrom.length; k++) {
    const a = place.get(graph.edgeFrom[k]!);
    const b = place.get(graph.edgeTo[k]!);
    if (a === undefined || b === undefined) continue;
    from.push(a);
    to.push(b);
    count[a]!++;
    count[b]!++;
  }
  return { from: Int32Array.from(from), to: Int32Array.from(to), count };
}

/** By member: where its ties to other regions lead, directly or through the water; a vector of length 2 at most. */
function outwardPull(
  graph: IndexedGraph,
  region: number,
): { readonly x: Float64Array; readonly y: Float64Array } {
  const members = graph.islands[region]!;
  const x = new Float64Array(members.length);
  const y = new Float64Array(members.length);
  const home = graph.regions[region]!.place;
  members.forEach((node, k) => {
    const pullTo = (other: number, weight: number): void => {
      const { place } = graph.regions[other]!;
      const dx = place.x - home.x;
      const dy = place.y - home.y;
      const distance = Math.hypot(dx, dy) || 1;
      x[k]! += (weight * dx) / distance;
      y[k]! += (weight * dy) / distance;
    };
    const isAbroad = (other: number): boolean => other >= 0 && other !== region;
    for (const neighbour of graph.neighbours[node]!) {
      const other = graph.regionOf[neighbour.node]!;
      if (isAbroad(other)) pullTo(other, neighbour.weight);
      if (other >= 0) continue;
      const beyond = graph.neighbours[neighbour.node]!.map((next) => graph.regionOf[next.node]!).filter(
        isAbroad,
      );
      for (const far of beyond) pullTo(far, neighbour.weight / beyond.length);
    }
    const length = Math.hypot(x[k]!, y[k]!);
    if (length <= 2) return;
    x[k]! *= 2 / length;
    y[k]! *= 2 / length;
  });
  return { x, y };
}

/** Above this many members repulsion ends at 200 px. */
const largeIsland = 150;

function settleForces(draft: LayoutDraft, region: number): void {
  const { graph, frame, variant, x, y } = draft;
  const members = graph.islands[region]!;
  const size = members.length;
  const springs = springsInside(graph, members);
  const pull = outwardPull(graph, region);
  const px = Float64Array.from(members, (node) => x[node]!);
  const py = Float64Array.from(members, (node) => y[node]!);
  const vx = new Float64Array(size);
  const vy = new Float64Array(size);
  const radius = Float64Array.from(members, (node) => graph.radius[node]!);
  const scale = 0.55 + 0.45 * draft.labelRoom;
  const stretch = Math.max(0.85, Math.min(1.7, Math.sqrt(frame.height / frame.width)));
  const gravity = layoutFigures.gravity * (1 + 0.5 * Math.log2(1 + size / 12));
  const repulsion = { strength: variant.repulsion * 6 * scale * scale, end: size > largeIsland ? 200 : 1e5 };
  const steps = size < 3 ? 40 : layoutFigures.interiorSteps;
  const body = { px, py, vx, vy };
  for (let step = 0; step < steps; step++) {
    const heat = 0.01 ** (step / steps);
    repel(body, repulsion.strength * heat, repulsion.end);
    tighten(body, springs, radius, { length: layoutFigures.springLength * scale, heat });
    for (let a = 0; a < size; a++) {
      const homewards = gravity * (springs.count[a]! > 0 ? 1 : 1.5) * heat;
      const outwards = variant.pull * heat * 6;
      vx[a] = (vx[a]! - px[a]! * homewards * stretch + pull.x[a]! * outwards) * 0.55;
      vy[a] = (vy[a]! - (py[a]! * homewards * 1.25) / stretch + pull.y[a]! * outwards) * 0.55;
      px[a] = px[a]! + vx[a]!;
      py[a] = py[a]! + vy[a]!;
    }
  }
  members.forEach((node, k) => {
    x[node] = px[k]!;
    y[node] = py[k]!;
  });
}

interface MovingBody {
  readonly px: Float64Array;
  readonly py: Float64Array;
  readonly vx: Float64Array;
  readonly vy: Float64Array;
}

/** strength/d² between all pairs up to `end` px; x counts 0.8, because labels are wide. */
function repel({ px, py, vx, vy }: MovingBody, strength: number, end: number): void {
  const squaredEnd = end * end;
  for (let a = 0; a < px.length; a++) {
    for (let b = a + 1; b < px.length; b++) {
      let dx = (px[b]! - px[a]!) * 0.8;
      let dy = py[b]! - py[a]!;
      let squared = dx * dx + dy * dy;
      if (squared > squaredEnd) continue;
      if (squared < 1) {
        dx = 1;
        dy = 0.5;
        squared = 1;
      }
      const force = strength / (squared * Math.sqrt(squared));
      vx[a]! -= dx * force;
      vy[a]! -= dy * force;
      vx[b]! += dx * force;
      vy[b]! += dy * force;
    }
  }
}

function tighten(
  { px, py, vx, vy }: MovingBody,
  { from, to, count }: Springs,
  radius: Float64Array,
  spring: { readonly length: number; readonly heat: number },
): void {
  for (let k = 0; k < from.length; k++) {
    const a = from[k]!;
    const b = to[k]!;
    const dx = px[b]! - px[a]!;
    const dy = py[b]! - py[a]!;
    const distance = Math.hypot(dx, dy) || 1;
    const length = spring.length + radius[a]! + radius[b]!;
    const force = ((spring.heat * (distance - length)) / distance / Math.min(count[a]!, count[b]!)) * 0.7;
    const share = count[a]! / (count[a]! + count[b]!);
    vx[b]! -= dx * force * share;
    vy[b]! -= dy * force * share;
    vx[a]! += dx * force * (1 - share);
    vy[a]! += dy * force * (1 - share);
  }
}

/** Shrinks the island and pushes boxes apart in turn. */
function compact({ x, y, boxes }: LayoutDraft, members: readonly number[], mass: Float64Array): void {
  const large = members.length > 200;
  const separation = { members, x, y, boxes, mass };
  separateBoxes({ ...separation, rounds: 60 });
  for (let turn = 0; turn < (large ? 4 : 14); turn++) {
    const { meanX, meanY } = meanOf(members, x, y);
    for (const node of members) {
      x[node] = meanX + (x[node]! - meanX) * 0.965;
      y[node] = meanY + (y[node]! - meanY) * 0.965;
    }
    separateBoxes({ ...separation, rounds: large ? 8 : 12 });
  }
  separateBoxes({ ...separation, rounds: 80 });
}

function centre({ x, y }: LayoutDraft, members: readonly number[]): void {
  const { meanX, meanY } = meanOf(members, x, y);
  for (const node of members) {
    x[node]! -= meanX;
    y[node]! -= meanY;
  }
}

function meanOf(
  members: readonly number[],
  x: Float64Array,
  y: Float64Array,
): { meanX: number; meanY: number } {
  let meanX = 0;
  let meanY = 0;
  for (const node of members) {
    meanX += x[node]!;
    meanY += y[node]!;
  }
  return { meanX: meanX / members.length, meanY: meanY / members.length };
}

import type { IndexedGraph } from "./index-graph.ts";
import type { LayoutDraft } from "./layout-draft.ts";
import { layoutFigures } from "./layout-figures.ts";
import type { Vectors } from "./outward-pull.ts";

/** Above this many members repulsion ends at 200 px. */
const largeIsland = 150;

/** Repulsion, springs along ties, gravity and a constant pull, from where the members are; all pairs. */
export function settleForces(draft: LayoutDraft, members: readonly number[], pull: Vectors): void {
  const { graph, variant, x, y } = draft;
  const size = members.length;
  const springs = springsInside(graph, members);
  const px = Float64Array.from(members, (node) => x[node]!);
  const py = Float64Array.from(members, (node) => y[node]!);
  const vx = new Float64Array(size);
  const vy = new Float64Array(size);
  const radius = Float64Array.from(members, (node) => graph.radius[node]!);
  const scale = 0.55 + 0.45 * draft.labelRoom;
  const stretch = stretchFor(draft);
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

/**
 * By how much gravity is weaker along x and stronger along y. Islands that fill the frame take its shape fully when
 * there is one (or none), by the root when several are packed.
 */
function stretchFor({ graph, frame, variant }: LayoutDraft): number {
  const shape = frame.height / frame.width;
  if (!variant.fillsFrame) return Math.max(0.85, Math.min(1.7, Math.sqrt(shape)));
  return Math.max(0.45, Math.min(1.9, shape ** (0.5 + 0.5 / Math.max(1, graph.islands.length))));
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

/** The line of a link from the edge of one shape to the edge of the other. Pure; model px. */
import { kindShapes } from "../graph/kind-shapes.ts";
import { bendBy } from "../graph/lines/bend-line.ts";
import type { PictureNode, Place } from "../graph/picture.ts";

export interface LinkEnd extends Place {
  readonly node: Pick<PictureNode, "kind" | "radius">;
  /** px between the line and the shape. */
  readonly gap: number;
}

export interface LinkLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Of a quadratic curve; null for a straight line. */
  readonly control: Place | null;
}

/** Null where the shapes lie so near to each other that no line is left between them. */
export function linkLine(from: LinkEnd, to: LinkEnd, offset: number): LinkLine | null {
  const control = offset === 0 ? null : controlOf(from, to, offset);
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const start = leave(from, control ?? to);
  const end = leave(to, control ?? from);
  if (control === null && start.reach + end.reach >= length) return null;
  return { x1: start.x, y1: start.y, x2: end.x, y2: end.y, control };
}

function controlOf(from: Place, to: Place, offset: number): Place {
  const { controlX: x, controlY: y } = bendBy({ x1: from.x, y1: from.y, x2: to.x, y2: to.y }, offset);
  return { x, y };
}

/** Where a line towards a place comes out of a shape, and how far that is from its centre. */
function leave({ x, y, node, gap }: LinkEnd, towards: Place): Place & { readonly reach: number } {
  const dx = towards.x - x;
  const dy = towards.y - y;
  const length = Math.hypot(dx, dy) || 1;
  const reach = reachOfShape(node.kind, dx / length, dy / length) * node.radius + gap;
  return { x: x + (dx / length) * reach, y: y + (dy / length) * reach, reach };
}

/** From the centre of a shape of radius 1 to its edge in a direction of length 1; to the outermost edge of a hollowed one. */
export function reachOfShape(kind: PictureNode["kind"], dx: number, dy: number): number {
  const { corners } = kindShapes[kind];
  if (corners === null) return 1;
  let reach = 0;
  let ax = corners.at(-2)!;
  let ay = corners.at(-1)!;
  for (let i = 0; i < corners.length; i += 2) {
    const bx = corners[i]!;
    const by = corners[i + 1]!;
    const turn = dx * (by - ay) - dy * (bx - ax);
    // Along the side from a (0) to b (1), and along the ray, where the two cross.
    const share = (ax * dy - ay * dx) / turn;
    if (turn !== 0 && share >= 0 && share <= 1)
      reach = Math.max(reach, (ax * (by - ay) - ay * (bx - ax)) / turn);
    ax = bx;
    ay = by;
  }
  return reach;
}

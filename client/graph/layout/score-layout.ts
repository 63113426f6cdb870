import { boxAround, type OwnedBox } from "../labels/box.ts";
import { placeLabels } from "../labels/place-labels.ts";
import type { LayoutDraft } from "./layout-draft.ts";
import { liesOnLine, linesCross } from "./line-crossings.ts";
import type { NameRoom } from "./room-for-names.ts";

export interface LayoutScore {
  /** Lower is better. */
  readonly score: number;
  /** At which everything fits the frame, at most 1.25. */
  readonly zoom: number;
}

/** Free px round the outermost nodes. */
const margin = 60;
/** Above this many nodes names are not tried out. */
const namesUpTo = 320;

/** Crossings and nodes on foreign lines per tie, length of ties, how large it can be shown, and names that do not fit. */
export function scoreLayout(draft: LayoutDraft, names: readonly (NameRoom | null)[]): LayoutScore {
  const { graph } = draft;
  const ties = graph.edgeFrom.length || 1;
  const nodes = graph.nodes.length || 1;
  const { crossings, onLines, length } = countLines(draft);
  const view = fittingView(draft);
  const perDropped = nodes <= 30 ? 24 : 8;
  const dropped = graph.nodes.length <= namesUpTo ? droppedNames(draft, names, view) : 0;
  const score =
    crossings / ties +
    (1.5 * onLines) / ties +
    (0.4 * length * view.zoom) / ties / 100 -
    3 * Math.log(view.zoom) +
    (perDropped * dropped) / nodes;
  return { score, zoom: view.zoom };
}

/** Crossings, nodes on lines that are not theirs, total length in px; computed lines count double. */
export function countLines(draft: LayoutDraft): { crossings: number; onLines: number; length: number } {
  const { edgeFrom, edgeTo, edgeComputed, radius } = draft.graph;
  const { x, y } = draft;
  const total = { crossings: 0, onLines: 0, length: 0 };
  for (let k = 0; k < edgeFrom.length; k++) {
    const a = edgeFrom[k]!;
    const b = edgeTo[k]!;
    const weight = edgeComputed[k] ? 2 : 1;
    total.length += Math.hypot(x[b]! - x[a]!, y[b]! - y[a]!);
    for (let q = 0; q < k; q++)
      if (linesCross(draft, a, b, edgeFrom[q]!, edgeTo[q]!)) total.crossings += weight;
    for (let node = 0; node < x.length; node++) {
      if (node !== a && node !== b && liesOnLine(draft, node, [a, b], radius[node]! + 3))
        total.onLines += weight;
    }
  }
  return total;
}

interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

function fittingView({ x, y, frame }: LayoutDraft): View {
  if (x.length === 0) return { left: 0, top: 0, width: frame.width, height: frame.height, zoom: 1 };
  const left = Math.min(...x) - margin;
  const top = Math.min(...y) - margin;
  const width = Math.max(...x) + margin - left;
  const height = Math.max(...y) + margin - top;
  return { left, top, width, height, zoom: Math.min(1.25, frame.width / width, frame.height / height) };
}

function droppedNames(draft: LayoutDraft, names: readonly (NameRoom | null)[], view: View): number {
  const { graph, x, y, frame } = draft;
  const screenX = (value: number): number => (value - view.left) * view.zoom;
  const screenY = (value: number): number => (value - view.top) * view.zoom;
  const obstacles: OwnedBox[] = graph.nodes.map((node, i) => {
    const size = 2 * node.radius * view.zoom;
    return { ...boxAround(screenX(x[i]!), screenY(y[i]!), size, size), owner: node.id };
  });
  names.forEach((name, region) => {
    if (name === null) return;
    const width = graph.regions[region]!.nameWidth;
    obstacles.push({ ...boxAround(screenX(name.x), screenY(name.y), width, 18), owner: null });
  });
  const items = graph.nodes.flatMap((node, i) =>
    node.labelWidth <= 0
      ? []
      : {
          id: node.id,
          x: screenX(x[i]!),
          y: screenY(y[i]!),
          radius: node.radius * view.zoom,
          width: node.labelWidth + 2,
          height: node.labelHeight,
          priority: node.radius,
        },
  );
  const width = Math.max(view.width * view.zoom, frame.width);
  const height = Math.max(view.height * view.zoom, frame.height);
  return placeLabels({ items, obstacles, width, height }).dropped.length;
}

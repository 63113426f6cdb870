import { type CellGrid, cellAt } from "./cell-grid.ts";
import type { LayoutDraft } from "./layout-draft.ts";
import { layoutFigures } from "./layout-figures.ts";

/** Room kept for the name of a region, model px. */
export interface NameRoom {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** By region: the box off its own coast that is nearest to "above", free of nodes and other names; null if there is none. */
export function roomForNames(draft: LayoutDraft, grid: CellGrid, placed: Uint8Array): (NameRoom | null)[] {
  const { graph, frame } = draft;
  const width = grid.columns * grid.cell - 100;
  const height = grid.rows * grid.cell - 100;
  const zoom = Math.max(0.4, Math.min(1, frame.width / width, frame.height / height));
  const rooms: (NameRoom | null)[] = [];
  graph.islands.forEach((nodes, region) => {
    const members = nodes.filter((node) => placed[node]);
    rooms[region] =
      members.length === 0 ? null : roomForName(draft, grid, { region, members, zoom, placed, rooms });
  });
  return rooms;
}

interface NameSearch {
  readonly region: number;
  readonly members: readonly number[];
  readonly zoom: number;
  readonly placed: Uint8Array;
  /** Rooms of the regions before. */
  readonly rooms: readonly (NameRoom | null)[];
}

/** Twenty-four directions from above to below, alternating right and left; in each the first box off the land. */
function roomForName(draft: LayoutDraft, grid: CellGrid, search: NameSearch): NameRoom | null {
  const { region, members, zoom } = search;
  const width = (draft.graph.regions[region]!.nameWidth * 1.03) / zoom;
  const height = 18 / zoom;
  const middleX = members.reduce((sum, node) => sum + draft.x[node]!, 0) / members.length;
  const middleY = members.reduce((sum, node) => sum + draft.y[node]!, 0) / members.length;
  let best: NameRoom | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let k = 0; k < 24; k++) {
    const turn = ((k % 2 ? 1 : -1) * Math.ceil(k / 2) * Math.PI) / 12;
    const angle = turn - Math.PI / 2;
    for (let distance = 20; distance < 600; distance += 10) {
      const x = middleX + Math.cos(angle) * distance;
      const y = middleY + Math.sin(angle) * distance;
      const coast = coastAround(grid, { x, y, width, height, region });
      if (coast === null) continue;
      if (coast.own > layoutFigures.land + 40) break;
      const room = {
        x,
        y,
        left: x - width / 2,
        right: x + width / 2,
        top: y - height / 2,
        bottom: y + height / 2,
      };
      if (isTaken(draft, search, room)) continue;
      const cost =
        Math.abs(turn) * 7 + coast.own * 0.5 + (coast.other < coast.own + 8 ? 60 : 0) + beyondEdge(grid, y);
      if (cost < bestCost) {
        bestCost = cost;
        best = room;
      }
      break;
    }
  }
  return best;
}

interface NameAt {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly region: number;
}

/** Distances of a box to its own land and to others, sampled at ten points; null when it lies on land. */
function coastAround(
  grid: CellGrid,
  { x, y, width, height, region }: NameAt,
): { own: number; other: number } | null {
  let own = Number.POSITIVE_INFINITY;
  let other = Number.POSITIVE_INFINITY;
  for (let q = -2; q <= 2; q++) {
    for (const side of [-0.5, 0.5]) {
      const k = cellAt(grid, x + (q * width) / 4, y + side * height);
      const distance = grid.nearest[k]!;
      if (distance < layoutFigures.land + 5) return null;
      if (grid.owner[k] === region) own = Math.min(own, distance);
      else other = Math.min(other, distance);
    }
  }
  return { own, other };
}

function isTaken({ graph, x, y }: LayoutDraft, { rooms, placed }: NameSearch, room: NameRoom): boolean {
  for (const taken of rooms) {
    if (taken === null || taken === undefined) continue;
    if (
      room.left < taken.right &&
      room.right > taken.left &&
      room.top < taken.bottom &&
      room.bottom > taken.top
    )
      return true;
  }
  const halfWidth = (room.right - room.left) / 2;
  const halfHeight = (room.bottom - room.top) / 2;
  for (let i = 0; i < placed.length; i++) {
    const radius = graph.radius[i]!;
    if (
      placed[i] &&
      Math.abs(x[i]! - room.x) < halfWidth + radius &&
      Math.abs(y[i]! - room.y) < halfHeight + radius
    )
      return true;
  }
  return false;
}

/** Names in the outermost 70 px make the picture higher. */
function beyondEdge({ y0, rows, cell }: CellGrid, y: number): number {
  const half = (rows * cell) / 2;
  return Math.max(0, Math.abs(y - (y0 + half)) - (half - 70));
}

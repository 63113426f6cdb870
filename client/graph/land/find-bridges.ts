import { coastFigures } from "./coast-figures.ts";

/** Two node indices that land joins. */
export type Bridge = readonly [number, number];

export interface BridgeSearch {
  /** Nodes of one region. */
  readonly members: readonly number[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly tied: (a: number, b: number) => boolean;
  /** Nodes of other regions near by: no long bridge passes close to them. */
  readonly foreign: readonly number[];
}

/** The land between the nodes of one region: a spanning tree that follows ties, and the Gabriel edges that fill bays. */
export function findBridges(search: BridgeSearch): Bridge[] {
  return [...treeBridges(search), ...gabrielBridges(search)];
}

/** Prim's minimum spanning tree; edges that are too long or pass foreign nodes fall out and leave two parts. */
function treeBridges(search: BridgeSearch): Bridge[] {
  const { members, x, y, tied } = search;
  const { longestTiedBridge, longestFreeBridge, tiedShare } = coastFigures;
  const size = members.length;
  const inTree = new Uint8Array(size);
  const cost = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(size).fill(-1);
  const bridges: Bridge[] = [];
  for (let step = 0; step < size; step++) {
    let next = -1;
    for (let i = 0; i < size; i++) if (!inTree[i] && (next < 0 || cost[i]! < cost[next]!)) next = i;
    inTree[next] = 1;
    const b = members[next]!;
    if (from[next]! >= 0) {
      const a = members[from[next]!]!;
      const length = Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
      if (length <= (tied(a, b) ? longestTiedBridge : longestFreeBridge) && isClear(search, a, b))
        bridges.push([a, b]);
    }
    for (let i = 0; i < size; i++) {
      if (inTree[i]) continue;
      const c = members[i]!;
      const length = Math.hypot(x[b]! - x[c]!, y[b]! - y[c]!) * (tied(b, c) ? tiedShare : 1);
      if (length < cost[i]!) {
        cost[i] = length;
        from[i] = next;
      }
    }
  }
  return bridges;
}

/** Pairs with no third node in the circle over them (Gabriel and Sokal 1969), found by sweeping along x. */
function gabrielBridges(search: BridgeSearch): Bridge[] {
  const { members, x, y } = search;
  const { longestGabriel, shortestBridge } = coastFigures;
  const sweep = [...members].sort((a, b) => x[a]! - x[b]! || a - b);
  const bridges: Bridge[] = [];
  for (let p = 0; p < sweep.length; p++) {
    const a = sweep[p]!;
    for (let q = p + 1; q < sweep.length; q++) {
      const b = sweep[q]!;
      const dx = x[b]! - x[a]!;
      if (dx > longestGabriel) break;
      const dy = y[b]! - y[a]!;
      const squared = dx * dx + dy * dy;
      if (squared > longestGabriel ** 2 || squared < shortestBridge ** 2) continue;
      if (circleIsEmpty(search, sweep, p, b) && isClear(search, a, b)) bridges.push([a, b]);
    }
  }
  return bridges;
}

function circleIsEmpty({ x, y }: BridgeSearch, sweep: readonly number[], p: number, b: number): boolean {
  const a = sweep[p]!;
  const cx = (x[a]! + x[b]!) / 2;
  const cy = (y[a]! + y[b]!) / 2;
  const squared = ((x[a]! - x[b]!) ** 2 + (y[a]! - y[b]!) ** 2) / 4;
  const radius = Math.sqrt(squared);
  const isInside = (c: number): boolean =>
    c !== a && c !== b && (x[c]! - cx) ** 2 + (y[c]! - cy) ** 2 < squared - 1;
  for (let t = p; t >= 0 && cx - x[sweep[t]!]! <= radius; t--) if (isInside(sweep[t]!)) return false;
  for (let t = p + 1; t < sweep.length && x[sweep[t]!]! - cx <= radius; t++)
    if (isInside(sweep[t]!)) return false;
  return true;
}

function isClear({ x, y, foreign }: BridgeSearch, a: number, b: number): boolean {
  if (foreign.length === 0) return true;
  const dx = x[b]! - x[a]!;
  const dy = y[b]! - y[a]!;
  const squared = dx * dx + dy * dy || 1;
  if (squared < coastFigures.longHop ** 2) return true;
  return foreign.every((f) => {
    const along = ((x[f]! - x[a]!) * dx + (y[f]! - y[a]!) * dy) / squared;
    const share = Math.min(1, Math.max(0, along));
    return Math.hypot(x[f]! - x[a]! - share * dx, y[f]! - y[a]! - share * dy) >= coastFigures.clearOfForeign;
  });
}

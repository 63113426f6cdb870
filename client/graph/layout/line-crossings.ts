/** Positions of nodes by index, model px. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Whether the straight lines a–b and c–d cross between their ends; lines that share an end do not. */
export function linesCross(positions: Positions, a: number, b: number, c: number, d: number): boolean {
  if (a === c || a === d || b === c || b === d) return false;
  return (
    side(positions, a, b, c) * side(positions, a, b, d) < 0 &&
    side(positions, c, d, a) * side(positions, c, d, b) < 0
  );
}

/** Whether a node lies on the line a–b, up to `reach` px beside it. */
export function liesOnLine(
  { x, y }: Positions,
  node: number,
  [a, b]: readonly [number, number],
  reach: number,
): boolean {
  const dx = x[b]! - x[a]!;
  const dy = y[b]! - y[a]!;
  const share = ((x[node]! - x[a]!) * dx + (y[node]! - y[a]!) * dy) / (dx * dx + dy * dy || 1);
  if (share <= 0 || share >= 1) return false;
  const offX = x[node]! - x[a]! - share * dx;
  const offY = y[node]! - y[a]! - share * dy;
  return offX * offX + offY * offY < reach * reach;
}

/** Twice the signed area of a triangle. */
function side({ x, y }: Positions, a: number, b: number, c: number): number {
  return (x[b]! - x[a]!) * (y[c]! - y[a]!) - (y[b]! - y[a]!) * (x[c]! - x[a]!);
}

/** Lengths of the coast in model px, from measurements on pictures of 25 to 2,000 nodes. */
export const coastFigures = {
  /** From the centre of a lone node to its coast, unless the node is larger than that. */
  reach: 26,
  /** The least land beyond the edge of a large node. */
  landBeyondNode: 12,
  /** Half the width of the land that joins two nodes. */
  bridgeReach: 15,
  /** How sharply discs melt into each other, per px: lower fills corners more. */
  sharpness: 0.13,
  /** Farther than this from the coast nothing is computed. */
  cut: 34,
  /** A bridge of the spanning tree is at most this long along a tie, or without one. */
  longestTiedBridge: 260,
  longestFreeBridge: 170,
  /** Ties count this share of their length in the spanning tree, so that the tree follows them. */
  tiedShare: 0.7,
  /** Gabriel edges up to this length make an island a body and not a web of tentacles. */
  longestGabriel: 124,
  /** Nearer nodes share their discs anyhow. */
  shortestBridge: 40,
  /** A bridge this long or longer passes no node of another region nearer than `clearOfForeign`. */
  longHop: 90,
  clearOfForeign: 47,
  /** Water that stays between two lands even when one is dragged into the other. */
  strait: 14,
} as const;

/** Grid step in px: fine for few nodes, coarse for many and while dragging. */
export function coastCell(nodes: number, dragging: boolean): number {
  if (dragging) return 8;
  return nodes <= 40 ? 4 : nodes <= 150 ? 6 : 8;
}

/** How much larger than at a small desk the type of a picture is; shapes grow with it, so that both stay in proportion. Pure. */
import type { Size } from "./camera.ts";

export interface TextFactorFacts {
  readonly isProjector: boolean;
  readonly nodes: number;
  /** Of the map, px. */
  readonly size: Size;
}

/** Nodes up to which a picture for a projector is drawn as large as for a room. */
const fewForRoom = 15;
const leastForRoom = 1.3;
/** Nodes up to which a picture grows with the screen; more of them rather have the room for their names. */
const fewForDesk = 40;
/** px: the height of the map in a window of 1440 × 900, where the factor is 1. */
const deskSide = 850;
const mostForDesk = 1.5;
/** In steps, so that a slightly other window gives the same picture. */
const stepsPerUnit = 10;

export function chooseTextFactor({ isProjector, nodes, size }: TextFactorFacts): number {
  // Few things for a room are as large as the room needs (a 30th of the height); many have to share the picture.
  if (isProjector) return nodes <= fewForRoom ? Math.max(leastForRoom, size.height / 480) : leastForRoom;
  if (nodes > fewForDesk) return 1;
  const side = Math.min(size.width, size.height) / deskSide;
  return Math.min(mostForDesk, Math.max(1, Math.floor(side * stepsPerUnit) / stepsPerUnit));
}

import type { IslandBodies } from "./island-bodies.ts";
import type { LayoutDraft } from "./layout-draft.ts";
import { layoutFigures } from "./layout-figures.ts";

/** How far two islands are too near each other, px, and the unit direction from the first to the second. */
export interface Contact {
  readonly depth: number;
  readonly x: number;
  readonly y: number;
}

export interface IslandPair {
  readonly a: number;
  readonly b: number;
  /** Nodes of each that are compared. */
  readonly rimA: readonly number[];
  readonly rimB: readonly number[];
  /** Water wanted between the coasts. */
  readonly gap: number;
  /** Whether each also keeps off the room for the name of the other. */
  readonly keepNames: boolean;
}

/** Quick test by extents: false when the two can not be too near. */
export function mayTouch({ centreX, centreY, extents }: IslandBodies, { a, b, gap }: IslandPair): boolean {
  const margin = 2 * layoutFigures.land + 68 + gap;
  const first = extents[a]!;
  const second = extents[b]!;
  const dx = centreX[b]! - centreX[a]!;
  const dy = centreY[b]! - centreY[a]!;
  return (
    dx + second.left - first.right < margin &&
    first.left - dx - second.right < margin &&
    dy + second.top - first.bottom < margin &&
    first.top - dy - second.bottom < margin
  );
}

/** The deepest of all contacts between coasts, labels and coasts, and the name of one and the nodes of the other. */
export function deepestContact(draft: LayoutDraft, bodies: IslandBodies, pair: IslandPair): Contact | null {
  const contact = { depth: 0, x: 0, y: 0 };
  deepenByNodes(draft, pair, contact);
  if (pair.keepNames) deepenByNames(draft, bodies, pair, contact);
  return contact.depth > 0 ? contact : null;
}

function deepenByNames(
  draft: LayoutDraft,
  bodies: IslandBodies,
  pair: IslandPair,
  contact: OpenContact,
): void {
  deepenByName(draft, bodies, contact, { named: pair.a, other: pair.b, rim: pair.rimB, pair });
  deepenByName(draft, bodies, contact, { named: pair.b, other: pair.a, rim: pair.rimA, pair });
}

type OpenContact = { depth: number; x: number; y: number };

function deepenByNodes(
  { x, y, boxes }: LayoutDraft,
  { rimA, rimB, gap }: IslandPair,
  contact: OpenContact,
): void {
  const { halfWidth, above, below } = boxes;
  const wanted = 2 * layoutFigures.land + 8 + gap;
  for (const i of rimA) {
    const middleI = y[i]! + (below[i]! - above[i]!) / 2;
    const heightI = above[i]! + below[i]!;
    for (const j of rimB) {
      const dx = x[j]! - x[i]!;
      const dy = y[j]! + (below[j]! - above[j]!) / 2 - middleI;
      const distance = Math.sqrt(dx * dx + dy * dy) || 1;
      const boxX = Math.abs(dx) - halfWidth[i]! - halfWidth[j]!;
      const boxY = Math.abs(dy) - (heightI + above[j]! + below[j]!) / 2;
      const boxDistance = boxX > 0 && boxY > 0 ? Math.sqrt(boxX * boxX + boxY * boxY) : Math.max(boxX, boxY);
      const depth = Math.max(wanted - distance, gap * 0.5 - boxDistance);
      if (depth <= contact.depth) continue;
      contact.depth = depth;
      contact.x = dx / distance;
      contact.y = dy / distance;
    }
  }
}

interface NameContact {
  readonly named: number;
  readonly other: number;
  readonly rim: readonly number[];
  readonly pair: IslandPair;
}

/** The other island keeps its coast off the room for the name, and gives way mostly upwards or downwards. */
function deepenByName(
  { x, y }: LayoutDraft,
  { centreX, centreY, nameBoxes }: IslandBodies,
  contact: OpenContact,
  { named, other, rim, pair }: NameContact,
): void {
  const box = nameBoxes[named]!;
  const middleX = centreX[named]! + box.x;
  const middleY = centreY[named]! + box.y;
  const sign = named === pair.a ? 1 : -1;
  for (const j of rim) {
    const beyondX = Math.max(0, Math.abs(x[j]! - middleX) - box.halfWidth);
    const below = y[j]! - middleY;
    const beyondY = Math.max(0, Math.abs(below) - 9);
    const depth = layoutFigures.land + 8 - Math.hypot(beyondX, beyondY);
    if (depth <= contact.depth) continue;
    const dx = centreX[other]! - centreX[named]!;
    const dy = centreY[other]! - centreY[named]!;
    const distance = Math.hypot(dx, dy) || 1;
    const towardsX = ((sign * dx) / distance) * 0.4;
    const towardsY = ((sign * dy) / distance) * 0.4 + sign * (below >= 0 ? 1 : -1) * 0.6;
    const length = Math.hypot(towardsX, towardsY) || 1;
    contact.depth = depth;
    contact.x = towardsX / length;
    contact.y = towardsY / length;
  }
}

import { type IslandBodies, islandBodies, moveIsland } from "./island-bodies.ts";
import { type Contact, deepestContact, type IslandPair, mayTouch } from "./island-contact.ts";
import type { LayoutDraft } from "./layout-draft.ts";

/** Rounds of pushing at most; after the first half only straight apart, so that no island stays locked between others. */
const rounds = 160;

/**
 * Moves islands as rigid bodies, and only those that are too near another, until none is; small ones give way more.
 * `isFixed` by region: stays where it is.
 */
export function shiftIslands(
  draft: LayoutDraft,
  isFixed: readonly boolean[],
  room: Pick<IslandPair, "gap" | "keepNames">,
): void {
  const { islands } = draft.graph;
  const bodies = islandBodies(draft);
  for (let round = 0; round < rounds; round++) {
    let shifted = false;
    for (let a = 0; a < islands.length; a++) {
      for (let b = a + 1; b < islands.length; b++) {
        if (isFixed[a] && isFixed[b]) continue;
        const pair = { a, b, rimA: islands[a]!, rimB: islands[b]!, ...room };
        if (!mayTouch(bodies, pair)) continue;
        const contact = deepestContact(draft, bodies, pair);
        if (contact === null || contact.depth <= 0.5) continue;
        shifted = true;
        const { x, y } = wayApart(bodies, pair, contact, round > rounds / 2);
        const share = isFixed[a]
          ? 0
          : isFixed[b]
            ? 1
            : islands[b]!.length / (islands[a]!.length + islands[b]!.length);
        const stride = contact.depth * 0.6;
        moveIsland(draft, bodies, a, -x * stride * share, -y * stride * share);
        moveIsland(draft, bodies, b, x * stride * (1 - share), y * stride * (1 - share));
      }
    }
    if (!shifted) return;
  }
}

/** Along the contact, or between it and the line of the centres when that points elsewhere or the two are locked. */
function wayApart(
  { centreX, centreY }: IslandBodies,
  { a, b }: IslandPair,
  contact: Contact,
  isLocked: boolean,
): { readonly x: number; readonly y: number } {
  const dx = centreX[b]! - centreX[a]!;
  const dy = centreY[b]! - centreY[a]!;
  const distance = Math.hypot(dx, dy);
  if (distance < 1) return { x: 0, y: 1 };
  const centres = { x: dx / distance, y: dy / distance };
  if (isLocked || contact.x * centres.x + contact.y * centres.y < 0.2) return centres;
  const x = contact.x + centres.x * 0.5;
  const y = contact.y + centres.y * 0.5;
  const length = Math.hypot(x, y) || 1;
  return { x: x / length, y: y / length };
}

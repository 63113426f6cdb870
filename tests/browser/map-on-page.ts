import type { Page } from "playwright-core";
import type { DescribedElement, SceneDescription } from "../../client/canvas/scene-description.ts";
import type { Place } from "../../client/graph/picture.ts";

/** What the map shows once its layout has settled and nothing on it moves from one look to the next. */
export async function readMap(page: Page): Promise<SceneDescription> {
  await page.waitForFunction(
    () => {
      const map = document.querySelector<DescribedElement>(".map-scene");
      if (map?.dataset.layout !== "settled" || map.describeScene === undefined) return false;
      const { nodes, camera } = map.describeScene();
      const seen = JSON.stringify({ nodes, camera });
      const isStill = nodes.length > 0 && map.dataset.seen === seen;
      map.dataset.seen = seen;
      return isStill;
    },
    undefined,
    { polling: 150 },
  );
  return await page.evaluate(() => document.querySelector<DescribedElement>(".map-scene")!.describeScene!());
}

/** Where a node stands, in px of the page. */
export async function findOnPage(page: Page, id: string): Promise<Place> {
  const { nodes } = await readMap(page);
  const node = nodes.find((one) => one.id === id);
  const box = await page.locator(".map-scene").boundingBox();
  if (node === undefined || box === null) throw new Error(`${id} is not on the map`);
  return { x: box.x + node.x, y: box.y + node.y };
}

/** Where nodes stand on the land, whatever part of it is in view. */
export function placesOnLand({ nodes, camera }: SceneDescription): ReadonlyMap<string, Place> {
  return new Map(
    nodes.map(({ id, x, y }) => [
      id,
      { x: (x - camera.panX) / camera.zoom, y: (y - camera.panY) / camera.zoom },
    ]),
  );
}

/** By how much the node that moved most has moved between two pictures of the same nodes. */
export function furthestMove(before: SceneDescription, after: SceneDescription): number {
  const places = placesOnLand(after);
  const moves = [...placesOnLand(before)].map(([id, from]) => {
    const to = places.get(id);
    return to === undefined ? Number.POSITIVE_INFINITY : Math.hypot(to.x - from.x, to.y - from.y);
  });
  return Math.max(...moves);
}

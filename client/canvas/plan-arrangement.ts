/** What has to be laid out when a picture changes: which places are known, and where new lands belong. Pure. */
import type { LayoutGraph } from "../graph/layout/layout-graph.ts";
import type { Place } from "../graph/picture.ts";
import type { SceneTexts } from "./drawing.ts";
import { isGroupOfLand, type SceneModel } from "./scene-model.ts";

export type Places = ReadonlyMap<string, Place>;

export interface ArrangementWish {
  readonly model: SceneModel;
  /** Where things stand now, by id; empty at first, only what is pinned when everything is arranged anew. */
  readonly drawn: Places;
  /** Places from the address. */
  readonly given: Places;
}

/**
 * Places that are known; with all of them nothing is laid out. Where the address says something else than what is
 * drawn, as after Undo, the address is right; the same place for two nodes is a mistake of its short code.
 */
export function knownPlaces({ model, drawn, given }: ArrangementWish): Map<string, Place> {
  const known = new Map<string, Place>();
  const uses = countUses(given);
  for (const { id } of model.nodes) {
    const here = drawn.get(id);
    const there = given.get(id);
    const isSure = there !== undefined && uses.get(keyOf(there)) === 1;
    const place = here && (!isSure || isNear(here, there)) ? here : there;
    if (place) known.set(id, place);
  }
  return known;
}

const keyOf = ({ x, y }: Place): string => `${x} ${y}`;

function countUses(places: Places): Map<string, number> {
  const uses = new Map<string, number>();
  for (const place of places.values()) uses.set(keyOf(place), (uses.get(keyOf(place)) ?? 0) + 1);
  return uses;
}

/** Of lands none of whose nodes is known: the place of the closed group that has been opened. */
export function openedLandPlaces({ model, drawn }: ArrangementWish, known: Places): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const land of model.lands) {
    if (model.nodes.some((node) => node.landId === land.id && known.has(node.id))) continue;
    for (const [id, place] of drawn) if (isGroupOfLand(id, land.id)) places.set(land.id, place);
  }
  return places;
}

/** What the worker lays out, in px of a desk. The selection is left out on purpose: the same address gives the same picture. */
export function layoutGraphOf(
  model: SceneModel,
  texts: SceneTexts,
  pinned: ReadonlySet<string>,
): LayoutGraph {
  const { factor } = texts.styles;
  return {
    nodes: model.nodes.map((node, i) => ({
      id: node.id,
      radius: node.radius,
      labelWidth: texts.labels[i]!.plain.width / factor,
      labelHeight: texts.labels[i]!.plain.height / factor,
      regionId: node.landId,
      pinned: pinned.has(node.id),
    })),
    edges: model.links.map(({ link }) => ({
      from: link.from,
      to: link.to,
      weight: 1 + Math.log2(Math.max(1, link.count)) / 2,
      computed: link.look === "computed",
    })),
    regions: model.lands.map((land, i) => ({
      id: land.id,
      lat: land.lat,
      lon: land.lon,
      nameWidth: (texts.lands[i]?.width ?? 0) / factor,
    })),
  };
}

/** The address tells places in steps of 2 px. */
const isNear = (one: Place, other: Place): boolean =>
  Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y)) <= 2;

/** Two sets of places are the same when none differs by more than the address can tell. */
export function isSamePlaces(one: Places, other: Places): boolean {
  for (const [id, place] of one) {
    const there = other.get(id);
    if (there && !isNear(place, there)) return false;
  }
  return true;
}

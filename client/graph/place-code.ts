/**
 * Places of many nodes in few characters for the address: per node three characters that tell it apart (18 bits of a
 * hash of its id) and two each for x and y in steps of 2 model px, from -4,096 to 4,094. A node that is no longer
 * there is skipped when it is read; one that is new has no place and is laid out.
 */
import type { Place } from "./picture.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const step = 2;
const half = 2048;
const charactersPerNode = 7;

export function writePlaces(places: ReadonlyMap<string, Place>): string {
  return [...places.keys()]
    .sort()
    .map((id) => {
      const { x, y } = places.get(id)!;
      return `${tagOf(id)}${writeCoordinate(x)}${writeCoordinate(y)}`;
    })
    .join("");
}

/** Reads places for the nodes that are there; a damaged text gives no places. */
export function readPlaces(text: string, ids: Iterable<string>): Map<string, Place> {
  const places = new Map<string, Place>();
  if (text.length % charactersPerNode !== 0 || /[^\w-]/.test(text)) return places;
  const byTag = new Map<string, Place>();
  for (let at = 0; at < text.length; at += charactersPerNode)
    byTag.set(text.slice(at, at + 3), {
      x: readCoordinate(text, at + 3),
      y: readCoordinate(text, at + 5),
    });
  for (const id of ids) {
    const place = byTag.get(tagOf(id));
    if (place) places.set(id, place);
  }
  return places;
}

/** FNV-1a, folded to 18 bits: among 300 nodes two share a tag about once in six pictures, and then a place. */
function tagOf(id: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  const folded = ((hash >>> 18) ^ hash) & 0x3ffff;
  return letters[folded >> 12]! + letters[(folded >> 6) & 63]! + letters[folded & 63]!;
}

function writeCoordinate(value: number): string {
  const steps = Math.min(2 * half - 1, Math.max(0, Math.round(value / step) + half));
  return letters[steps >> 6]! + letters[steps & 63]!;
}

const readCoordinate = (text: string, at: number) =>
  (letters.indexOf(text[at]!) * 64 + letters.indexOf(text[at + 1]!) - half) * step;

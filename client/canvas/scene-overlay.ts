/** What lies over the canvases in the DOM: the ring of the focus, the full label of what is pointed at, the box of a choice. */
import type { Place } from "../graph/picture.ts";
import { toScreen } from "./camera.ts";
import type { PressedBox } from "./read-gestures.ts";
import type { Scene } from "./scene.ts";

export interface OverlayElements {
  readonly ring: HTMLElement;
  readonly hover: HTMLElement;
  readonly tag: HTMLElement;
  readonly box: HTMLElement;
}

export interface OverlayState {
  /** Node with the keyboard focus, while the keyboard is in use. */
  readonly focused: string | null;
  readonly hovered: string | null;
  /** What a line says, and where the pointer is on it. */
  readonly line: { readonly text: string; readonly place: Place } | null;
  /** A line along which the focus came. */
  readonly cameBy: string | null;
}

/** px the ring is larger than the shape, and its least radius. */
const ringAir = 9;
const leastRing = 23;
const tagAir = 18;

export function placeOverlay(elements: OverlayElements, scene: Scene, state: OverlayState): void {
  placeRing(elements.ring, scene, state.focused, leastRing);
  placeRing(elements.hover, scene, state.hovered === state.focused ? null : state.hovered, 0);
  placeTag(elements.tag, scene, state);
}

function placeRing(ring: HTMLElement, scene: Scene, id: string | null, least: number): void {
  const place = id === null ? undefined : scene.placeOf(id);
  const node = id === null ? undefined : scene.nodeOf(id);
  ring.hidden = place === undefined;
  if (!place || !node) return;
  const { x, y } = toScreen(scene.camera.now, place);
  const radius = Math.max(least, node.radius * scene.camera.now.zoom + ringAir);
  ring.style.width = `${2 * radius}px`;
  ring.style.height = `${2 * radius}px`;
  ring.style.transform = `translate(${x - radius}px, ${y - radius}px)`;
}

function placeTag(tag: HTMLElement, scene: Scene, { focused, hovered, line, cameBy }: OverlayState): void {
  const id = hovered ?? (line === null ? focused : null);
  const node = id === null ? undefined : scene.nodeOf(id);
  const place = id === null ? undefined : scene.placeOf(id);
  const text = node
    ? [node.description, hovered === null ? cameBy : null].filter(Boolean).join("\n")
    : line?.text;
  tag.hidden = !text;
  if (!text) return;
  if (tag.textContent !== text) tag.textContent = text;
  const at = place ? toScreen(scene.camera.now, place) : line!.place;
  const off = node ? Math.max(leastRing, node.radius * scene.camera.now.zoom + ringAir) + 4 : tagAir;
  const { width, height } = scene.size;
  const x = Math.max(4, Math.min(width - tag.offsetWidth - 4, at.x - tag.offsetWidth / 2));
  const below = at.y + off;
  const y = below + tag.offsetHeight > height - 4 ? at.y - off - tag.offsetHeight : below;
  tag.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

export function placeBox(element: HTMLElement, box: PressedBox | null): void {
  element.hidden = box === null;
  if (box === null) return;
  const { from, to } = box;
  element.style.width = `${Math.abs(to.x - from.x)}px`;
  element.style.height = `${Math.abs(to.y - from.y)}px`;
  element.style.transform = `translate(${Math.min(from.x, to.x)}px, ${Math.min(from.y, to.y)}px)`;
}

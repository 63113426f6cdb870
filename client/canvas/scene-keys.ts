/** The map by keyboard alone: one tab stop, the focus walks from node to node. */
import { chooseInDirection, type Direction } from "./choose-direction.ts";
import type { Scene } from "./scene.ts";
import { otherEnd } from "./scene-model.ts";

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export interface KeyTarget {
  readonly scene: Scene;
  readonly focused: () => string | null;
  /** Moves the focus; `from` is the node it came from, if along a line. */
  readonly focus: (id: string, from: string | null) => void;
  readonly openMenu: (id: string) => void;
  /** Takes the label under the pointer away. */
  readonly dismiss: () => void;
}

const arrows: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};
const zoomStep = 1.3;
/** Screen px by which Alt and an arrow move a node. */
const nudge = 10;

/** Does what the key means on the map; false when it means nothing here. */
export function pressKey(press: KeyPress, target: KeyTarget): boolean {
  if (press.ctrlKey || press.metaKey) return false;
  const direction = arrows[press.key];
  if (direction !== undefined) return press.altKey ? nudgeNode(target, direction) : walk(target, direction);
  if (press.altKey) return false;
  return pressOnMap(press, target) || pressOnNode(press, target);
}

function pressOnMap({ key }: KeyPress, { scene, focus, dismiss }: KeyTarget): boolean {
  const { nodes } = scene.drawing.model;
  const goTo = (index: number): void => {
    const node = nodes.at(index);
    if (node) focus(node.id, null);
  };
  if (key === "+" || key === "=") scene.camera.zoomBy(zoomStep);
  else if (key === "-" || key === "−") scene.camera.zoomBy(1 / zoomStep);
  else if (key === "0") scene.camera.fit();
  else if (key === "Home") goTo(0);
  else if (key === "End") goTo(-1);
  else if (key === "Escape") {
    dismiss();
    scene.properties.onSelect(null, false);
  } else return false;
  return true;
}

function pressOnNode({ key, shiftKey }: KeyPress, { scene, focused, openMenu }: KeyTarget): boolean {
  const id = focused();
  if (id === null) return false;
  const { properties } = scene;
  if (key === "Enter") properties.onOpen(id);
  else if (key === " ") properties.onSelect(id, shiftKey);
  else if (key === "e" || key === "E") properties.onExpand(id);
  else if (key === "ContextMenu" || (key === "F10" && shiftKey)) openMenu(id);
  else return false;
  return true;
}

function walk({ scene, focused, focus }: KeyTarget, direction: Direction): boolean {
  const { model, x, y } = scene.drawing;
  const id = focused();
  const from = id === null ? undefined : model.indexOf.get(id);
  if (from === undefined) {
    const first = model.nodes[0];
    if (first) focus(first.id, null);
    return true;
  }
  const neighbours = new Set(model.linksOf[from]!.map((link) => otherEnd(model.links[link]!, from)));
  const next = chooseInDirection(
    { x: x[from]!, y: y[from]! },
    direction,
    model.nodes.map((node, i) => ({ id: node.id, x: x[i]!, y: y[i]!, isNeighbour: neighbours.has(i) })),
  );
  if (next !== null) focus(next, id);
  return true;
}

function nudgeNode({ scene, focused }: KeyTarget, direction: Direction): boolean {
  const id = focused();
  if (id === null) return false;
  const x = direction === "left" ? -nudge : direction === "right" ? nudge : 0;
  const y = direction === "up" ? -nudge : direction === "down" ? nudge : 0;
  scene.dragNodes([id], x, y);
  scene.tellMoved([id]);
  return true;
}

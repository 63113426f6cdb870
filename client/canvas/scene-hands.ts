/** Pointer, fingers and wheel on the map, told to the scene. */
import type { Place } from "../graph/picture.ts";
import { leastTarget, linkAt, nodeAt } from "./hit-test.ts";
import { type GestureReader, type Press, type PressedBox, readGestures } from "./read-gestures.ts";
import type { Scene } from "./scene.ts";
import { smoothWheel } from "./smooth-wheel.ts";

export interface HandsOverlay {
  /** What the pointer is on: a node, or a line with what it says. */
  readonly point: (
    at: { readonly node: string | null; readonly link: string | null; readonly place: Place } | null,
  ) => void;
  readonly drawBox: (box: PressedBox | null) => void;
  /** A node was pressed: the keyboard goes on from there. */
  readonly takeFocus: (node: string | null) => void;
}

/** Listens on `surface` until the answered function is called. */
export function attachHands(surface: HTMLElement, scene: Scene, overlay: HandsOverlay): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const reader = readGestures(gestureTarget(surface, scene, overlay));
  const wheel = smoothWheel({
    onZoom: (factor, anchor) => scene.camera.zoomNow(factor, anchor),
    onBegin: () => scene.beginGesture(),
    onEnd: () => scene.endGesture(),
  });
  listenToPointers(surface, reader, signal);
  surface.addEventListener("wheel", (event) => wheel.turn(event, placeOn(surface, event)), {
    signal,
    passive: false,
  });
  surface.addEventListener("contextmenu", (event) => openMenu(event, surface, scene), { signal });
  return () => {
    stop.abort();
    reader.dispose();
    wheel.dispose();
  };
}

function listenToPointers(surface: HTMLElement, reader: GestureReader, signal: AbortSignal): void {
  const signalOf = (event: PointerEvent) => ({
    id: event.pointerId,
    at: placeOn(surface, event),
    isTouch: event.pointerType !== "mouse",
    adds: event.shiftKey || event.ctrlKey || event.metaKey,
    time: event.timeStamp,
  });
  // Text that was selected elsewhere would be dragged along, and the gesture lost.
  surface.addEventListener("mousedown", (event) => event.preventDefault(), { signal });
  surface.addEventListener(
    "pointerdown",
    (event) => {
      if (event.button !== 0) return;
      surface.setPointerCapture(event.pointerId);
      reader.down(signalOf(event));
    },
    { signal },
  );
  surface.addEventListener("pointermove", (event) => reader.move(signalOf(event)), { signal });
  surface.addEventListener("pointerup", (event) => reader.up(signalOf(event)), { signal });
  surface.addEventListener("pointercancel", (event) => reader.cancel(event.pointerId), { signal });
  surface.addEventListener("pointerleave", () => reader.leave(), { signal });
}

function gestureTarget(surface: HTMLElement, scene: Scene, overlay: HandsOverlay) {
  /** Beginning and end of a drag bracket its frames. */
  let dragged: readonly string[] | null = null;
  const hit = (at: Place, isTouch: boolean): string | null => {
    const target = isTouch ? leastTarget.touch : leastTarget.mouse;
    const index = nodeAt({ ...scene.drawing, camera: scene.camera.now }, at, target);
    return scene.drawing.model.nodes[index]?.id ?? null;
  };
  return {
    nodeAt: ({ at, isTouch }: Press) => hit(at, isTouch),
    onTap: (id: string | null, { adds, at }: Press) => {
      overlay.takeFocus(id);
      if (id === null && scene.isOnMoreLinks(at)) scene.expandSelected();
      else scene.properties.onSelect(id, adds);
    },
    onDoubleTap: (id: string | null, { at }: Press) => {
      if (id !== null) scene.properties.onOpen(id);
      else scene.camera.zoomBy(1.6, at);
    },
    onLongPress: (id: string, { at }: Press) => scene.properties.onMenu(id, placeOnPage(surface, at)),
    onHover: (at: Place | null) => {
      const node = at && hit(at, false);
      const link = at && node === null ? linkAt({ ...scene.drawing, camera: scene.camera.now }, at) : -1;
      surface.style.cursor = node ? "pointer" : "default";
      overlay.point(
        at && { node, link: scene.drawing.model.links[link]?.link.description ?? null, place: at },
      );
    },
    onPan: (x: number, y: number) => scene.camera.panNow(x, y),
    onPinch: (factor: number, around: Place, x: number, y: number) => {
      scene.camera.panNow(x, y);
      scene.camera.zoomNow(factor, around);
    },
    onDrag: (id: string, x: number, y: number) => {
      if (dragged === null) {
        const { selection } = scene.properties;
        dragged = selection.includes(id) ? selection : [id];
        overlay.point(null);
        scene.beginGesture();
      }
      scene.dragNodes(dragged, x, y);
    },
    onDragEnd: () => {
      if (dragged === null) return;
      scene.endGesture();
      scene.tellMoved(dragged);
      dragged = null;
    },
    onBox: (box: PressedBox | null, isDone: boolean) => {
      overlay.drawBox(isDone ? null : box);
      if (isDone && box) selectInside(scene, box);
    },
    onGesture: (isMoving: boolean) => {
      if (isMoving) {
        overlay.point(null);
        scene.beginGesture();
      } else scene.endGesture();
      surface.style.cursor = isMoving ? "grabbing" : "default";
    },
  };
}

/** Everything in the box joins the selection. */
function selectInside(scene: Scene, { from, to }: PressedBox): void {
  const { selection } = scene.properties;
  const inside = scene.nodesInside({
    left: Math.min(from.x, to.x),
    right: Math.max(from.x, to.x),
    top: Math.min(from.y, to.y),
    bottom: Math.max(from.y, to.y),
  });
  for (const id of inside) if (!selection.includes(id)) scene.properties.onSelect(id, true);
}

/** A right click; the menu key comes by the keyboard, a long press by its own timer. */
function openMenu(event: MouseEvent, surface: HTMLElement, scene: Scene): void {
  const isTouch = event instanceof PointerEvent && event.pointerType === "touch";
  const index = nodeAt(
    { ...scene.drawing, camera: scene.camera.now },
    placeOn(surface, event),
    leastTarget.mouse,
  );
  const node = scene.drawing.model.nodes[index];
  if (isTouch || node) event.preventDefault();
  if (!isTouch && node) scene.properties.onMenu(node.id, { x: event.clientX, y: event.clientY });
}

function placeOn(surface: HTMLElement, { clientX, clientY }: MouseEvent): Place {
  const { left, top } = surface.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

export function placeOnPage(surface: HTMLElement, { x, y }: Place): Place {
  const { left, top } = surface.getBoundingClientRect();
  return { x: x + left, y: y + top };
}

/** What hands do on the map, told apart from single pointer events: a gesture is one named state. */
import type { Place } from "../graph/picture.ts";

export interface Press {
  /** Screen px from the upper left of the map. */
  readonly at: Place;
  readonly isTouch: boolean;
  /** Shift or Ctrl. */
  readonly adds: boolean;
}

export interface GestureTarget {
  readonly nodeAt: (press: Press) => string | null;
  readonly onTap: (id: string | null, press: Press) => void;
  readonly onDoubleTap: (id: string | null, press: Press) => void;
  readonly onLongPress: (id: string, press: Press) => void;
  readonly onHover: (at: Place | null) => void;
  readonly onPan: (x: number, y: number) => void;
  /** Two fingers: by how much they spread, around which place, and how far that place moved. */
  readonly onPinch: (factor: number, around: Place, x: number, y: number) => void;
  readonly onDrag: (id: string, x: number, y: number) => void;
  readonly onDragEnd: (id: string) => void;
  /** While a box is drawn and when it is let go; null ends it without choosing. */
  readonly onBox: (box: PressedBox | null, isDone: boolean) => void;
  /** A gesture that moves the map has begun or ended. */
  readonly onGesture: (isMoving: boolean) => void;
}

export interface PressedBox {
  readonly from: Place;
  readonly to: Place;
}

export interface PointerSignal extends Press {
  readonly id: number;
  /** ms. */
  readonly time: number;
}

type Gesture =
  | { readonly name: "idle" }
  | { readonly name: "pressing"; readonly start: PointerSignal; readonly node: string | null }
  | { readonly name: "dragging"; readonly node: string; readonly last: Place }
  | { readonly name: "panning"; readonly last: Place }
  | { readonly name: "boxing"; readonly from: Place }
  | { readonly name: "pinching" }
  | { readonly name: "spent" };

/** px a press may move and still be a tap. */
const slack = { mouse: 4, touch: 9 };
const longPressAfter = 550;
const doubleTap = { within: 380, px: 14 };

export interface GestureReader {
  readonly down: (signal: PointerSignal) => void;
  readonly move: (signal: PointerSignal) => void;
  readonly up: (signal: PointerSignal) => void;
  readonly cancel: (pointerId: number) => void;
  readonly leave: () => void;
  readonly dispose: () => void;
}

export function readGestures(target: GestureTarget): GestureReader {
  const pointers = new Map<number, Place>();
  let gesture: Gesture = { name: "idle" };
  let lastTap: { at: Place; time: number; node: string | null } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isMoving = (): boolean => gesture.name === "panning" || gesture.name === "pinching";
  const become = (next: Gesture): void => {
    clearTimeout(timer);
    const wasMoving = isMoving();
    if (gesture.name === "dragging" && next.name !== "dragging") target.onDragEnd(gesture.node);
    if (gesture.name === "boxing" && next.name === "spent") target.onBox(null, true);
    gesture = next;
    if (wasMoving !== isMoving()) target.onGesture(isMoving());
  };

  const press = (start: PointerSignal): void => {
    const node = target.nodeAt(start);
    become({ name: "pressing", start, node });
    if (!start.isTouch || node === null) return;
    timer = setTimeout(() => {
      become({ name: "spent" });
      target.onLongPress(node, start);
    }, longPressAfter);
  };

  const tap = (start: PointerSignal, node: string | null): void => {
    const isSecond =
      lastTap !== undefined &&
      start.time - lastTap.time < doubleTap.within &&
      distance(start.at, lastTap.at) < doubleTap.px &&
      lastTap.node === node;
    lastTap = isSecond ? undefined : { at: start.at, time: start.time, node };
    if (isSecond) target.onDoubleTap(node, start);
    else target.onTap(node, start);
  };

  const leaveSlack = (start: PointerSignal, node: string | null, at: Place): void => {
    if (distance(start.at, at) <= (start.isTouch ? slack.touch : slack.mouse)) return;
    if (start.adds && !start.isTouch && node === null) become({ name: "boxing", from: start.at });
    else if (node !== null) become({ name: "dragging", node, last: start.at });
    else become({ name: "panning", last: start.at });
    follow(at);
  };

  const follow = (at: Place): void => {
    if (gesture.name === "dragging") {
      target.onDrag(gesture.node, at.x - gesture.last.x, at.y - gesture.last.y);
      gesture = { ...gesture, last: at };
    } else if (gesture.name === "panning") {
      target.onPan(at.x - gesture.last.x, at.y - gesture.last.y);
      gesture = { ...gesture, last: at };
    } else if (gesture.name === "boxing") target.onBox({ from: gesture.from, to: at }, false);
  };

  const pinch = (id: number, at: Place): void => {
    const other = [...pointers].find(([pointer]) => pointer !== id)?.[1];
    const before = pointers.get(id);
    if (!other || !before) return;
    const spread = distance(at, other) / Math.max(1, distance(before, other));
    const around = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
    target.onPinch(spread, around, (at.x - before.x) / 2, (at.y - before.y) / 2);
  };

  return {
    down(signal) {
      pointers.set(signal.id, signal.at);
      if (pointers.size === 1) press(signal);
      else if (pointers.size === 2) become({ name: "pinching" });
    },
    move(signal) {
      if (!pointers.has(signal.id)) {
        target.onHover(signal.at);
        return;
      }
      if (gesture.name === "pressing") leaveSlack(gesture.start, gesture.node, signal.at);
      else if (gesture.name === "pinching") pinch(signal.id, signal.at);
      else follow(signal.at);
      pointers.set(signal.id, signal.at);
    },
    up(signal) {
      if (!pointers.delete(signal.id)) return;
      const ended = gesture;
      if (ended.name === "boxing") target.onBox({ from: ended.from, to: signal.at }, true);
      if (ended.name === "pinching" && pointers.size === 1)
        become({ name: "panning", last: [...pointers.values()][0]! });
      else if (pointers.size === 0) become({ name: "idle" });
      if (ended.name === "pressing") tap(ended.start, ended.node);
    },
    cancel(id) {
      pointers.delete(id);
      if (pointers.size === 0) {
        become({ name: "spent" });
        become({ name: "idle" });
      }
    },
    leave: () => target.onHover(null),
    dispose: () => clearTimeout(timer),
  };
}

const distance = (a: Place, b: Place): number => Math.hypot(a.x - b.x, a.y - b.y);

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type PointerSignal, readGestures } from "../../../client/canvas/read-gestures.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A node "n" lies within 20 px of 100, 100. */
function record() {
  const told: string[] = [];
  const round = (value: number): number => Math.round(value * 100) / 100;
  const reader = readGestures({
    nodeAt: ({ at }) => (Math.hypot(at.x - 100, at.y - 100) < 20 ? "n" : null),
    onTap: (id, { adds }) => told.push(`tap ${id}${adds ? " adds" : ""}`),
    onDoubleTap: (id) => told.push(`double ${id}`),
    onLongPress: (id) => told.push(`long ${id}`),
    onHover: (at) => told.push(at ? "hover" : "left"),
    onPan: (x, y) => told.push(`pan ${x} ${y}`),
    onPinch: (factor) => told.push(`pinch ${round(factor)}`),
    onDrag: (id, x, y) => told.push(`drag ${id} ${x} ${y}`),
    onDragEnd: (id) => told.push(`let go ${id}`),
    onBox: (box, isDone) =>
      told.push(box ? `box to ${box.to.x} ${box.to.y}${isDone ? " done" : ""}` : "no box"),
    onGesture: (isMoving) => told.push(isMoving ? "begin" : "end"),
  });
  return { told, reader };
}

const signal = (x: number, y: number, more: Partial<PointerSignal> = {}): PointerSignal => ({
  id: 1,
  at: { x, y },
  isTouch: false,
  adds: false,
  time: 0,
  ...more,
});

describe("readGestures(target)", () => {
  it("tells a tap on a node and on the water", () => {
    const { told, reader } = record();
    for (const at of [signal(100, 100), signal(300, 300, { time: 2000 })]) {
      reader.down(at);
      reader.up(at);
    }
    expect(told).toEqual(["tap n", "tap null"]);
  });

  it("tells a second tap as a double one, a late or distant one as another", () => {
    const { told, reader } = record();
    for (const time of [0, 200, 1000]) {
      reader.down(signal(100, 100, { time }));
      reader.up(signal(100, 100, { time }));
    }
    expect(told).toEqual(["tap n", "double n", "tap n"]);
  });

  it("drags a node after 4 px, with all of the way", () => {
    const { told, reader } = record();
    reader.down(signal(100, 100));
    reader.move(signal(102, 100));
    reader.move(signal(110, 100));
    reader.move(signal(115, 103));
    reader.up(signal(115, 103));
    expect(told).toEqual(["drag n 10 0", "drag n 5 3", "let go n"]);
  });

  it("pans from the water", () => {
    const { told, reader } = record();
    reader.down(signal(300, 300));
    reader.move(signal(320, 300));
    reader.up(signal(320, 300));
    expect(told).toEqual(["begin", "pan 20 0", "end"]);
  });

  it("draws a box from the water with Shift", () => {
    const { told, reader } = record();
    reader.down(signal(300, 300, { adds: true }));
    reader.move(signal(340, 330, { adds: true }));
    reader.up(signal(350, 330, { adds: true }));
    expect(told).toEqual(["box to 340 330", "box to 350 330 done"]);
  });

  it("pinches with two fingers and pans on with the one that stays", () => {
    const { told, reader } = record();
    reader.down(signal(300, 300, { isTouch: true }));
    reader.down(signal(400, 300, { id: 2, isTouch: true }));
    reader.move(signal(500, 300, { id: 2, isTouch: true }));
    reader.up(signal(500, 300, { id: 2, isTouch: true }));
    reader.move(signal(310, 300, { isTouch: true }));
    reader.up(signal(310, 300, { isTouch: true }));
    expect(told).toEqual(["begin", "pinch 2", "pan 10 0", "end"]);
  });

  it("tells a long press of a finger, and no tap after it", () => {
    const { told, reader } = record();
    reader.down(signal(100, 100, { isTouch: true }));
    vi.advanceTimersByTime(600);
    reader.up(signal(100, 100, { isTouch: true }));
    expect(told).toEqual(["long n"]);
  });

  it("tells no long press of a finger that moves on", () => {
    const { told, reader } = record();
    reader.down(signal(100, 100, { isTouch: true }));
    reader.move(signal(130, 100, { isTouch: true }));
    vi.advanceTimersByTime(600);
    expect(told).toEqual(["drag n 30 0"]);
  });

  it("lets a node go, and drops a box, when the pointer is taken away", () => {
    const { told, reader } = record();
    reader.down(signal(100, 100));
    reader.move(signal(120, 100));
    reader.cancel(1);
    reader.down(signal(300, 300, { adds: true }));
    reader.move(signal(350, 350, { adds: true }));
    reader.cancel(1);
    expect(told).toEqual(["drag n 20 0", "let go n", "box to 350 350", "no box"]);
  });

  it("hovers only while nothing is pressed", () => {
    const { told, reader } = record();
    reader.move(signal(10, 10));
    reader.down(signal(300, 300));
    reader.move(signal(301, 300));
    reader.leave();
    expect(told).toEqual(["hover", "left"]);
  });
});

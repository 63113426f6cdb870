import type { Place } from "../graph/picture.ts";

/** The part of a WheelEvent that counts. */
export interface WheelTurn {
  readonly deltaY: number;
  readonly deltaMode: number;
  readonly ctrlKey: boolean;
  readonly preventDefault: () => void;
}

export interface WheelTarget {
  readonly onZoom: (factor: number, anchor: Place) => void;
  readonly onBegin: () => void;
  readonly onEnd: () => void;
}

/** Natural logarithm of the zoom per px of the wheel; a pinch on a touchpad arrives as a wheel with Ctrl and small steps. */
const perPixel = 0.0016;
const perPixelPinched = 0.01;
const pixelsPerLine = 33;
/** The share of what is left that each frame takes, and what is too little to be seen. */
const sharePerFrame = 0.35;
const least = 0.001;

/** A notch of a wheel is a jump; it is spread over some frames. Fine steps of a touchpad pass almost as they come. */
export function smoothWheel({ onZoom, onBegin, onEnd }: WheelTarget) {
  let left = 0;
  let anchor: Place = { x: 0, y: 0 };
  let frame = 0;
  const step = (): void => {
    const part = Math.abs(left) < 0.01 ? left : left * sharePerFrame;
    left -= part;
    onZoom(Math.exp(part), anchor);
    frame = Math.abs(left) > least ? requestAnimationFrame(step) : 0;
    if (frame === 0) onEnd();
  };
  return {
    turn: (wheel: WheelTurn, at: Place): void => {
      wheel.preventDefault();
      const pixels = wheel.deltaMode === 1 ? wheel.deltaY * pixelsPerLine : wheel.deltaY;
      left -= pixels * (wheel.ctrlKey ? perPixelPinched : perPixel);
      left = Math.max(-2, Math.min(2, left));
      anchor = at;
      if (frame !== 0) return;
      onBegin();
      frame = requestAnimationFrame(step);
    },
    dispose: () => cancelAnimationFrame(frame),
  };
}

/** Nodes on their way from where they are drawn to where they belong. */

import type { Drawing } from "./drawing.ts";
import { playTween, prefersLessMotion, type Tween } from "./play-tween.ts";

/** ms. */
const duration = 250;

export interface NodeMotionSteps {
  readonly drawing: Drawing;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The arrays of the drawing have changed for these nodes. */
  readonly onMove: (indices: readonly number[]) => void;
  readonly onBegin: () => void;
  readonly onEnd: () => void;
  /** Instead of a movement, for those who want none. */
  readonly onJump: () => void;
}

export interface NodeMotion {
  /** Everything is where it belongs at once. */
  readonly finish: () => void;
}

export const noMotion: NodeMotion = { finish: () => undefined };

export function moveNodes(steps: NodeMotionSteps): NodeMotion {
  const { drawing, x, y, onMove, onBegin, onEnd, onJump } = steps;
  const fromX = Float64Array.from(drawing.x);
  const fromY = Float64Array.from(drawing.y);
  const moving = drawing.model.nodes.flatMap((_, i) =>
    Math.hypot(x[i]! - fromX[i]!, y[i]! - fromY[i]!) > 0.01 ? [i] : [],
  );
  if (moving.length === 0) return noMotion;
  const goTo = (share: number): void => {
    for (const i of moving) {
      drawing.x[i] = fromX[i]! + (x[i]! - fromX[i]!) * share;
      drawing.y[i] = fromY[i]! + (y[i]! - fromY[i]!) * share;
    }
    onMove(moving);
  };
  if (prefersLessMotion()) {
    goTo(1);
    onJump();
    return noMotion;
  }
  onBegin();
  let hasArrived = false;
  const tween: Tween = playTween({
    duration,
    onStep: (share) => {
      hasArrived = share === 1;
      goTo(share);
    },
    onEnd,
  });
  return {
    finish: () => {
      if (hasArrived) return;
      hasArrived = true;
      goTo(1);
      tween.stop();
    },
  };
}

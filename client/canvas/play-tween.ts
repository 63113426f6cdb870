/** One movement over time, ease-out; never loops, never bounces. */
export interface Tween {
  /** Ends it where it is; `onEnd` is called once, whether it is stopped or arrives. */
  readonly stop: () => void;
}

export interface TweenSteps {
  /** ms. */
  readonly duration: number;
  /** Share of the way, 0 to 1; called once per animation frame, the last time with 1. */
  readonly onStep: (share: number) => void;
  readonly onEnd?: () => void;
}

const easeOut = (time: number): number => 1 - (1 - time) ** 3;

export function playTween({ duration, onStep, onEnd }: TweenSteps): Tween {
  let frame = 0;
  let hasEnded = false;
  const start = performance.now();
  const end = (): void => {
    if (hasEnded) return;
    hasEnded = true;
    cancelAnimationFrame(frame);
    onEnd?.();
  };
  const step = (now: number): void => {
    const time = Math.min(1, Math.max(0, (now - start) / duration));
    onStep(easeOut(time));
    if (time < 1) frame = requestAnimationFrame(step);
    else end();
  };
  frame = requestAnimationFrame(step);
  return { stop: end };
}

export const prefersLessMotion = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

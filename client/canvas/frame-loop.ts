/** Draws once per animation frame, however often that is asked for. */
export interface FrameLoop {
  readonly request: () => void;
  readonly stop: () => void;
}

export function createFrameLoop(draw: () => void): FrameLoop {
  let frame = 0;
  return {
    request: () => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        draw();
      });
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

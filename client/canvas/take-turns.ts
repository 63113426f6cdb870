/** Long work in short pieces, so that the page answers in between. */
import type { Steps } from "../graph/steps.ts";

/** ms a piece may take: half a frame. */
const piece = 8;

/** Takes steps piece by piece; rejects with the reason of the signal when it ends the work. */
export async function takeTurns<Result>(steps: Steps<Result>, signal: AbortSignal): Promise<Result> {
  for (;;) {
    signal.throwIfAborted();
    const end = performance.now() + piece;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await othersHadTheirTurn();
  }
}

/** ms; a page that is not seen has no frames, but goes on. */
const longestFrame = 100;

/** After the next frame has been drawn, as far as its callbacks go. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      resolve();
    };
    const frame = requestAnimationFrame(go);
    const timer = setTimeout(go, longestFrame);
  });
}

/** What waits goes first: input, frames, answers. A message comes sooner than a timer, which waits 4 ms at least. */
function othersHadTheirTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

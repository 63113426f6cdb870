/** Long work in short pieces, one per animation frame, so that the page answers in between. */

/** ms a piece may take; a frame has 16, and what a piece changes has to be drawn too. */
const piece = 5;
/** ms; a page that is not seen has no frames, but goes on. */
const longestFrame = 100;

/** Works through a list piece by piece; ends early, without an error, when the signal says so. */
export async function takeTurns<Item>(
  items: readonly Item[],
  work: (item: Item) => void,
  signal: AbortSignal,
): Promise<void> {
  let end = performance.now() + piece;
  for (const item of items) {
    if (signal.aborted) return;
    work(item);
    if (performance.now() < end) continue;
    await nextFrame();
    end = performance.now() + piece;
  }
}

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

/** Long work in short pieces, so that the page answers in between. */

/** ms a piece may take; a frame has 16. */
const piece = 8;

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
    await nextTurn();
    end = performance.now() + piece;
  }
}

/** A task of its own, after whatever waits; timers would be slowed down when they are nested. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

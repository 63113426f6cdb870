/**
 * The same rows, of which one can take leave at any moment: `leave` is called once, when they have ended, failed or are
 * left, also by somebody who has not read any. A generator alone does nothing on leaving before it has begun.
 */
export function leavableRows<Batch>(rows: AsyncIterable<Batch>, leave: () => void): AsyncIterable<Batch> {
  const iterator = rows[Symbol.asyncIterator]();
  let hasLeft = false;
  const leaveOnce = () => {
    if (!hasLeft) leave();
    hasLeft = true;
  };
  const watched: AsyncIterator<Batch> = {
    async next() {
      try {
        const result = await iterator.next();
        if (result.done) leaveOnce();
        return result;
      } catch (error) {
        leaveOnce();
        throw error;
      }
    },
    async return() {
      leaveOnce();
      await iterator.return?.();
      return { done: true, value: undefined };
    },
  };
  return { [Symbol.asyncIterator]: () => watched };
}

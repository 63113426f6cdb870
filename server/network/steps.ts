/** Work in steps of a few milliseconds at most: whoever does it may let others have their turn between two of them. */
export type Steps<Made> = Generator<undefined, Made, undefined>;

/** All of it at once. */
export function doWhole<Made>(steps: Steps<Made>): Made {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/**
 * Work that pauses after each short step, so that a page can answer in between: the same result whether all steps are
 * taken at once or one by one. Pure.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** All steps at once. */
export function takeAllSteps<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

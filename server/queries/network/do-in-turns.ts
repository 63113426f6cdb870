import { setImmediate } from "node:timers/promises";
import type { Steps } from "../../network/steps.ts";

/** So long at a time: a request that comes in meanwhile hardly notices, and among many the work still gets done. */
const turnMs = 25;

/** Step by step, with everything else that waits in between. */
export async function doInTurns<Made>(steps: Steps<Made>): Promise<Made> {
  let endsAt = performance.now() + turnMs;
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() < endsAt) continue;
    await setImmediate();
    endsAt = performance.now() + turnMs;
  }
}

import { type Ask, type Attempt, fateOf } from "./attempt.ts";
import type { HostileText } from "./hostile-text.ts";

const longMs = 1_500;

export interface Watch {
  /** The process that answers own Cypher at the moment. */
  readonly processId: () => number | undefined;
  /** Waits until others are answered; milliseconds that took. */
  readonly untilBack: () => Promise<number>;
  readonly afterEach?: (attempt: Attempt) => void;
}

/** Puts one text after the other, and waits after those that were stopped until the next one finds everything at rest. */
export async function runHostile(
  texts: readonly HostileText[],
  ask: Ask,
  { processId, untilBack, afterEach }: Watch,
): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  for (const hostile of texts) {
    const before = processId();
    const reply = await ask(hostile);
    // What took long may still be at work in the sandbox, or have cost it its life.
    const isAtRest = reply.status !== 0 && reply.status < 500 && reply.elapsedMs < longMs;
    const backAfterMs = isAtRest ? undefined : await untilBack();
    const wasKilled = !isAtRest && processId() !== before;
    const attempt = { ...reply, hostile, backAfterMs, fate: fateOf(reply, wasKilled) };
    attempts.push(attempt);
    afterEach?.(attempt);
  }
  return attempts;
}

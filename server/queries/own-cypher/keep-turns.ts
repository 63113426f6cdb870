import { ClusterixError } from "../../errors.ts";

export interface TurnLimits {
  readonly atOnce: number;
  readonly atOnceEach: number;
  readonly waiting: number;
  readonly waitingEach: number;
  /** After so long whoever waits is told to come again. */
  readonly mostWaitMs: number;
}

export interface Turns {
  /** Waits until it is one's turn; calling what it gives ends the turn. Throws too-many-requests, database-busy, cancelled. */
  take(who: string, signal: AbortSignal): Promise<() => void>;
  running(): number;
  waiting(): number;
}

interface Waiting {
  readonly who: string;
  readonly begin: () => void;
}

/** Who may run at the same time: some of each, some in all; the others wait in the order in which they came. */
export function keepTurns(limits: TurnLimits): Turns {
  const running = new Map<string, number>();
  const queue: Waiting[] = [];
  const all = () => [...running.values()].reduce((sum, each) => sum + each, 0);
  const runsOf = (who: string) => running.get(who) ?? 0;
  const isFree = (who: string) => all() < limits.atOnce && runsOf(who) < limits.atOnceEach;

  function begin(who: string): () => void {
    running.set(who, runsOf(who) + 1);
    let hasEnded = false;
    return () => {
      if (hasEnded) return;
      hasEnded = true;
      running.set(who, runsOf(who) - 1);
      if (runsOf(who) === 0) running.delete(who);
      letNext();
    };
  }

  function letNext(): void {
    const next = queue.findIndex(({ who }) => isFree(who));
    if (next >= 0) queue.splice(next, 1)[0]?.begin();
  }

  function refuseWhenFull(who: string): void {
    if (queue.filter((each) => each.who === who).length >= limits.waitingEach)
      throw new ClusterixError(
        "too-many-requests",
        `${limits.atOnceEach} of your queries are running and ${limits.waitingEach} are waiting. Stop one, or wait for one to end.`,
      );
    if (queue.length >= limits.waiting)
      throw new ClusterixError(
        "database-busy",
        "Too many queries are waiting already. Try again in a moment.",
      );
  }

  return {
    running: all,
    waiting: () => queue.length,
    async take(who, signal) {
      if (signal.aborted) throw new ClusterixError("cancelled", "The query was stopped.");
      if (isFree(who)) return begin(who);
      refuseWhenFull(who);
      return await new Promise((fulfil, reject) => {
        const leave = (error: ClusterixError) => {
          settle();
          queue.splice(queue.indexOf(waiting), 1);
          reject(error);
        };
        const stop = () => leave(new ClusterixError("cancelled", "The query was stopped while it waited."));
        const giveUp = () =>
          leave(
            new ClusterixError(
              "database-busy",
              `It waited ${limits.mostWaitMs / 1_000} s for others to end. Try again in a moment.`,
            ),
          );
        const timer = setTimeout(giveUp, limits.mostWaitMs);
        const settle = () => {
          clearTimeout(timer);
          signal.removeEventListener("abort", stop);
        };
        signal.addEventListener("abort", stop, { once: true });
        const waiting: Waiting = {
          who,
          begin: () => {
            settle();
            fulfil(begin(who));
          },
        };
        queue.push(waiting);
      });
    },
  };
}

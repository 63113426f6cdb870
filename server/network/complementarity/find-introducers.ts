export interface IntroducersAsked {
  /** Actors of either party, ascending or not. */
  readonly first: Iterable<number>;
  readonly second: Iterable<number>;
  /** The actors that take part in each collaboration, those that have ended included. */
  readonly collaborations: Iterable<ArrayLike<number>>;
}

export interface Introducer {
  readonly actor: number;
  /** In how many collaborations it is with an actor of the first, and of the second. */
  readonly withFirst: number;
  readonly withSecond: number;
}

/**
 * Who could introduce two parties to each other: actors of neither that share collaborations with an actor of each.
 * Ranked by the smaller of the two numbers, the highest first, then by actor, whose order is that of ids. One
 * collaboration in which both take part counts for both. Source: METHODS, "introducers".
 */
export function findIntroducers({ first, second, collaborations }: IntroducersAsked): Introducer[] {
  const isFirst = new Set(first);
  const isSecond = new Set(second);
  const counts = new Map<number, { actor: number; withFirst: number; withSecond: number }>();
  for (const collaboration of collaborations) {
    const actors = Array.from(collaboration);
    const withFirst = actors.some((actor) => isFirst.has(actor)) ? 1 : 0;
    const withSecond = actors.some((actor) => isSecond.has(actor)) ? 1 : 0;
    if (withFirst + withSecond === 0) continue;
    for (const actor of actors) {
      if (isFirst.has(actor) || isSecond.has(actor)) continue;
      const count = counts.get(actor) ?? { actor, withFirst: 0, withSecond: 0 };
      count.withFirst += withFirst;
      count.withSecond += withSecond;
      counts.set(actor, count);
    }
  }
  const smaller = ({ withFirst, withSecond }: Introducer) => Math.min(withFirst, withSecond);
  return [...counts.values()]
    .filter((count) => smaller(count) > 0)
    .sort((a, b) => smaller(b) - smaller(a) || a.actor - b.actor);
}

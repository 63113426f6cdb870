interface Arrow {
  readonly from: string;
  readonly to: string;
}

/**
 * The arrows that close a cycle, one for each cycle that a walk in the order of the arrows meets; none when there is
 * no cycle. An arrow from a thing to itself is one too.
 */
export function findCycle<A extends Arrow>(arrows: readonly A[]): A[] {
  const leaving = new Map<string, A[]>();
  for (const arrow of arrows) leaving.set(arrow.from, [...(leaving.get(arrow.from) ?? []), arrow]);
  const closing: A[] = [];
  const finished = new Set<string>();
  for (const start of leaving.keys()) walk(start, leaving, finished, closing);
  return closing;
}

/** Depth first without recursion: a chain of successions may be longer than the stack is deep. */
function walk<A extends Arrow>(
  start: string,
  leaving: ReadonlyMap<string, readonly A[]>,
  finished: Set<string>,
  closing: A[],
): void {
  if (finished.has(start)) return;
  const onWay = new Set([start]);
  const way = [{ at: start, next: 0 }];
  for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
    const arrow = leaving.get(step.at)?.[step.next++];
    if (arrow === undefined) {
      finished.add(step.at);
      onWay.delete(step.at);
      way.pop();
    } else if (onWay.has(arrow.to)) closing.push(arrow);
    else if (!finished.has(arrow.to)) {
      onWay.add(arrow.to);
      way.push({ at: arrow.to, next: 0 });
    }
  }
}

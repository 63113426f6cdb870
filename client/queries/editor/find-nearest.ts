/** The word that is reached with the fewest letters changed, added or left out, of at most a third of them. */
export function findNearest(word: string, words: readonly string[]): string | undefined {
  const most = Math.max(1, Math.floor(word.length / 3));
  let nearest: string | undefined;
  let least = most + 1;
  for (const each of words) {
    if (Math.abs(each.length - word.length) >= least) continue;
    const steps = countSteps(word, each);
    if (steps > 0 && steps < least) [nearest, least] = [each, steps];
  }
  return word.length < 3 ? undefined : nearest;
}

/** Levenshtein's distance. */
function countSteps(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}

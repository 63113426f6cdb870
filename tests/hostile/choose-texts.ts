import type { HostileKind, HostileText } from "./hostile-text.ts";

/** They keep the sandbox at work; while they run, somebody else looks at cards. */
export const hungryKinds: ReadonlySet<HostileKind> = new Set([
  ...(["lists", "strings", "memory", "products", "paths"] as const),
  ...(["regular expressions", "loops", "planner"] as const),
]);

const each = 5;

/**
 * What is run with all other tests: of the kinds that keep the sandbox at work one in five, since each of them may cost
 * it its life and then ten seconds. `HOSTILE=all` runs every one.
 */
export function chooseTexts(
  texts: readonly HostileText[],
  isWhole = process.env.HOSTILE === "all",
): readonly HostileText[] {
  const seen = new Map<HostileKind, number>();
  return texts.filter(({ kind }) => {
    if (isWhole || !hungryKinds.has(kind)) return true;
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    return before % each === 0;
  });
}

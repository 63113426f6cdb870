import { type Attempt, fates } from "./attempt.ts";

/** A table by kind, as Markdown. */
export function describeAttempts(attempts: readonly Attempt[]): string {
  const kinds = [...new Set(attempts.map(({ hostile }) => hostile.kind))];
  const rows = kinds.map((kind) =>
    describe(
      kind,
      attempts.filter(({ hostile }) => hostile.kind === kind),
    ),
  );
  const head = ["kind", "texts", ...fates, "slowest, ms", "back after, ms"];
  return [head, head.map(() => "---"), ...rows, describe("all", attempts)]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function describe(kind: string, attempts: readonly Attempt[]): (string | number)[] {
  const slowest = Math.round(Math.max(0, ...attempts.map(({ elapsedMs }) => elapsedMs)));
  const back = Math.round(Math.max(0, ...attempts.map(({ backAfterMs = 0 }) => backAfterMs)));
  const counts = fates.map((fate) => attempts.filter((attempt) => attempt.fate === fate).length);
  return [kind, attempts.length, ...counts, slowest, back === 0 ? "" : back];
}

import type { HostileText } from "./hostile-text.ts";

/** How a text was answered. */
export interface Reply {
  /** Of HTTP; 0 when the connection ended in the middle of the answer. */
  readonly status: number;
  readonly code?: string | undefined;
  readonly detail?: string | undefined;
  /** The whole answer. */
  readonly body: string;
  readonly elapsedMs: number;
}

export const fates = [
  "refused before",
  "refused by the database",
  "answered",
  "stopped",
  "killed",
  "broken",
] as const;
export type Fate = (typeof fates)[number];

export interface Attempt extends Reply {
  readonly hostile: HostileText;
  readonly fate: Fate;
  /** Until somebody else is answered again, when the server was ended for it. */
  readonly backAfterMs?: number | undefined;
}

/** Whoever answers a text: the product, or, to see that the tests can fail, a driver without any check. */
export type Ask = (hostile: Pick<HostileText, "text" | "parameters" | "rawParameters">) => Promise<Reply>;

const stopping: ReadonlySet<string> = new Set([
  "took-too-long",
  "needs-too-much",
  "database-busy",
  "database-away",
]);

export function fateOf({ status, code }: Reply, wasKilled: boolean): Fate {
  if (wasKilled) return "killed";
  if (status === 200) return "answered";
  if (status === 0) return "broken";
  if (code === "refused-query" || status === 400 || status === 413) return "refused before";
  if (code === "wrong-query") return "refused by the database";
  if (code !== undefined && stopping.has(code)) return "stopped";
  return "broken";
}

export interface Rules {
  readonly secret: string;
  readonly limitMs: number;
  readonly mostBytes: number;
}

/** What is wrong with how texts were answered, as a sentence each. */
export function findFaults(attempts: readonly Attempt[], rules: Rules): string[] {
  return attempts.flatMap((attempt) =>
    findFaultsOf(attempt, rules).map((fault) => `${fault}: ${nameOf(attempt)}`),
  );
}

function findFaultsOf(attempt: Attempt, { secret, limitMs, mostBytes }: Rules): string[] {
  const { hostile, status, code, body, elapsedMs, fate } = attempt;
  const faults: string[] = [];
  if (hostile.expect === "refused" && status === 200) faults.push("answered, though it never may be");
  if (fate === "broken" && status !== 0)
    faults.push(`${status} ${code ?? ""} instead of an answer or a reason`);
  if (elapsedMs > limitMs) faults.push(`answered after ${Math.round(elapsedMs)} ms`);
  if (body.includes(secret)) faults.push("shows what is in the canary file");
  if (body.length > mostBytes) faults.push(`answered with ${body.length} bytes`);
  if (status === 200) faults.push(...findWrongRows(hostile, body));
  return faults;
}

function findWrongRows({ rows }: HostileText, body: string): string[] {
  let answer: { rows?: unknown; returned?: unknown };
  try {
    answer = JSON.parse(body);
  } catch {
    return ["answered with something that is not JSON"];
  }
  if (!Array.isArray(answer.rows) || answer.rows.length !== answer.returned)
    return ["says another number of rows than it has"];
  if (rows === undefined || JSON.stringify(answer.rows) === JSON.stringify(rows)) return [];
  return [`answered ${JSON.stringify(answer.rows).slice(0, 200)}`];
}

function nameOf({ hostile }: Attempt): string {
  const given = hostile.rawParameters ?? (hostile.parameters && JSON.stringify(hostile.parameters)) ?? "";
  return `${hostile.kind}: ${JSON.stringify(hostile.text.slice(0, 160))} ${given.slice(0, 100)}`;
}

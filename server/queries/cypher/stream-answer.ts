import type { Column, Limits, Row, Warning } from "#contract/query-answer.ts";
import type { QueryDefinition } from "#contract/query-definition.ts";
import type { CypherRun } from "../../database/cypher-runner.ts";
import { leavableRows } from "../../database/leavable-rows.ts";
import { findColumnKinds } from "./find-column-kinds.ts";
import type { AnswerEnd, FindSources, StreamedAnswer } from "./streamed-answer.ts";

export interface AnswerFacts {
  readonly title: string;
  readonly fileName: string;
  readonly day: string;
  readonly asked?: StreamedAnswer["asked"];
  /** What the query says of its columns; of others their names and values do. */
  readonly columns: QueryDefinition["columns"];
  readonly limits: Limits;
  /** What to mind, once all is known. */
  readonly warnings: (run: CypherRun) => Warning[];
  /** When it was asked for, on the clock of `performance.now()`. */
  readonly since: number;
  readonly dataVersion: string;
  readonly findSources: FindSources;
  readonly filledAt?: string | undefined;
}

/** Makes the answer of a run that has begun; waits for its first rows, since they tell what the columns hold. */
export async function streamAnswer(run: CypherRun, facts: AnswerFacts): Promise<StreamedAnswer> {
  const batches = run.rows[Symbol.asyncIterator]();
  const first = await batches.next();
  const sample: readonly Row[] = first.done ? [] : first.value;
  return {
    isStreamed: true,
    fileName: facts.fileName,
    title: facts.title,
    day: facts.day,
    ...(facts.asked === undefined ? {} : { asked: facts.asked }),
    columns: describeColumns(run.columns, sample, facts.columns),
    rows: leavableRows(goOn(first, batches), () => void batches.return?.().catch(() => undefined)),
    findSources: facts.findSources,
    end: () => describeEnd(run, facts),
  };
}

async function* goOn(
  first: IteratorResult<readonly Row[]>,
  batches: AsyncIterator<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  for (let next = first; !next.done; next = await batches.next()) yield next.value;
}

function describeColumns(
  names: readonly string[],
  sample: readonly Row[],
  declared: QueryDefinition["columns"],
): Column[] {
  const kinds = findColumnKinds(names, sample);
  return names.map((name) => {
    const said = Object.hasOwn(declared, name) ? declared[name] : undefined;
    const { label = name, kind = kinds.get(name) ?? "text", unit, computed = false } = said ?? {};
    return { name, label, kind, computed, ...(unit === undefined ? {} : { unit }) };
  });
}

function describeEnd(
  run: CypherRun,
  { limits, warnings, since, dataVersion, filledAt }: AnswerFacts,
): AnswerEnd {
  const { returned, total, atLeast, cuts, databaseMs } = run.end();
  return {
    returned,
    ...(total === undefined ? { atLeast } : { total }),
    truncated: cuts.length > 0,
    cuts: [...cuts],
    limits,
    warnings: warnings(run),
    databaseMs: round(databaseMs),
    elapsedMs: round(performance.now() - since),
    dataVersion,
    ...(filledAt === undefined ? {} : { asOf: filledAt }),
  };
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}

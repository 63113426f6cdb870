import type { z } from "zod";
import { mostRows, type runQueryInput } from "#contract/run-query.ts";
import type { runQueryAsInput } from "#contract/run-query-as.ts";
import type { CypherRun } from "../../database/cypher-runner.ts";
import type { Parameters } from "../../database/database.ts";
import { findCited } from "../cypher/find-cited.ts";
import { streamAnswer } from "../cypher/stream-answer.ts";
import type { StreamedAnswer } from "../cypher/streamed-answer.ts";
import { inLanguage } from "../explore/name-texts.ts";
import { listWarnings } from "../own-cypher/list-warnings.ts";
import { ownLimits } from "../own-cypher/open-own-cypher.ts";
import type { OwnRun } from "../own-cypher/own-cypher.ts";
import { addWarnings, localUser } from "../own-cypher/run-cypher.ts";
import type { QuestionContext } from "../question-context.ts";
import { findLibraryQuery, type LibraryQuery } from "./find-library-query.ts";
import { listShippedWarnings } from "./list-shipped-warnings.ts";
import { findKinds, readRunParameters } from "./read-run-parameters.ts";
import { wordAsked } from "./word-asked.ts";

type Input = z.output<typeof runQueryInput>;

/**
 * Runs a query of the library: a shipped one on the graph itself, a team's as somebody's own Cypher. Throws not-found,
 * bad-parameter with a fault for each parameter that is wrong, and what a run throws.
 */
export async function runQuery(context: QuestionContext, input: Input): Promise<StreamedAnswer> {
  const since = performance.now();
  const { id, limit, language, ...given } = input;
  const query = await findLibraryQuery(context, id);
  const parameters = await readParameters(context, query, { given, language });
  // Before the run begins, so that nothing can fail while it is open.
  const asked = wordAsked(query.definition, parameters, { names: await context.names(), language });
  const run = await openRun(context, query, { parameters, rows: limit });
  const { cypher, columns, title } = query.definition;
  const warningsOf = query.origin === "team" ? listWarnings : listShippedWarnings;
  return await streamAnswer(run, {
    ...{ title: inLanguage(title, language), fileName: id, day: context.today, asked, columns, since },
    limits: { ...ownLimits, rows: limit },
    warnings: (ended) => addWarnings(run.warnings, warningsOf(cypher, undefined, ended.end().notifications)),
    findSources: findCited(context),
    dataVersion: run.dataVersion,
    filledAt: run.filledAt,
  });
}

/** The same, as the file that the ending of the address names. */
export async function runQueryAs(
  context: QuestionContext,
  { format: _, ...input }: z.output<typeof runQueryAsInput>,
): Promise<StreamedAnswer> {
  return await runQuery(context, input);
}

interface Given {
  readonly given: Readonly<Record<string, string>>;
  readonly language: Input["language"];
}

/**
 * Everything that the Cypher is given. Its `$limit` is that of the longest answer, whatever is asked for: the rows
 * beyond are counted, so that it can be said how many there are.
 */
export async function readParameters(
  context: QuestionContext,
  { definition }: LibraryQuery,
  { given, language }: Given,
): Promise<Parameters> {
  const kindsOf = (ids: readonly string[]) => findKinds(context, ids);
  const setting = { today: context.today, language, limit: mostRows + 1, kindsOf };
  return await readRunParameters(definition, given, setting);
}

interface Running {
  readonly parameters: Parameters;
  readonly rows: number;
}

async function openRun(
  context: QuestionContext,
  { origin, definition }: LibraryQuery,
  { parameters, rows }: Running,
): Promise<OwnRun> {
  const { signal } = context;
  const { seconds, bytes } = ownLimits;
  const text = definition.cypher;
  if (origin === "team")
    return await context.own.open({ text, parameters, seconds, rows, who: localUser, signal });
  const dataVersion = await context.dataVersion();
  const run: CypherRun = await context.graph.open({ text, parameters, seconds, rows, bytes, signal });
  return { ...run, warnings: [], dataVersion, filledAt: undefined };
}

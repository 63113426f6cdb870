import type { z } from "zod";
import type { runCypherInput } from "#contract/run-cypher.ts";
import { findCited } from "../cypher/find-cited.ts";
import { streamAnswer } from "../cypher/stream-answer.ts";
import type { StreamedAnswer } from "../cypher/streamed-answer.ts";
import type { QuestionContext } from "../question-context.ts";
import { listWarnings } from "./list-warnings.ts";
import { ownLimits } from "./open-own-cypher.ts";

/** Until people sign in there is one, at this computer. */
export const localUser = "local";

/** Runs somebody's own Cypher and gives its answer as it comes. */
export async function runCypher(
  context: QuestionContext,
  { query: text, parameters, run, limit: rows, seconds }: z.output<typeof runCypherInput>,
): Promise<StreamedAnswer> {
  const since = performance.now();
  const opened = await context.own.open({
    ...{ text, parameters, run, rows, seconds },
    who: localUser,
    signal: context.signal,
  });
  return await streamAnswer(opened, {
    title: "Cypher",
    fileName: "own-cypher",
    day: context.today,
    columns: {},
    limits: { ...ownLimits, rows, seconds },
    warnings: (ended) =>
      addWarnings(opened.warnings, listWarnings(text, undefined, ended.end().notifications)),
    since,
    findSources: findCited(context),
    dataVersion: opened.dataVersion,
    filledAt: opened.filledAt,
  });
}

/** Neo4j says most of them twice: when it plans and when it has answered. */
export function addWarnings<Told extends { readonly code: string; readonly word?: string | undefined }>(
  before: readonly Told[],
  after: readonly Told[],
): Told[] {
  const isKnown = ({ code, word }: Told) => before.some((each) => each.code === code && each.word === word);
  return [...before, ...after.filter((each) => !isKnown(each))];
}

import type { ErrorCode } from "#contract/errors.ts";
import type { QueryDefinition } from "#contract/query-definition.ts";
import { ClusterixError } from "../../errors.ts";
import { localUser } from "../own-cypher/run-cypher.ts";
import type { QuestionContext } from "../question-context.ts";

/** Who saves waits no longer, such as for a sandbox that has to be started first. */
const mostWaitMs = 6_000;
const planSeconds = 2;
/** What these say is no fault of the text. It is looked at again whenever it is run, so that it may be saved. */
const isNoFault: ReadonlySet<ErrorCode> = new Set([
  ...(["not-allowed", "not-ready", "database-away", "database-busy", "too-many-requests"] as const),
]);

/** Lets Neo4j plan the Cypher of a definition and of its lists, without running it. Throws wrong-query, refused-query, cancelled. */
export async function checkByPlanner(context: QuestionContext, definition: QueryDefinition): Promise<void> {
  const waited = AbortSignal.timeout(mostWaitMs);
  const signal = AbortSignal.any([context.signal, waited]);
  for (const { place, text } of listTexts(definition))
    try {
      const request = { text, parameters: {}, seconds: planSeconds, rows: 1, who: localUser, signal };
      await context.own.plan(request, { isProfile: false });
    } catch (error) {
      if (!(error instanceof ClusterixError)) throw error;
      if (isNoFault.has(error.code) || (waited.aborted && !context.signal.aborted)) return;
      throw placeError(error, place);
    }
}

function listTexts({ cypher, parameters }: QueryDefinition) {
  const values = parameters.flatMap((parameter, at) =>
    parameter.values === undefined ? [] : [{ place: `parameters.${at}.values`, text: parameter.values }],
  );
  return [{ place: "cypher", text: cypher }, ...values];
}

/** Line and column are those within the text at this place. */
function placeError({ code, detail, faults, cause }: ClusterixError, parameter: string): ClusterixError {
  return new ClusterixError(code, detail, {
    ...{ parameter, cause },
    faults: (faults ?? [{ detail }]).map((fault) => ({ ...fault, parameter })),
  });
}

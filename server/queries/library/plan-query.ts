import type { z } from "zod";
import type { PlannedQuery, planQueryInput } from "#contract/plan-query.ts";
import { ownLimits } from "../own-cypher/open-own-cypher.ts";
import { localUser } from "../own-cypher/run-cypher.ts";
import type { QuestionContext } from "../question-context.ts";
import { findLibraryQuery } from "./find-library-query.ts";
import { listShippedWarnings } from "./list-shipped-warnings.ts";
import { readParameters } from "./run-query.ts";

/** How Neo4j answers a query of the library; with `profile`, how it did. Parameters as for running it. */
export async function planQuery(
  context: QuestionContext,
  { id, profile: isProfile, language, ...given }: z.output<typeof planQueryInput>,
): Promise<PlannedQuery> {
  const query = await findLibraryQuery(context, id);
  const parameters = await readParameters(context, query, { given, language });
  const { seconds, bytes } = ownLimits;
  const { signal } = context;
  const request = { text: query.definition.cypher, parameters, seconds, rows: 1, bytes, signal };
  if (query.origin === "team") {
    const { plan, warnings, databaseMs } = await context.own.plan(
      { ...request, who: localUser },
      { isProfile },
    );
    return { plan, isProfile, warnings: [...warnings], databaseMs };
  }
  const { plan, notifications, databaseMs } = await context.graph.plan(request, { isProfile });
  return { plan, isProfile, warnings: listShippedWarnings(request.text, plan, notifications), databaseMs };
}

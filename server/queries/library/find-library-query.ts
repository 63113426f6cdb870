import type { QueryDefinition } from "#contract/query-definition.ts";
import type { QueryOrigin } from "#contract/words.ts";
import { ClusterixError } from "../../errors.ts";
import type { TeamQuery } from "../../workspace/keep-queries.ts";
import type { QuestionContext } from "../question-context.ts";
import type { ShippedQuery } from "./open-library.ts";
import { writeQueryFile } from "./write-query-file.ts";

/** A query of the library, wherever it is kept. */
export interface LibraryQuery {
  readonly id: string;
  readonly origin: QueryOrigin;
  readonly definition: QueryDefinition;
  readonly version: number;
  /** A team's query: who saved this version, and when. */
  readonly author?: string;
  readonly recordedAt?: string;
  /** As a file of the library. */
  file(): string;
}

/** Where nobody may run Cypher of their own, the team's queries are not there either: they are just that. */
export function seesTeamQueries(context: QuestionContext): boolean {
  return context.may("own-cypher");
}

/** The shipped ones by id, then the team's by id. */
export async function listLibraryQueries(context: QuestionContext): Promise<LibraryQuery[]> {
  const shipped = context.library.list().map(toShipped);
  if (!seesTeamQueries(context)) return shipped;
  return [...shipped, ...(await context.workspace.queries.list()).map(toTeams)];
}

/**
 * @param version an earlier one; left out: the latest
 * @throws not-found
 */
export async function findLibraryQuery(
  context: QuestionContext,
  id: string,
  version?: number,
): Promise<LibraryQuery> {
  const shipped = context.library.find(id);
  if (shipped !== undefined && (version ?? shippedVersion) === shippedVersion) return toShipped(shipped);
  const own = seesTeamQueries(context) ? await context.workspace.queries.find(id, version) : undefined;
  if (own !== undefined) return toTeams(own);
  const which = version === undefined ? `no query ${id}` : `no version ${version} of a query ${id}`;
  throw new ClusterixError("not-found", `There is ${which} in the library.`, { parameter: "id" });
}

/** A shipped query changes with the product only. */
const shippedVersion = 1;

function toShipped({ id, definition, file }: ShippedQuery): LibraryQuery {
  return { id, origin: "shipped", definition, version: shippedVersion, file: () => file };
}

function toTeams({ id, definition, version, author, recordedAt }: TeamQuery): LibraryQuery {
  const file = () => writeQueryFile(definition);
  return { id, origin: "team", definition, version, author, recordedAt, file };
}

import type { Kysely, Selectable } from "kysely";
import { type QueryDefinition, queryDefinitionSchema } from "#contract/query-definition.ts";
import type { QueryVersion } from "#contract/query-entry.ts";
import { ClusterixError } from "../errors.ts";
import type { Tables } from "./tables.ts";

/** One version of a query that the team saved. */
export interface TeamQuery extends QueryVersion {
  readonly id: string;
  readonly definition: QueryDefinition;
}

/** Who saves a version, and what was changed. */
export interface Change {
  readonly author: string;
  readonly note: string;
}

export interface TeamQueries {
  /** The latest version of those that are there, by id. */
  list(): Promise<TeamQuery[]>;
  /** A version; left out: the latest. Undefined when it is not there, or was taken away with it. */
  find(id: string, version?: number): Promise<TeamQuery | undefined>;
  /** The latest first; empty when the team never saved such a query. */
  versionsOf(id: string): Promise<QueryVersion[]>;
  /** Gives it an id from its title. One of this title that was taken away comes back, with its versions. */
  make(definition: QueryDefinition, change: Change): Promise<TeamQuery>;
  /** Throws not-found, conflict. One that was taken away comes back. */
  change(
    id: string,
    definition: QueryDefinition,
    change: Change & { readonly after: number },
  ): Promise<TeamQuery>;
  /** Every version is kept. Throws not-found, conflict. */
  remove(id: string, after: number): Promise<{ readonly id: string; readonly version: number }>;
  /** Ids of the favourites, shipped ones too. */
  favourites(): Promise<ReadonlySet<string>>;
  mark(id: string, isFavourite: boolean): Promise<void>;
}

/** Ids of the team's queries begin so: none of a shipped one does. */
export const teamQueryPrefix = "own-";
const longestSlug = 60;

export function keepQueries(tables: Kysely<Tables>, now: () => Date): TeamQueries {
  const add = async (within: Kysely<Tables>, row: NewVersion): Promise<string> => {
    const recordedAt = now().toISOString();
    const definition = row.definition === null ? null : JSON.stringify(row.definition);
    await within
      .insertInto("queryVersion")
      .values({ ...row, definition, recordedAt })
      .execute();
    return recordedAt;
  };
  const addNext = (
    id: string,
    definition: QueryDefinition | null,
    { after, ...change }: Change & { after: number },
  ) =>
    tables.transaction().execute(async (within) => {
      await checkVersion(within, id, after);
      const version = after + 1;
      return { version, recordedAt: await add(within, { query: id, version, definition, ...change }) };
    });
  return {
    async list() {
      const newest = tables
        .selectFrom("queryVersion")
        .select(({ fn }) => fn.max("id").as("id"))
        .groupBy("query");
      const rows = await tables
        .selectFrom("queryVersion")
        .selectAll()
        .where("id", "in", newest)
        .where("definition", "is not", null)
        .orderBy("query")
        .execute();
      return rows.flatMap(toTeamQuery);
    },
    async find(id, version) {
      const row = await tables
        .selectFrom("queryVersion")
        .selectAll()
        .where("query", "=", id)
        .$if(version !== undefined, (chosen) => chosen.where("version", "=", version ?? 0))
        .orderBy("version", "desc")
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? undefined : toTeamQuery(row)[0];
    },
    versionsOf: (id) =>
      tables
        .selectFrom("queryVersion")
        .select(["version", "author", "note", "recordedAt"])
        .where("query", "=", id)
        .orderBy("version", "desc")
        .execute(),
    make: (definition, change) =>
      tables.transaction().execute(async (within) => {
        const { id, version } = await findFreeId(within, definition);
        const recordedAt = await add(within, { query: id, version, definition, ...change });
        return { id, version, definition, ...change, recordedAt };
      }),
    async change(id, definition, { after, ...change }) {
      return { id, definition, ...change, ...(await addNext(id, definition, { ...change, after })) };
    },
    async remove(id, after) {
      const { version } = await addNext(id, null, { author: "", note: "", after });
      return { id, version };
    },
    async favourites() {
      const rows = await tables.selectFrom("queryFavourite").select("query").execute();
      return new Set(rows.map(({ query }) => query));
    },
    async mark(id, isFavourite) {
      if (isFavourite)
        await tables
          .insertInto("queryFavourite")
          .values({ query: id })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      else await tables.deleteFrom("queryFavourite").where("query", "=", id).execute();
    },
  };
}

interface NewVersion extends Change {
  readonly query: string;
  readonly version: number;
  readonly definition: QueryDefinition | null;
}

/** None when the query was taken away with this version. */
function toTeamQuery({
  query,
  definition,
  version,
  author,
  note,
  recordedAt,
}: Selectable<Tables["queryVersion"]>) {
  if (definition === null) return [];
  const known = queryDefinitionSchema.parse(JSON.parse(definition));
  return [{ id: query, definition: known, version, author, note, recordedAt }];
}

/** The first of own-title, own-title-2, … that no query has; one that was taken away has none any more. */
async function findFreeId(
  within: Kysely<Tables>,
  { title }: QueryDefinition,
): Promise<{ id: string; version: number }> {
  const base = `${teamQueryPrefix}${toSlug(typeof title === "string" ? title : title.en)}`;
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    const latest = await within
      .selectFrom("queryVersion")
      .select(["version", "definition"])
      .where("query", "=", id)
      .orderBy("version", "desc")
      .limit(1)
      .executeTakeFirst();
    if (latest === undefined) return { id, version: 1 };
    if (latest.definition === null) return { id, version: latest.version + 1 };
  }
}

/** Plain small letters and digits, cut at a word. */
function toSlug(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let slug = "";
  for (const word of words ?? []) {
    if (slug !== "" && slug.length + word.length >= longestSlug) break;
    slug = slug === "" ? word.slice(0, longestSlug) : `${slug}-${word}`;
  }
  return slug === "" ? "query" : slug;
}

async function checkVersion(within: Kysely<Tables>, id: string, after: number): Promise<void> {
  const { version } = await within
    .selectFrom("queryVersion")
    .select(({ fn }) => fn.max("version").as("version"))
    .where("query", "=", id)
    .executeTakeFirstOrThrow();
  if (version === null)
    throw new ClusterixError("not-found", `The team has saved no query ${id}.`, { parameter: "id" });
  if (version === after) return;
  throw new ClusterixError(
    "conflict",
    "Somebody changed this query in the meantime: load it again, and change it then.",
    { parameter: "after" },
  );
}

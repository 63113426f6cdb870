import { type Kysely, sql } from "kysely";
import type { CypherRunEntry, CypherRuns } from "#contract/list-cypher-runs.ts";
import { runOutcomes } from "#contract/words.ts";
import type { Tables } from "./tables.ts";

export type NewCypherRun = Omit<CypherRunEntry, "entry">;

export interface RunsAsked {
  /** Only entries with a smaller number. */
  readonly before?: number | undefined;
  /** Only those whose text holds this, whatever the case of plain letters. */
  readonly search: string;
  readonly limit: number;
}

/** What was run of own Cypher: entries are added, never changed; the oldest go when there are too many. */
export interface CypherRunLog {
  add(run: NewCypherRun): Promise<CypherRunEntry>;
  /** The latest first. `total`: all that the search finds; truncated: there are older ones than these. */
  list(asked: RunsAsked): Promise<CypherRuns>;
}

const mostEntries = 10_000;
/** Longer texts are refused before they are run; the hash is of the whole. */
const mostCharacters = 10_000;

export function keepCypherRuns(tables: Kysely<Tables>, most: number = mostEntries): CypherRunLog {
  return {
    async add(run) {
      const row = { ...run, query: run.query.slice(0, mostCharacters) };
      const { insertId } = await tables.insertInto("cypherRun").values(row).executeTakeFirstOrThrow();
      const entry = Number(insertId);
      // Numbers are given once and in a row, so that these are the oldest.
      await tables
        .deleteFrom("cypherRun")
        .where("id", "<=", entry - most)
        .execute();
      return { entry, ...row };
    },
    async list({ before, search, limit }) {
      const found = tables.selectFrom("cypherRun").where(holds(search));
      const { total } = await found
        .select(({ fn }) => fn.countAll<number>().as("total"))
        .executeTakeFirstOrThrow();
      const rows = await found
        .selectAll()
        .$if(before !== undefined, (all) => all.where("id", "<", before ?? 0))
        .orderBy("id", "desc")
        .limit(limit + 1)
        .execute();
      const runs = rows.slice(0, limit).map(({ id, outcome, ...rest }) => ({
        entry: id,
        ...rest,
        outcome: runOutcomes.find((each) => each === outcome) ?? "failed",
      }));
      return { runs, shown: runs.length, total: Number(total), truncated: rows.length > limit };
    },
  };
}

/** An empty search finds all. */
function holds(search: string) {
  const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  return sql<boolean>`${sql.ref("query")} like ${pattern} escape '\\'`;
}

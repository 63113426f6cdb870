import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely, Migrator, SqliteDialect, sql } from "kysely";
import Libsql from "libsql";
import { StartFault } from "../errors.ts";
import { type CypherRunLog, keepCypherRuns } from "./keep-cypher-runs.ts";
import { type Decisions, keepDecisions } from "./keep-decisions.ts";
import { keepQueries, type TeamQueries } from "./keep-queries.ts";
import { keepValueChains, type OwnValueChains } from "./keep-value-chains.ts";
import { migrations } from "./migrations.ts";
import type { Tables } from "./tables.ts";

/** What people make with the graph. It survives a reset of the graph and names things by our own ids. */
export interface Workspace {
  readonly decisions: Decisions;
  readonly valueChains: OwnValueChains;
  readonly queries: TeamQueries;
  readonly cypherRuns: CypherRunLog;
  close(): Promise<void>;
}

/**
 * Opens the workspace in a file, or makes it. Before it is brought to a newer form, a copy is put beside it. Throws
 * StartFault when the file cannot be used.
 *
 * @param file path of the database; ":memory:" keeps nothing
 * @param now the clock that entries are dated by
 */
export async function openWorkspace(file: string, now: () => Date): Promise<Workspace> {
  try {
    const isNew = file === ":memory:" || !existsSync(file);
    if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const tables = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connect(file) }) });
    await migrate(tables, isNew ? undefined : file);
    return {
      decisions: keepDecisions(tables, now),
      valueChains: keepValueChains(tables, now),
      queries: keepQueries(tables, now),
      cypherRuns: keepCypherRuns(tables),
      close: () => tables.destroy(),
    };
  } catch (error) {
    if (error instanceof StartFault) throw error;
    throw new StartFault(
      `The workspace ${file} cannot be opened: ${error instanceof Error ? error.message : String(error)}.`,
      "It holds what people made here. Move the file away to begin with an empty one, or put a copy in its place.",
    );
  }
}

function connect(file: string): Libsql.Database {
  const connection = new Libsql(file);
  connection.pragma("journal_mode = WAL");
  // A command in another process may hold it for a moment.
  connection.pragma("busy_timeout = 2000");
  return connection;
}

async function migrate(tables: Kysely<Tables>, oldFile: string | undefined): Promise<void> {
  const provider = { getMigrations: async () => ({ ...migrations }) };
  const migrator = new Migrator({ db: tables, provider });
  const waiting = (await migrator.getMigrations()).filter(({ executedAt }) => executedAt === undefined);
  const [first] = waiting;
  if (first === undefined) return;
  if (oldFile !== undefined) await copyBeside(tables, oldFile, first.name);
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

async function copyBeside(tables: Kysely<Tables>, file: string, name: string): Promise<void> {
  const copy = `${file}.before-${name}`;
  if (!existsSync(copy)) await sql`VACUUM INTO ${copy}`.execute(tables);
}

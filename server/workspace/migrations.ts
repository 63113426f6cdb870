import type { Kysely, Migration } from "kysely";

/** Forward only: a migration that has been published is never changed, and none is taken back. */
export const migrations: Readonly<Record<string, Migration>> = {
  "001-decisions-and-chains": {
    async up(tables: Kysely<unknown>) {
      await tables.schema
        .createTable("decision")
        .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
        .addColumn("first", "text", (column) => column.notNull())
        .addColumn("second", "text", (column) => column.notNull())
        .addColumn("state", "text", (column) => column.notNull())
        .addColumn("note", "text", (column) => column.notNull())
        .addColumn("day", "text", (column) => column.notNull())
        .addColumn("recordedAt", "text", (column) => column.notNull())
        .execute();
      await tables.schema
        .createIndex("decision-by-pair")
        .on("decision")
        .columns(["first", "second", "id"])
        .execute();
      await tables.schema
        .createTable("chainVersion")
        .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
        .addColumn("chain", "text", (column) => column.notNull())
        .addColumn("version", "integer", (column) => column.notNull())
        .addColumn("definition", "text")
        .addColumn("recordedAt", "text", (column) => column.notNull())
        .addUniqueConstraint("one-of-each-version", ["chain", "version"])
        .execute();
    },
  },
  "002-queries": {
    async up(tables: Kysely<unknown>) {
      await tables.schema
        .createTable("queryVersion")
        .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
        .addColumn("query", "text", (column) => column.notNull())
        .addColumn("version", "integer", (column) => column.notNull())
        .addColumn("definition", "text")
        .addColumn("author", "text", (column) => column.notNull())
        .addColumn("note", "text", (column) => column.notNull())
        .addColumn("recordedAt", "text", (column) => column.notNull())
        .addUniqueConstraint("one-of-each-query-version", ["query", "version"])
        .execute();
      await tables.schema
        .createTable("queryFavourite")
        .addColumn("query", "text", (column) => column.primaryKey())
        .execute();
      await tables.schema
        .createTable("cypherRun")
        .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
        .addColumn("who", "text", (column) => column.notNull())
        .addColumn("query", "text", (column) => column.notNull())
        .addColumn("hash", "text", (column) => column.notNull())
        .addColumn("startedAt", "text", (column) => column.notNull())
        .addColumn("elapsedMs", "real", (column) => column.notNull())
        .addColumn("rows", "integer", (column) => column.notNull())
        .addColumn("outcome", "text", (column) => column.notNull())
        .addColumn("detail", "text", (column) => column.notNull())
        .execute();
    },
  },
};

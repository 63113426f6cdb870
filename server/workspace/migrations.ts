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
};

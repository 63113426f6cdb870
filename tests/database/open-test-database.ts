import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { inject } from "vitest";
import { bePatient } from "../../server/database/be-patient.ts";
import type { Database, DatabaseSettings } from "../../server/database/database.ts";
import { openDatabase } from "../../server/database/open-database.ts";
import { type CypherFiles, readCypherFiles } from "../../server/database/read-cypher-files.ts";

/** Every question of the product, by name. */
export const cypherFiles: CypherFiles = readCypherFiles(join(import.meta.dirname, "..", "..", "cypher"));

/**
 * The run's graph with the seed in it, through the product's own seam; to be closed by the test that opens it. It is
 * shared by all tests at the same time: read only. A test that writes starts a Neo4j of its own (`startTestNeo4j`).
 * `more` adds questions that only a test puts. Questions without a limit of their own get a minute: tests say what is
 * answered, not how soon, and a busy computer is no fault.
 */
export function openTestDatabase(more: Readonly<Record<string, string>> = {}): Database {
  const files = new Map([...cypherFiles, ...Object.entries(more)]);
  return bePatient(openDatabase(inject("testDatabase"), files)).database;
}

/** Where the run's graph is, for tests that start a whole server on it. */
export function testDatabaseSettings(): DatabaseSettings {
  return inject("testDatabase");
}

/** The bare driver on the same graph: for plans, and to compare the seam with. To be closed by the test that opens it. */
export function openTestDriver(): Driver {
  const { uri, username, password } = inject("testDatabase");
  return neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
}

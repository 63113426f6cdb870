import { z } from "zod";
import type { Database } from "./database.ts";

/** Constraints first: a unique id is what every batch of a load looks up. */
const schemaQuestions = [
  "schema/entity-id",
  "schema/meta-id",
  "schema/entity-search",
  "schema/entity-degree",
  "schema/competence-level",
  "schema/collaboration-start",
  "schema/collaboration-end",
];

/** Creates the constraints and indexes that are not there yet; done at every start. */
export async function applySchema(database: Database): Promise<void> {
  for (const question of schemaQuestions) await database.write(question, {}, z.never());
}

import { z } from "zod";
import type { Database } from "./database.ts";

/** By the name of what each makes. Constraints first: a unique id is what every batch of a load looks up. */
const schemaQuestions = {
  entity_id: "schema/entity-id",
  meta_id: "schema/meta-id",
  entitySearch: "schema/entity-search",
  entity_degree: "schema/entity-degree",
  competence_level: "schema/competence-level",
  collaboration_start: "schema/collaboration-start",
  collaboration_end: "schema/collaboration-end",
};

/**
 * Creates the constraints and indexes that are not there yet; done at every start. One question finds out which: that
 * is a second less than telling a Neo4j that has just started to create each unless it is there.
 */
export async function applySchema(database: Database): Promise<void> {
  const rows = await database.run("schema/list-indexes", {}, z.object({ name: z.string() }));
  const there = new Set(rows.map(({ name }) => name));
  for (const [name, question] of Object.entries(schemaQuestions))
    if (!there.has(name)) await database.write(question, {}, z.never());
}

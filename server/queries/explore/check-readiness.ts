import { z } from "zod";
import type { Readiness } from "#contract/check-readiness.ts";
import { linkTypeSchema } from "#contract/graph.ts";
import { ClusterixError } from "../../errors.ts";
import type { QuestionContext } from "../question-context.ts";
import { countNodes } from "./count-nodes.ts";

const databaseRowSchema = z.object({ name: z.string(), version: z.string(), edition: z.string() });
const linkRowSchema = z.object({ type: linkTypeSchema, total: z.number().int() });

/** Says what the database is and what it holds. Throws not-ready, database-away. */
export async function checkReadiness(context: QuestionContext): Promise<Readiness> {
  const [databases, load, nodes, links] = await Promise.all([
    context.ask("explore/find-database", {}, databaseRowSchema),
    context.load(),
    countNodes(context, true),
    context.ask("explore/count-links", {}, linkRowSchema),
  ]);
  const [database] = databases;
  if (database === undefined) throw new ClusterixError("not-ready", "The database does not say what it is.");
  const known = links.filter(({ total }) => total > 0);
  return {
    status: "ready",
    database,
    ...load,
    counts: nodes.counts,
    links: Object.fromEntries(known.map(({ type, total }) => [type, total])),
    sources: nodes.sources,
  };
}

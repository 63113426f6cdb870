import { z } from "zod";
import type { GraphSource } from "#contract/graph.ts";
import type { QuestionContext } from "../question-context.ts";
import { compareIds } from "./name-texts.ts";

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

export const sourceRowSchema = z.object({
  source: z.object({
    id: z.string(),
    title: z.string(),
    url: text,
    publisher: text,
    published: text,
    retrieved: text,
    licence: text,
  }),
});

/** The sources that any of these facts cites, by id. */
export async function listCitedSources(
  context: QuestionContext,
  facts: Iterable<{ readonly sourceIds: readonly string[] }>,
): Promise<GraphSource[]> {
  const ids = new Set<string>();
  for (const { sourceIds } of facts) for (const id of sourceIds) ids.add(id);
  if (ids.size === 0) return [];
  const rows = await context.ask(
    "explore/list-cited-sources",
    { ids: [...ids].sort(compareIds) },
    sourceRowSchema,
  );
  return rows.map(({ source }) => source);
}

import { z } from "zod";
import type { QuestionContext } from "../question-context.ts";
import { type LinkRow, linkRowSchema } from "./describe-link.ts";

export interface AmongOptions {
  readonly illustrative: boolean;
  /** How many at most. */
  readonly most: number;
}

/** The links among some nodes, by type, from and to. */
export async function listLinksAmong(
  context: QuestionContext,
  ids: readonly string[],
  { illustrative, most }: AmongOptions,
): Promise<LinkRow[]> {
  if (ids.length === 0) return [];
  const rows = await context.ask(
    "explore/list-links-among",
    { ids, withIllustrative: illustrative, most },
    z.object({ link: linkRowSchema }),
  );
  return rows.map(({ link }) => link);
}

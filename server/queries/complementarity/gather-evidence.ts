import type { z } from "zod";
import type { WholePair } from "#contract/find-pair.ts";
import type { QuestionContext } from "../question-context.ts";

/** What the graph answered, with the question as it was put. */
export interface Evidence<Found> {
  readonly found: readonly Found[];
  readonly asked: NonNullable<WholePair["evidence"]>[number];
}

/** Puts a question about parties on the day asked about, and keeps its Cypher to be shown. */
export type GatherEvidence = <Row, Found>(
  question: string,
  parameters: Readonly<Record<string, unknown>>,
  row: z.ZodType<Row>,
  read: (row: Row) => Found,
) => Promise<Evidence<Found>>;

export function gatherEvidence(
  context: QuestionContext,
  { date, illustrative }: { readonly date: string; readonly illustrative: boolean },
): GatherEvidence {
  return async (question, given, row, read) => {
    const parameters = { ...given, date, withIllustrative: illustrative };
    const rows = await context.ask(question, parameters, row);
    return { found: rows.map(read), asked: { question, text: context.textOf(question), parameters } };
  };
}

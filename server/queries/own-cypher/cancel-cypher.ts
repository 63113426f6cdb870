import type { z } from "zod";
import type { CancelledCypher, cancelCypherInput } from "#contract/cancel-cypher.ts";
import type { QuestionContext } from "../question-context.ts";

export async function cancelCypher(
  context: QuestionContext,
  { id }: z.output<typeof cancelCypherInput>,
): Promise<CancelledCypher> {
  return { id, wasRunning: context.own.cancel(id) };
}

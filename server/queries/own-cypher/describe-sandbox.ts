import type { z } from "zod";
import type { describeSandboxInput, Sandbox } from "#contract/describe-sandbox.ts";
import type { QuestionContext } from "../question-context.ts";
import { mostSeconds, ownLimits } from "./open-own-cypher.ts";

/** Where own Cypher would run at the moment, and within which limits. Starts it only when told to. */
export async function describeSandbox(
  context: QuestionContext,
  { wake }: z.output<typeof describeSandboxInput>,
): Promise<Sandbox> {
  if (wake) context.own.wake();
  const { state, isSandboxed, running, waiting, remarks, dataVersion, filledAt, filled } =
    context.own.describe();
  return {
    ...{ state, isSandboxed, running, waiting, limits: ownLimits, mostSeconds },
    remarks: [...remarks],
    ...(dataVersion === undefined ? {} : { dataVersion }),
    ...(filledAt === undefined ? {} : { asOf: filledAt }),
    ...(filled === undefined ? {} : { filled }),
  };
}

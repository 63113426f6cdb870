import type { Sandbox } from "#contract/describe-sandbox.ts";
import type { QuestionContext } from "../question-context.ts";
import { mostSeconds, ownLimits } from "./open-own-cypher.ts";

/** Where own Cypher would run at the moment, and within which limits. Starts nothing. */
export async function describeSandbox(context: QuestionContext): Promise<Sandbox> {
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

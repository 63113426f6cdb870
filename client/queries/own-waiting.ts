import type { LongAnswer } from "../api/use-long-answer.ts";

const comingStates = ["starting", "filling", "returning"];
const impatient = ["database-busy", "not-ready", "database-away"];

/** Whether a run has failed only because the sandbox was not there yet, so that it is run again once it is. */
export function isOnItsWay(
  {
    state,
    error,
  }: {
    readonly state: string;
    readonly error: Pick<NonNullable<LongAnswer<"runCypher">["error"]>, "code"> | null;
  },
  sandbox: string | undefined,
): boolean {
  if (state !== "failed" || error === null || sandbox === undefined) return false;
  // What took too long is most often the reason why the sandbox is brought back: once more would end it once more.
  if (error.code === "took-too-long") return ["starting", "filling"].includes(sandbox);
  return impatient.includes(error.code) && comingStates.includes(sandbox);
}

import { ClusterixError } from "../../errors.ts";
import type { QuestionContext } from "../question-context.ts";

/**
 * An answer for which the network and the graph are asked, both of the same load: where other data were loaded
 * meanwhile, a node of the one may be missing in the other, and the answer is made once more. Throws not-ready while
 * data are being loaded, and when they were loaded again meanwhile.
 */
export async function answerFromOneLoad<Answer>(
  context: QuestionContext,
  make: (context: QuestionContext) => Promise<Answer>,
): Promise<Answer> {
  const first = await tryToAnswer(context, make);
  const made = first ?? (await tryToAnswer(context.anew(), make));
  if (made === undefined) throw new ClusterixError("not-ready", "The data are just being changed.");
  return made.answer;
}

/** Undefined when other data were loaded meanwhile. */
async function tryToAnswer<Answer>(
  context: QuestionContext,
  make: (context: QuestionContext) => Promise<Answer>,
): Promise<{ readonly answer: Answer } | undefined> {
  const before = await context.load();
  const isStill = async () => (await context.anew().load()).loadedAt === before.loadedAt;
  try {
    const answer = await make(context);
    return (await isStill()) ? { answer } : undefined;
  } catch (error) {
    // Whatever went wrong may have gone wrong because the two did not belong together.
    if (await isStill()) throw error;
    return undefined;
  }
}

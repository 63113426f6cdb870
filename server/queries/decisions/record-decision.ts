import type { z } from "zod";
import type { RecordedDecision, recordDecisionInput } from "#contract/record-decision.ts";
import { actorKinds } from "#contract/words.ts";
import { ClusterixError } from "../../errors.ts";
import { unknownId } from "../explore/find-card.ts";
import { listNodes } from "../explore/list-nodes.ts";
import type { QuestionContext } from "../question-context.ts";

const partyKinds: ReadonlySet<string> = new Set([...actorKinds, "region"]);

/** Adds an entry for a pair. Throws not-found, bad-parameter, and conflict when the pair has a later entry. */
export async function recordDecision(
  context: QuestionContext,
  { a, b, state, note, day = context.today, after }: z.output<typeof recordDecisionInput>,
): Promise<RecordedDecision> {
  if (a === b)
    throw new ClusterixError("bad-parameter", "b has to be another one than a.", { parameter: "b" });
  const nodes = await listNodes(context, [a, b]);
  for (const [parameter, id] of Object.entries({ a, b })) {
    const node = nodes.find((each) => each.id === id);
    if (node === undefined) throw unknownId(id, parameter);
    if (partyKinds.has(node.kind)) continue;
    const detail = `${id} is a ${node.kind}, but only organisations, clusters and regions can meet.`;
    throw new ClusterixError("bad-parameter", detail, { parameter });
  }
  const { decisions } = context.workspace;
  const decision = await decisions.decide({ a, b, state, note, day, after });
  return { decision, history: await decisions.historyOf(a, b) };
}

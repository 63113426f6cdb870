import { z } from "zod";
import { toDay } from "../../network/days.ts";
import type { LinkCost } from "../../network/value-chains/chain-problem.ts";
import { earliest } from "../../network/value-chains/link-cost.ts";
import type { QuestionContext } from "../question-context.ts";
import type { OpenedChain } from "./open-chain.ts";

const dateRowSchema = z.object({ id: z.string(), dates: z.array(z.string()) });

/** Why two parties are as near as they are, with the age of the sources of what they do together. */
export async function dateEvidence(
  context: QuestionContext,
  { base, read }: OpenedChain,
  pairs: readonly (readonly [number, number])[],
): Promise<(party: number, other: number) => LinkCost> {
  const { explain } = base.links;
  const collaborations = new Set(
    pairs.flatMap(([party, other]) => {
      const { reason, through } = explain(party, other);
      return reason === "collaboration" ? through : [];
    }),
  );
  const ids = [...collaborations].map((at) => read.collaborations.ids[at]!);
  const rows =
    ids.length === 0
      ? []
      : await context.ask("value-chains/list-collaboration-dates", { ids }, dateRowSchema);
  const days = new Map(rows.map(({ id, dates }) => [id, earliest(dates.map(toDay))]));
  return (party, other) => {
    const cost = explain(party, other);
    if (cost.reason !== "collaboration") return cost;
    const known = cost.through.map((at) => days.get(read.collaborations.ids[at]!) ?? null);
    return { ...cost, oldestEvidence: earliest(known) };
  };
}

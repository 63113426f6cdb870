import type { MatchedNeed, NeedReason, PairDirection } from "#contract/find-pair.ts";
import type { Answers, ExplainedNeed } from "../../network/complementarity/list-answers.ts";
import type { Network } from "../../network/network.ts";
import { countStated } from "./describe-pairs.ts";

type Offer = NonNullable<MatchedNeed["offers"]>[number];

/** The facts behind a direction by competence: why each is needed, and who offers it. */
export interface FactsBehind {
  readonly reasonsOf: (competence: string) => readonly NeedReason[];
  readonly offersOf: (competence: string) => readonly Offer[];
}

/** What one could answer of the other's needs as it is sent; `behind` only where the facts were asked for. */
export function describeDirection(
  { competences: { ids } }: Network,
  answers: Answers,
  behind?: FactsBehind,
): PairDirection {
  const describeNeed = ({ competence, weight, origin, rarity }: ExplainedNeed) => {
    const id = ids[competence]!;
    const reasons = behind && { reasons: [...behind.reasonsOf(id)].sort(byWeight) };
    return { competence: id, weight, origin, rarity, ...reasons };
  };
  return {
    ...countStated(answers),
    related: answers.related,
    coverage: answers.coverage,
    matches: answers.matches.map((match) => {
      const by = ids[match.by]!;
      return {
        ...describeNeed(match),
        isExact: match.isExact,
        by,
        level: match.level,
        strength: match.strength,
        ...(behind && { offers: [...behind.offersOf(by)] }),
      };
    }),
    unanswered: answers.unanswered.map(describeNeed),
  };
}

/** Highest weight first; equals stay in the order of origins. */
const byWeight = (one: NeedReason, other: NeedReason) => other.weight - one.weight;

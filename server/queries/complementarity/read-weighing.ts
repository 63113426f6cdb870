import type { NeedOriginWord } from "#contract/words.ts";
import type { TermWeights } from "../../network/complementarity/score-terms.ts";
import { toDay } from "../../network/days.ts";
import type { Weighing } from "./keep-pairs.ts";

export interface WeighingAsked extends TermWeights {
  readonly needs: readonly NeedOriginWord[];
  readonly date?: string | undefined;
  readonly illustrative: boolean;
}

export interface ReadWeighing extends Weighing {
  readonly weights: TermWeights;
  /** Said beside every answer. */
  readonly said: {
    readonly weights: TermWeights;
    readonly needs: NeedOriginWord[];
    readonly date: string;
    readonly illustrative: boolean;
  };
}

export function readWeighing(asked: WeighingAsked, today: string): ReadWeighing {
  const { needs, date = today, illustrative, ground, scarcity, openness } = asked;
  const weights = { ground, scarcity, openness };
  return {
    rule: { day: toDay(date), illustrative },
    origins: new Set(needs),
    weights,
    said: { weights, needs: [...needs], date, illustrative },
  };
}

import type { PlanStep } from "#contract/query-answer.ts";

/** The name of an operator as the locales know it: `Expand(All)@neo4j` is ExpandAll. */
export const operatorWord = (operator: string): string =>
  operator.replace(/@.*$/, "").replace(/[^A-Za-z]/g, "");

export const sumHits = (step: PlanStep): number =>
  (step.dbHits ?? 0) + step.children.reduce((sum, child) => sum + sumHits(child), 0);

/** 0 to 1 of all looks into the store. */
export const shareOfHits = ({ dbHits = 0 }: PlanStep, all: number): number => (all === 0 ? 0 : dbHits / all);

/** A step with all that lead to it one by one, and the parts that come together before the first of them. */
export function followChain(step: PlanStep): {
  readonly steps: readonly PlanStep[];
  readonly branches: readonly PlanStep[];
} {
  const steps = [step];
  let last = step;
  while (last.children.length === 1) {
    last = last.children[0]!;
    steps.push(last);
  }
  return { steps, branches: last.children };
}

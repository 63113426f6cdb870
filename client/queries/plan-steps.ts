import type { PlanStep } from "#contract/query-answer.ts";

/** The name of an operator as the locales know it: `Expand(All)@neo4j` is ExpandAll. */
export const operatorWord = (operator: string): string =>
  operator.replace(/@.*$/, "").replace(/[^A-Za-z]/g, "");

export const sumHits = (step: PlanStep): number =>
  (step.dbHits ?? 0) + step.children.reduce((sum, child) => sum + sumHits(child), 0);

/** 0 to 1 of all looks into the store. */
export const shareOfHits = ({ dbHits = 0 }: PlanStep, all: number): number => (all === 0 ? 0 : dbHits / all);

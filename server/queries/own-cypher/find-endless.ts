import type { PlanStep } from "#contract/query-answer.ts";
import type { QueryWarning } from "#contract/words.ts";
import { maskCypher } from "./mask-cypher.ts";

/** A construct whose work happens inside one value, where no time limit is looked at. */
export interface Endless {
  readonly code: QueryWarning;
  /** How to find it in the text, outside quotes and comments. */
  readonly inText: RegExp;
  /** What to write instead. */
  readonly instead: string;
}

const reduceLoop: Endless = {
  code: "reduce-loop",
  inText: /\b(?:all)?reduce\s*\(/i,
  instead: "Instead of reduce(), use UNWIND and sum() or collect(), which can be stopped.",
};
const regularExpression: Endless = {
  code: "regular-expression",
  inText: /=~/,
  instead: "Instead of =~, use CONTAINS, STARTS WITH or ENDS WITH, or the full-text index.",
};
const rangeInExpression: Endless = {
  code: "range-in-expression",
  inText: /\brange\s*\(/i,
  instead: "Use range() in UNWIND only, as in UNWIND range(1, 100) AS x, so that its rows can be stopped.",
};
const nestedComprehension: Endless = {
  code: "nested-comprehension",
  inText: /\[\s*\w+\s+IN\b|\b(?:any|all|none|single)\s*\(\s*\w+\s+IN\b/i,
  instead: "Instead of a list made within a list, use UNWIND twice, which can be stopped.",
};
const growingList: Endless = {
  code: "growing-list",
  inText: /\b(\w+)\s*\+\s*\1\b/,
  instead: "What is added to itself doubles with each step; take rows by UNWIND instead.",
};

/** What is found is found early; looking through all of a giant value would take longer than running it. */
const mostDetails = 20_000;
/** Enough for the longest word before a bracket, `single`, and for a variable behind it. */
const wordBefore = 8;
const loopHead = 100;

/** Doublings that a query has for a good reason are fewer. */
const manyDoublings = 8;

/**
 * What in a step of a plan is known to have no end that a time limit could bring. Read from the plan, which has letters
 * written as \uXXXX resolved and holds no texts of its own. Not complete, and it need not be: the sandbox is.
 */
export function findEndless(step: PlanStep): Endless[] {
  const details = maskCypher((step.details ?? "").slice(0, mostDetails));
  const found: Endless[] = [];
  if (reduceLoop.inText.test(details)) found.push(reduceLoop);
  if (regularExpression.inText.test(details)) found.push(regularExpression);
  if (!step.operator.startsWith("Unwind") && hasLongRange(details)) found.push(rangeInExpression);
  if (hasNestedLoop(details)) found.push(nestedComprehension);
  if ((details.match(/\b(\w+) \+ \1\b/g)?.length ?? 0) > 0) found.push(growingList);
  return found;
}

/** Of a whole plan, each once. A few doublings are nothing to speak of. */
export function findAllEndless(steps: readonly PlanStep[]): Endless[] {
  const all = steps.flatMap(findEndless);
  const doublings = all.filter((each) => each === growingList).length;
  return [...new Set(all)].filter((each) => each !== growingList || doublings >= manyDoublings);
}

/** A range over the places of a list is as long as that list, and mostly what range() is for in an expression. */
function hasLongRange(details: string): boolean {
  return /\brange\s*\((?!\s*[$\w]+,\s*size\()/i.test(details);
}

const loopStart = /^(?:\[\s*\w+\s+IN\b|(?:any|all|none|single)\s*\(\s*\w+\s+IN\b)/i;

/** Whether a comprehension, or a look at all items of a list, stands within another. */
function hasNestedLoop(details: string): boolean {
  const open: boolean[] = [];
  for (let at = 0; at < details.length; at += 1) {
    const sign = details[at] as string;
    if ("([{".includes(sign)) {
      // The word before the bracket belongs to the loop.
      const word = /[A-Za-z]*$/.exec(details.slice(Math.max(0, at - wordBefore), at))?.[0] ?? "";
      const head = details.slice(at, at + loopHead);
      const isLoop = loopStart.test(sign === "[" ? head : word + head);
      if (isLoop && open.includes(true)) return true;
      open.push(isLoop);
    } else if (")]}".includes(sign)) {
      open.pop();
    }
  }
  return false;
}

import type { PlanStep, Warning } from "#contract/query-answer.ts";
import type { QueryWarning } from "#contract/words.ts";
import type { Notification } from "../../database/cypher-runner.ts";
import { listSteps, nameOfStep } from "./check-plan.ts";
import { type Endless, findAllEndless } from "./find-endless.ts";
import { findPlace, maskCypher } from "./mask-cypher.ts";

/** So many nodes are looked at in some hundredths of a second. */
const fewNodes = 5_000;
/** Ways of more links than this are mostly too many to be counted. */
const longPath = 6;

interface Rule {
  readonly code: QueryWarning;
  readonly sentence: (word: string) => string;
}

const rules: Readonly<Record<string, Rule>> = {
  CartesianProduct: {
    code: "cartesian-product",
    sentence: () =>
      "Two parts have nothing in common, so every row of one is joined with every row of the other. Link them in one pattern, or join them by WHERE.",
  },
  UnboundedVariableLengthPattern: {
    code: "unbounded-path",
    sentence: () => "The way has no longest length. Write one, such as [*..4].",
  },
  UnknownLabelWarning: {
    code: "unknown-label",
    sentence: (word) => `No node has the label ${word}. Check how it is spelt; capitals matter.`,
  },
  UnknownRelationshipTypeWarning: {
    code: "unknown-type",
    sentence: (word) => `No link has the type ${word}. Check how it is spelt; capitals matter.`,
  },
  UnknownPropertyKeyWarning: {
    code: "unknown-property",
    sentence: (word) => `Nothing has the property ${word}. Check how it is spelt; capitals matter.`,
  },
  FeatureDeprecationWarning: {
    code: "deprecated",
    sentence: () => "A part of this is going to be taken out of Cypher.",
  },
  ParameterNotProvided: {
    code: "missing-parameter",
    sentence: (word) => `No value is given for ${word}.`,
  },
};

/** What is known about a text before it is run, as sentences that say what to write instead. */
export function listWarnings(
  text: string,
  plan: PlanStep | undefined,
  notifications: readonly Notification[],
): Warning[] {
  const steps = plan === undefined ? [] : listSteps(plan);
  const warnings = [
    ...notifications.map((notification) => toWarning(text, notification)),
    ...findAllEndless(steps).map((endless) => warnOfEndless(text, endless)),
    ...steps.flatMap((step) => [
      ...warnOfScan(step),
      ...warnOfLongPath(step),
      ...warnOfEndlessPath(text, step),
    ]),
  ];
  const seen = new Set<string>();
  return warnings.filter(({ code, word, line, column }) => {
    const key = [code, word, line, column].join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function toWarning(text: string, { code, title, detail, line, column }: Notification): Warning {
  const rule = rules[code.slice(code.lastIndexOf(".") + 1)];
  const place = line === undefined ? {} : { line, ...(column === undefined ? {} : { column }) };
  if (rule === undefined) return { code: "other", word: title, detail: `Neo4j says: ${title}`, ...place };
  const word = readWord(detail) ?? (rule.code === "deprecated" ? wordAt(text, line, column) : undefined);
  return {
    code: rule.code,
    detail: rule.sentence(word ?? ""),
    ...(word === undefined ? {} : { word }),
    ...place,
  };
}

/** Neo4j ends its sentences with `(the missing label name is: Foo)`, or `(Missing parameters: x)`. */
function readWord(detail: string): string | undefined {
  return /\([^()]*: \(?([^()]+)\)?\)\s*$/.exec(detail)?.[1]?.trim();
}

/** Of what is out of date Neo4j only gives the place. */
function wordAt(text: string, line?: number, column?: number): string | undefined {
  const rest = text.split(/\r\n|\r|\n/)[(line ?? 0) - 1]?.slice((column ?? 1) - 1);
  return /^[\p{L}\p{N}_.]+/u.exec(rest ?? "")?.[0];
}

function warnOfEndless(text: string, { code, inText, instead }: Endless): Warning {
  const found = inText.exec(maskCypher(text));
  const detail = `The time limit cannot stop this while it runs; the sandbox is then started again. ${instead}`;
  return { code, detail, ...(found === null ? {} : findPlace(text, found.index)) };
}

function warnOfScan(step: PlanStep): Warning[] {
  if (nameOfStep(step) !== "AllNodesScan" || (step.estimatedRows ?? 0) < fewNodes) return [];
  return [
    {
      code: "all-nodes",
      detail: "It looks at every node there is. Give the node a label, such as (n:Cluster).",
    },
  ];
}

function warnOfLongPath(step: PlanStep): Warning[] {
  const most = Number(/\*\d*\.\.(\d+)/.exec(maskCypher(step.details ?? ""))?.[1]);
  if (!(most > longPath)) return [];
  const detail = `Ways of up to ${most} links are mostly too many to be found. Try at most ${longPath} first.`;
  return [{ code: "long-path", word: String(most), detail }];
}

/** Neo4j itself only minds it in shortestPath(); the shortest way is looked for step by step, all ways are not. */
function warnOfEndlessPath(text: string, step: PlanStep): Warning[] {
  const isOfAllWays = /^(VarLength|PruningVarLength|BFSPruningVarLength|Repeat|Trail)/.test(nameOfStep(step));
  if (!isOfAllWays || !endlessInPlan.test(maskCypher(step.details ?? ""))) return [];
  const found = endlessInText.exec(maskCypher(text));
  const { sentence } = rules.UnboundedVariableLengthPattern as Rule;
  const place = found === null ? {} : findPlace(text, found.index);
  return [{ code: "unbounded-path", detail: sentence(""), ...place }];
}

const endlessInPlan = /\*(?:\d*\.\.)?\s*\]|\{\s*\d*\s*,\s*\*?\s*\}/;
/** `[*]`, `[r:X*2..]`, and what may follow a pattern in brackets or an arrow: `+`, `*`, `{2,}`. */
const endlessInText = /\[[^\][(){}]*\*\s*(?:\d*\s*\.\.)?\s*\]|(?:\)|->|-)\s*(?:\+|\*|\{\s*\d*\s*,\s*\})\s*\(/;

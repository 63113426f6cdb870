import type { PlanStep } from "#contract/query-answer.ts";
import type { CypherPlan } from "../../database/cypher-runner.ts";
import type { ClusterixError } from "../../errors.ts";
import { allowedOperators, allowedProcedures } from "./allowed-steps.ts";
import { refuse } from "./check-text.ts";
import { findEndless } from "./find-endless.ts";

/**
 * The second look, at what the planner made of a text: it only reads, by steps and procedures that are known to do no
 * harm. Where nothing can end what runs away (`isSandboxed` false), what is known never to end is refused as well.
 * Throws refused-query with every fault there is.
 */
export function checkPlan({ plan, type }: Pick<CypherPlan, "plan" | "type">, isSandboxed: boolean): void {
  const steps = listSteps(plan);
  const refusals = [
    ...steps.flatMap(refuseOperator),
    ...steps.flatMap(refuseProcedure),
    ...refuseType(type),
    ...(isSandboxed ? [] : steps.flatMap(refuseEndless)),
  ];
  const [first] = refusals;
  if (first !== undefined) throw first;
}

export function listSteps(plan: PlanStep): PlanStep[] {
  const steps: PlanStep[] = [];
  const left = [plan];
  for (let step = left.pop(); step !== undefined; step = left.pop()) {
    steps.push(step);
    left.push(...step.children);
  }
  return steps;
}

/** Detail in brackets is no part of the name: `Expand(All)`, `StatefulShortestPath(Into, Trail)`. */
export function nameOfStep({ operator }: PlanStep): string {
  return operator.replace(/[(@].*$/s, "");
}

const writing =
  /^(Create|Merge|Delete|DetachDelete|Remove|Set|Foreach|SubqueryForeach|LockingMerge|AssertingMulti|LockNodes|DropResult|Drop|Alter|Rename|Grant|Deny|Revoke)/;

const aboutDatabase = "It is about the database, not about the graph. Here a query can only read.";

function refuseOperator(step: PlanStep): ClusterixError[] {
  const name = nameOfStep(step);
  if (Object.hasOwn(allowedOperators, name)) return [];
  if (writing.test(name))
    return [refuse("writes", "It would change the graph. Here a query can only read.", { word: name })];
  if (/^(AdministrationCommand|Show|Terminate)/.test(name)) return [refuse("not-a-read", aboutDatabase)];
  if (name === "LoadCSV")
    return [
      refuse("operator", "LOAD CSV is not run here: nothing outside the graph is read.", {
        word: "LOAD CSV",
      }),
    ];
  if (/^Transaction/.test(name))
    return [
      refuse("operator", "IN TRANSACTIONS is not run here: leave it out.", { word: "IN TRANSACTIONS" }),
    ];
  return [refuse("operator", `${name} is not run here: it is not needed to read the graph.`, { word: name })];
}

/** `db.labels() :: (label :: STRING)`; the planner writes names as they are registered. */
function refuseProcedure(step: PlanStep): ClusterixError[] {
  if (nameOfStep(step) !== "ProcedureCall") return [];
  const name = /^[^(]*/.exec(step.details ?? "")?.[0].trim() ?? "";
  if (Object.hasOwn(allowedProcedures, name)) return [];
  const detail = `The procedure ${name} is not run here. There are: ${Object.keys(allowedProcedures).join(", ")}.`;
  return [refuse("procedure", detail, { word: name })];
}

function refuseType(type: string): ClusterixError[] {
  if (type === "r") return [];
  if (type === "s") return [refuse("not-a-read", aboutDatabase)];
  return [refuse("writes", "It would change the graph. Here a query can only read.")];
}

function refuseEndless(step: PlanStep): ClusterixError[] {
  return findEndless(step).map(({ code, instead }) =>
    refuse("endless", `Nothing could stop this once it runs. ${instead}`, { word: code }),
  );
}

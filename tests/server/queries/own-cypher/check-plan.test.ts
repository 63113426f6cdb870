import { describe, expect, it } from "vitest";
import type { PlanStep } from "#contract/query-answer.ts";
import { ClusterixError } from "../../../../server/errors.ts";
import { allowedOperators, allowedProcedures } from "../../../../server/queries/own-cypher/allowed-steps.ts";
import { checkPlan } from "../../../../server/queries/own-cypher/check-plan.ts";

function refusalOf(plan: PlanStep, { type = "r", isSandboxed = true } = {}) {
  try {
    checkPlan({ plan, type }, isSandboxed);
    return undefined;
  } catch (error) {
    if (!(error instanceof ClusterixError) || error.code !== "refused-query") throw error;
    return error.faults?.[0];
  }
}

const step = (operator: string, details?: string, children: PlanStep[] = []): PlanStep => ({
  operator,
  children: [...children],
  ...(details === undefined ? {} : { details }),
});

describe("checkPlan", () => {
  it("lets every step pass that is on the list, with what Neo4j writes behind its name", () => {
    for (const name of Object.keys(allowedOperators).filter((each) => each !== "ProcedureCall"))
      for (const written of [name, `${name}(All)`, `${name}(Into, Trail)`, `${name}@neo4j`])
        expect([written, refusalOf(step(written))]).toEqual([written, undefined]);
  });

  it.each([
    "Create",
    "Merge",
    "SetProperty",
    "SetLabels",
    "Delete",
    "DetachDelete",
    "Foreach",
    "SubqueryForeach",
  ])("refuses %s as writing, however deep it stands", (operator) => {
    const plan = step("ProduceResults", "x", [step("Apply", undefined, [step("Argument"), step(operator)])]);
    expect(refusalOf(plan)).toMatchObject({ code: "writes", word: operator });
  });

  it.each([
    "LoadCSV",
    "ShowSettings",
    "TerminateTransactions",
    "TransactionApply",
    "AdministrationCommand",
    "Unheard",
  ])("refuses %s, which is not on the list", (operator) => expect(refusalOf(step(operator))).toBeDefined());

  it("says of SHOW USERS that it is about the database, not that it would write", () => {
    expect(refusalOf(step("AdministrationCommand"))).toMatchObject({ code: "not-a-read" });
  });

  it("does not take a name of an object's own for a step that is allowed", () => {
    expect(refusalOf(step("constructor"))).toMatchObject({ code: "operator" });
    expect(refusalOf(step("ProcedureCall", "toString() :: (x :: STRING)"))).toMatchObject({
      code: "procedure",
    });
  });

  it("lets the procedures of the list pass and names those that are not", () => {
    for (const name of Object.keys(allowedProcedures))
      expect(refusalOf(step("ProcedureCall", `${name}() :: (a :: STRING)`))).toBeUndefined();
    expect(
      refusalOf(step("ProcedureCall", "dbms.listConfig($autostring_0) :: (name :: STRING)")),
    ).toMatchObject({
      code: "procedure",
      word: "dbms.listConfig",
    });
    expect(refusalOf(step("ProcedureCall"))).toMatchObject({ code: "procedure" });
  });

  it.each(["w", "rw", "s", "", "R"])("refuses every type but r: %j", (type) => {
    expect(refusalOf(step("ProduceResults"), { type })).toBeDefined();
  });

  it("refuses what nothing can stop only where there is no sandbox to be ended", () => {
    const plan = step("ProduceResults", "x", [
      step("Projection", "reduce(s = $a, x IN range($b, $c) | s + x) AS x"),
    ]);
    expect(refusalOf(plan)).toBeUndefined();
    expect(refusalOf(plan, { isSandboxed: false })).toMatchObject({ code: "endless", word: "reduce-loop" });
  });
});

describe("allowedOperators and allowedProcedures", () => {
  it("give a reason for each", () => {
    const reasons = [...Object.values(allowedOperators), ...Object.values(allowedProcedures)];
    expect(reasons.filter((reason) => reason.split(" ").length < 2)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { ClusterixError } from "../../../../server/errors.ts";
import { placeFault } from "../../../../server/queries/own-cypher/place-fault.ts";

const faultsOf = (detail: string, text: string) =>
  placeFault(new ClusterixError("wrong-query", detail, { faults: [{ detail }] }), text).faults;

describe("placeFault", () => {
  it("names each parameter without a value, where it stands in the code", () => {
    const text = "// $b\nMATCH (n) WHERE n.name = '$a'\n  OR n.id = $b RETURN $a, $abc";
    expect(faultsOf("Expected parameter(s): a, b.", text)).toMatchObject([
      { code: "missing-parameter", word: "a", line: 3, column: 23 },
      { code: "missing-parameter", word: "b", line: 3, column: 13 },
    ]);
  });

  it("points behind the semicolon at the second statement", () => {
    expect(
      faultsOf("Expected exactly one statement per query but got: 2.", "RETURN ';';\nRETURN 2"),
    ).toMatchObject([{ code: "several-statements", line: 2, column: 1 }]);
  });

  it("leaves all other faults as Neo4j tells them", () => {
    expect(faultsOf("/ by zero.", "RETURN 1/0")).toEqual([{ detail: "/ by zero." }]);
    const away = new ClusterixError("database-away", "It is away.");
    expect(placeFault(away, "RETURN 1")).toBe(away);
  });
});

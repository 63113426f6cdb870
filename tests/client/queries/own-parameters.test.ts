import { describe, expect, it } from "vitest";
import type { WholeQuery } from "#contract/find-query.ts";
import { queryDefinitionSchema } from "#contract/query-definition.ts";
import {
  copyToOwn,
  kindOfOwnValue,
  listParameterNames,
  ownParameters,
  readOwnValue,
  withSelection,
} from "../../../client/queries/own-parameters.ts";
import { firstView } from "../../../client/queries/queries-view.ts";

describe("values of one's own parameters", () => {
  it.each([
    ["3", 3, "number"],
    ["3 kg", "3 kg", "text"],
    ['"3"', "3", "text"],
    ["true", true, "yes-no"],
    ['["a",1]', ["a", 1], "list"],
    ['{"a":1}', { a: 1 }, "map"],
    ["null", null, "nothing"],
    ["[a", "[a", "text"],
  ])("reads %s", (text, value, kind) => {
    expect(readOwnValue(text)).toEqual(value);
    expect(kindOfOwnValue(text)).toBe(kind);
  });

  it("are those that the text names outside of texts and comments, each once", () => {
    const cypher = "MATCH (n {id: $id}) // $no\nWHERE n.name = '$neither' OR n.x = $x AND $id <> 1 RETURN n";
    expect(listParameterNames(cypher)).toEqual(["id", "x"]);
    expect(ownParameters(["id", "x"], { id: "a", other: "1" })).toEqual({ id: "a" });
  });

  it("take the selection of the map as a list", () => {
    expect(withSelection({ nodes: "a,b", x: "1" })).toEqual({ nodes: '["a","b"]', x: "1" });
    expect(withSelection({ nodes: '["a"]' })).toEqual({ nodes: '["a"]' });
  });
});

describe("copyToOwn", () => {
  const definition = queryDefinitionSchema.parse({
    title: "A",
    description: "B",
    parameters: [
      { name: "region", label: "R", type: "node" },
      { name: "needs", label: "N", type: "node", many: true },
      { name: "level", label: "L", type: "number" },
      { name: "all", label: "A", type: "yes-no" },
      { name: "code", label: "C", type: "text" },
      { name: "unused", label: "U", type: "text" },
    ],
    cypher: "RETURN $region, $needs, $level, $all, $code, $today, $limit",
  });
  const whole = { query: { id: "a" }, definition } as unknown as WholeQuery;

  it("carries over every value in the type it has, and what every query is given", () => {
    const view = copyToOwn(
      firstView,
      whole,
      { region: "AT12", level: "2", code: "007" },
      {
        today: "2026-11-25",
        language: "en",
      },
    );
    expect(view).toMatchObject({ isOwn: true, query: "a", cypher: definition.cypher });
    const names = listParameterNames(view.cypher);
    expect(ownParameters(names, view.values)).toEqual({
      ...{ region: "AT12", needs: [], level: 2, all: false, code: "007" },
      ...{ today: "2026-11-25", limit: 1_000 },
    });
  });
});

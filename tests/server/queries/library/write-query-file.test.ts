import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queryDefinitionSchema } from "#contract/query-definition.ts";
import { readQueryFile } from "../../../../server/queries/library/read-query-file.ts";
import { mostFileCharacters } from "../../../../server/queries/library/split-query-file.ts";
import { writeQueryFile } from "../../../../server/queries/library/write-query-file.ts";
import { randomDefinition } from "./random-definition.ts";

const definition = queryDefinitionSchema.parse({
  title: { en: "Who could do it */ here", fr: "Qui pourrait le faire ici" },
  description: `Counts those that offer it. ${"It does not count those that only plan to. ".repeat(4)}`,
  tags: ["analyst", "region"],
  parameters: [
    { name: "region", label: "Region", type: "node", kinds: ["region"], required: true, default: "SE224" },
    {
      ...{ name: "actor", label: "Organisation", type: "node", many: true, after: ["region"] },
      values: "MATCH (a:Actor)-[:LOCATED_IN]->(:Region {id: $region})\nRETURN a.id AS value, a.name AS label",
    },
  ],
  columns: { who: { label: "Who", kind: "node" }, score: { label: "Score", computed: true } },
  chart: { kind: "bars", x: "who", y: "score" },
  cypher: "MATCH (a:Actor) WHERE a.id IN $actor\nRETURN a.name AS who, 1 AS score",
});

describe("writeQueryFile(definition)", () => {
  it("writes Cypher that runs as it is, after a comment that people can read", () => {
    expect(writeQueryFile(definition)).toMatchInlineSnapshot(`
      "/*---
      title:
        en: "Who could do it *\\/ here"
        fr: Qui pourrait le faire ici
      description: >-
        Counts those that offer it. It does not count those that only plan to. It does not count those
        that only plan to. It does not count those that only plan to. It does not count those that only
        plan to.
      tags:
        - analyst
        - region
      parameters:
        - name: region
          label: Region
          type: node
          kinds:
            - region
          required: true
          default: SE224
        - name: actor
          label: Organisation
          type: node
          many: true
          after:
            - region
          values: |-
            MATCH (a:Actor)-[:LOCATED_IN]->(:Region {id: $region})
            RETURN a.id AS value, a.name AS label
      columns:
        who:
          label: Who
          kind: node
        score:
          label: Score
          computed: true
      chart:
        kind: bars
        x: who
        y: score
      ---*/
      MATCH (a:Actor) WHERE a.id IN $actor
      RETURN a.name AS who, 1 AS score
      "
    `);
  });

  it("writes what gives the same definition when it is read, whatever its texts hold", () => {
    fc.assert(
      fc.property(randomDefinition, (each) => {
        const file = writeQueryFile(each);
        fc.pre(file.length <= mostFileCharacters);
        expect(readQueryFile(file)).toEqual(each);
      }),
      { numRuns: 400 },
    );
  });

  it("writes the same file again after reading it", () => {
    fc.assert(
      fc.property(randomDefinition, (each) => {
        const file = writeQueryFile(each);
        fc.pre(file.length <= mostFileCharacters);
        expect(writeQueryFile(readQueryFile(file))).toBe(file);
      }),
      { numRuns: 100 },
    );
  });
});

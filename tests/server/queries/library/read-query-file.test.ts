import { describe, expect, it } from "vitest";
import type { Fault } from "#contract/errors.ts";
import { ClusterixError } from "../../../../server/errors.ts";
import { readQueryFile } from "../../../../server/queries/library/read-query-file.ts";
import { mostFileCharacters } from "../../../../server/queries/library/split-query-file.ts";

const head = "title: Regions\ndescription: All of them.\n";
const fileOf = (yaml: string, cypher = "RETURN 1 AS one") => `/*---\n${yaml}\n---*/\n${cypher}\n`;

function faultsOf(text: string): readonly Fault[] {
  try {
    readQueryFile(text);
  } catch (error) {
    if (error instanceof ClusterixError && error.code === "bad-parameter") return error.faults ?? [];
    throw error;
  }
  return [];
}

/** Each fault as "line:column what the sentence says". */
const told = (text: string) =>
  faultsOf(text).map(({ line, column, detail }) => `${line}:${column} ${detail}`);

describe("readQueryFile(text)", () => {
  it("reads a file whose lines end as on Windows, or that begins with a byte order mark", () => {
    const text = `\uFEFF${fileOf(`${head}parameters:\n  - name: day\n    label: Day\n    type: date`, "RETURN $day AS a\n// end")}`;
    expect(readQueryFile(text.replaceAll("\n", "\r\n"))).toMatchObject({
      ...{ title: "Regions", parameters: [{ name: "day", type: "date", many: false }] },
      cypher: "RETURN $day AS a\r\n// end",
    });
  });

  it("tells every fault of a file at once, each with its line and column and what to write", () => {
    const yaml = `title: ""
descripton: All of them.
shape: table
parameters:
  - name: Region
    label: Region
    type: node
  - name: year
    label: 2020
    type: number
    defualt: 3`;
    const faults = faultsOf(fileOf(yaml));
    expect(faults.map(({ parameter, line, column }) => [parameter, line, column])).toEqual([
      ["descripton", 3, 13],
      ["parameters.1.defualt", 12, 14],
      ["title", 2, 8],
      ["description", 2, 1],
      ["parameters.0.name", 6, 11],
      ["parameters.1.label", 10, 12],
      ["shape", 4, 8],
    ]);
    for (const { detail } of faults) expect(detail).toMatch(/write|needed|letter/i);
    expect(faults[0]?.detail).toContain("descripton is not known here: write one of title, description");
    expect(faults.at(-1)?.detail).toBe("shape: write one of rows, graph, number.");
  });

  it("points at the $name of the Cypher that is no parameter, wherever its line is", () => {
    const cypher = "// $note\nMATCH (r:Region)\nWHERE r.id = $reggion\nRETURN r.name AS name";
    expect(told(fileOf(head, cypher))).toEqual([
      "8:14 There is no parameter reggion: add it to the parameters, or mend $reggion.",
    ]);
  });

  it("says where a file without its comment, or with one that is not closed, has to be mended", () => {
    expect(told("RETURN 1 AS one")).toEqual([
      expect.stringMatching(/^1:1 Begin the file with a line \/\*---/),
    ]);
    expect(told(`/*---\n${head}`)).toEqual([
      expect.stringMatching(/^1:1 The comment that begins here has no end/),
    ]);
    expect(told(fileOf(`${head}tags: [a*/b]`))).toEqual([
      expect.stringMatching(/^4:9 The comment ends here/),
    ]);
  });

  it("says that a file without Cypher needs some, and that it stands below", () => {
    expect(told(fileOf(head, ""))).toEqual(["7:1 cypher: a query is needed."]);
    expect(told(fileOf(`${head}cypher: RETURN 1`))).toEqual([
      expect.stringMatching(/^4:9 The Cypher stands below/),
    ]);
  });

  it.each([
    ["an anchor", "title: &a Regions\ndescription: x", "2:11 Anchors"],
    ["a reference", "title: x\ndescription: *a", "3:14"],
    ["a tag", "title: !text x\ndescription: x", "2:14 Tags"],
    ["a tag of YAML itself", "title: !!str x\ndescription: x", "2:14 Tags"],
    ["a directive", "%YAML 1.1\n---\ntitle: x\ndescription: x", "2:1 Leave out"],
    ["a second document", `${head}---\ntitle: y`, "4:1 A line --- begins"],
    ["a key twice", `${head}title: y`, "4:1 This key stands here twice"],
    ["a text that looks like a map", "title: a: b\ndescription: x", "2:8 There is a second"],
    ["a tab", `${head}chart:\n\tkind: bars`, "5:1 A tab"],
    ["an open bracket", `${head}tags: [a`, "5:1 A \\[ or a"],
    ["a wrong escape", `title: "a\\q"\ndescription: x`, "2:"],
    ["no map", "- title", "2:1 Write keys"],
    ["nothing", "", "2:1 Write keys"],
  ])("refuses %s, with its place", (_, yaml, begin) => {
    expect(told(fileOf(yaml))[0]).toMatch(new RegExp(`^${begin}`));
  });

  it("does not unfold what refers to itself many times", () => {
    const bomb = ["a: &a [x, x, x]", ..."bcdefghi"].map((key, at, all) =>
      at === 0 ? key : `${key}: &${key} [${`*${all[at - 1]![0]}, `.repeat(9)}x]`,
    );
    expect(faultsOf(fileOf(bomb.join("\n"))).length).toBeGreaterThan(10);
  });

  it.each(["[", "{a: ", "- ", "? ", "[{"])(
    "refuses %j nested thousands deep, without ending the process",
    (open) => {
      expect(told(fileOf(`title: \n  ${open.repeat(9_000)}`))).toEqual([
        expect.stringMatching(/^3:\d+ This is nested too deeply/),
      ]);
    },
  );

  it("refuses a file that is longer than may be sent, before reading it", () => {
    expect(told(fileOf(head, `RETURN '${"x".repeat(mostFileCharacters)}' AS a`))).toEqual([
      expect.stringContaining("A file has at most 40000 characters"),
    ]);
  });

  it("says in one sentence what the first fault is and how many there are", () => {
    expect(() => readQueryFile(fileOf("title: x\nshape: table"))).toThrow(
      "Line 2, column 1: description is missing: write a text, or one text for each language: en and fr. And 1 more.",
    );
  });
});

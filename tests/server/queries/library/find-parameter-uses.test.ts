import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findParameterUses } from "../../../../server/queries/library/find-parameter-uses.ts";

const namesIn = (cypher: string) => findParameterUses(cypher).map(({ name }) => name);

describe("findParameterUses(cypher)", () => {
  it("finds each use with its place, also of names in backticks and in other letters", () => {
    expect(findParameterUses("RETURN $a, $ b, $`c d`, $été, $a")).toEqual([
      ...[
        { name: "a", at: 7 },
        { name: "b", at: 11 },
        { name: "c d", at: 16 },
      ],
      ...[
        { name: "été", at: 24 },
        { name: "a", at: 30 },
      ],
    ]);
  });

  it.each([
    ["a comment to the end of the line", "RETURN 1 // $no\n, $yes"],
    ["a comment over lines", "RETURN 1 /* $no\n'$no */ , $yes"],
    ["a text in single quotes", "RETURN '$no \\' $no', $yes"],
    ["a text in double quotes", 'RETURN "$no \\" \' $no", $yes'],
    ["a name in backticks", "MATCH (`$no``$no`) RETURN $yes"],
    ["a word that holds a dollar", "MATCH (a$no) RETURN $yes"],
    ["quotes in a comment", "// it's\nRETURN $yes // it's"],
    ["a comment in quotes", "RETURN '//', $yes, '/*'"],
  ])("finds none in %s, and those after it", (_, cypher) => {
    expect(namesIn(cypher)).toEqual(["yes"]);
  });

  it.each(["'$no", '"$no\\', "`$no", "/* $no", "// $no", "'\\"])(
    "takes %j, which is not closed, as going on to the end",
    (cypher) => {
      expect(namesIn(`RETURN $yes ${cypher}`)).toEqual(["yes"]);
    },
  );

  it("finds what stands between texts of all sorts, and nothing of them", () => {
    const inert = fc.oneof(
      fc.string().map((text) => `'${text.replace(/[\\']/g, "\\$&")}'`),
      fc.string().map((text) => `"${text.replace(/[\\"]/g, "\\$&")}"`),
      fc.string().map((text) => `\`${text.replaceAll("`", "``")}\``),
      fc.string().map((text) => `/*${text.replaceAll("*/", "")} */`),
      fc.string().map((text) => `//${text.replace(/[\r\n]/g, "")}\n`),
    );
    const use = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,5}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(inert, use)), (parts) => {
        const cypher = parts.map(([text, name]) => `${text} $${name} + `).join("");
        expect(namesIn(cypher)).toEqual(parts.map(([, name]) => name));
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CypherTokenKind,
  findBracketPair,
  tokeniseCypher,
} from "../../../../client/queries/editor/tokenise-cypher.ts";

const wordsOf = (text: string, kind: CypherTokenKind) =>
  tokeniseCypher(text)
    .filter((token) => token.kind === kind)
    .map(({ from, to }) => text.slice(from, to));

describe("tokeniseCypher", () => {
  it("finds keywords in any case, and none in properties, labels, texts or comments", () => {
    const text = "match (n:Match {where: 1}) Where n.return = 'RETURN' /* WITH */ return n // LIMIT";
    expect(wordsOf(text, "keyword")).toEqual(["match", "Where", "return"]);
  });

  it("finds labels and types behind colons, joined or excluded, also in backticks", () => {
    const text = "MATCH (a:A&!B)-[r:R|S*1..3]->(:`C D`|(E&F)) WHERE a:G RETURN a:H";
    expect(wordsOf(text, "label")).toEqual(["A", "B", "R", "S", "`C D`", "E", "F", "G", "H"]);
  });

  it("takes the value of a map for no label", () => {
    expect(wordsOf("RETURN {a: b, c: d.e, f: {g: h}}, x[1..y]", "label")).toEqual([]);
    expect(wordsOf("MATCH (n:L {a: b}) WHERE EXISTS { MATCH (m) WHERE m:K }", "label")).toEqual(["L", "K"]);
  });

  it("finds parameters, texts with escapes over lines, numbers and comments", () => {
    const text = "WITH $a1 AS a, $`b c` AS b, 'it\\'s\n', \"x\", 1.5e3, .5, 0xFF, 1..2 /* a\nb */ // c";
    expect(wordsOf(text, "parameter")).toEqual(["$a1", "$`b c`"]);
    expect(wordsOf(text, "string")).toEqual(["'it\\'s\n'", '"x"']);
    expect(wordsOf(text, "number")).toEqual(["1.5e3", ".5", "0xFF", "1", "2"]);
    expect(wordsOf(text, "comment")).toEqual(["/* a\nb */", "// c"]);
  });

  it("takes a text or comment without an end up to the end", () => {
    expect(wordsOf("RETURN 'ab RETURN", "string")).toEqual(["'ab RETURN"]);
    expect(wordsOf("/* RETURN", "comment")).toEqual(["/* RETURN"]);
  });

  it("leaves out nothing but spaces, of any text", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("'", '"', "`", "/*", "*/", "//", "\n", ":", "{", "}", "$", "😀", "MATCH ", "\\"),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        const tokens = tokeniseCypher(text);
        let at = 0;
        for (const { from, to } of tokens) {
          expect(text.slice(at, from).trim()).toBe("");
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });
});

describe("findBracketPair", () => {
  const pairAt = (text: string, cursor: number) => findBracketPair(text, tokeniseCypher(text), cursor);

  it("finds the other bracket from either side of either one, over those between", () => {
    const text = "MATCH (a {b: [1]}) RETURN a";
    expect(pairAt(text, 6)).toEqual({ at: 6, other: 17 });
    expect(pairAt(text, 18)).toEqual({ at: 17, other: 6 });
    expect(pairAt(text, 9)).toEqual({ at: 9, other: 16 });
  });

  it("looks at none in texts and comments", () => {
    expect(pairAt("RETURN (')' /* ) */)", 7)).toEqual({ at: 7, other: 19 });
    expect(pairAt("RETURN '('", 8)).toBeNull();
  });

  it("tells of a bracket that stands alone, or with one of another kind", () => {
    expect(pairAt("RETURN (1", 8)).toEqual({ at: 7, other: null });
    expect(pairAt("RETURN (1]", 10)).toEqual({ at: 9, other: null });
    expect(pairAt("RETURN 1", 3)).toBeNull();
  });
});

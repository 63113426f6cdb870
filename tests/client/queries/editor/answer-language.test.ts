import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openLanguage } from "../../../../client/queries/editor/answer-language.ts";
import { fillInMethods } from "../../../../client/queries/editor/fill-in-methods.ts";
import type { Proposal, Remark, RemarkCode } from "../../../../client/queries/editor/language-messages.ts";
import { knownNames } from "./known-names.ts";

/** The grammar takes its time, the more so on a busy computer. */
const patience = 120_000;

const answer = openLanguage();
beforeAll(() => {
  fillInMethods();
  answer({ kind: "know", names: knownNames, parameters: ["region"] });
});

function check(text: string): readonly Remark[] {
  const checked = answer({ kind: "check", text });
  if (checked.kind !== "checked") throw new Error(`it answered ${checked.kind}`);
  return checked.remarks;
}

/** Each with its code, what is underlined, and the words of its sentence. */
const found = (text: string) =>
  check(text).map(({ code, from, to, word, more }) => [code, text.slice(from, to), word, more]);

/** With a text that this checks: what is underlined, and its words. */
const cases: readonly (readonly [RemarkCode, string, string, string, string])[] = [
  ["unknown-variable", "MATCH (n:Cluster) RETURN m", "m", "m", ""],
  ["unknown-label", "MATCH (n:Clustr) RETURN n", "Clustr", "Clustr", ""],
  ["unknown-label", "MATCH (n:`Old Cluster`) RETURN n", "`Old Cluster`", "Old Cluster", ""],
  ["unknown-type", "MATCH (n:Company)-[:OFERS]->(m) RETURN n, m", "OFERS", "OFERS", ""],
  ["unknown-property", "MATCH (n:Cluster) RETURN n.nme", "nme", "nme", ""],
  ["unknown-function", "RETURN nix(1)", "nix", "nix", ""],
  ["unknown-procedure", "CALL db.nix()", "db.nix", "db.nix", ""],
  ["unknown-parameter", "RETURN $nix", "$nix", "nix", ""],
  ["function-called", "CALL toUpper('a')", "toUpper", "toUpper", ""],
  ["procedure-used", "RETURN db.labels()", "db.labels", "db.labels", ""],
  ["not-understood", "MATCH (n:Company RETUR n", "RETUR", "RETUR", ""],
  ["mistyped", "MATCH (n:Cluster) RETRUN n", "RETRUN", "RETRUN", "RETURN"],
  ["ends-early", "MATCH (n:Cluster) RETURN", "", "", ""],
  ["open-text", "RETURN 'ab", "'ab", "", ""],
  ["open-comment", "RETURN 1 /* ab", "/* ab", "", ""],
  ["no-return", "MATCH (n:Cluster)", "", "MATCH", ""],
  [
    "no-such-end",
    "MATCH (c:Cluster)-[:MEMBER_OF]->(n:Company) RETURN c, n",
    "-[:MEMBER_OF]->(n:Company)",
    "MEMBER_OF",
    "Company",
  ],
  ["cartesian-product", "MATCH (n:Company), (m:Cluster) RETURN n.name, m.name", "MATCH", "", ""],
  ["reduce-loop", "RETURN reduce(s = 0, x IN [1] | s + x) AS r", "reduce", "", ""],
  ["regular-expression", "MATCH (n:Company) WHERE n.name =~ 'a.*' RETURN n", "=~", "", ""],
  ["range-in-expression", "RETURN size(range(1, 9)) AS r", "range", "", ""],
  ["unbounded-path", "MATCH (n:Company)-[*]-(m:Cluster) RETURN n, m", "[*]", "", ""],
  ["deprecated", "MATCH (n:Company) WHERE id(n) = 1 RETURN n", "id(n) = 1", "id", "elementId"],
  ["declared-twice", "WITH 1 AS a UNWIND [1] AS a RETURN a", "a", "a", ""],
  ["left-behind", "MATCH (n:Company) RETURN n.name, count(*) ORDER BY n.size", "n.size", "n", ""],
  ["needs-name", "WITH 1 AS a WITH a + 1 RETURN 1", "a + 1", "WITH", ""],
  ["wrong-columns", "RETURN 1 AS a UNION RETURN 2 AS b", "UNION RETURN 2 AS b", "", ""],
  ["columns-alike", "RETURN 1 AS a, 2 AS a", "a", "", ""],
  [
    "wrong-arguments",
    "CALL db.labels(1) YIELD label RETURN label",
    "CALL db.labels(1) YIELD label RETURN label",
    "",
    "",
  ],
  ["unknown-output", "CALL db.labels() YIELD lable RETURN 1", "lable", "lable", ""],
  ["too-few-arguments", "RETURN toUpper()", "toUpper()", "toUpper", ""],
  ["too-many-arguments", "RETURN toUpper('a', 'b')", "toUpper('a', 'b')", "toUpper", ""],
  ["writes", "MATCH (n:Cluster) DETACH DELETE n", "DETACH", "DETACH", ""],
  ["prefix", "explain MATCH (n:Cluster) RETURN n", "explain", "EXPLAIN", ""],
  ["several-statements", "RETURN 1; RETURN 2", "RETURN", "RETURN", ""],
  ["reads-files", "LOAD CSV FROM 'file:///a.csv' AS l RETURN l", "LOAD CSV", "LOAD CSV", ""],
  ["reads-files", "MATCH (n:Cluster) load  csv FROM n.name AS l RETURN l", "load  csv", "LOAD CSV", ""],
  ["about-database", "SHOW TRANSACTIONS", "SHOW TRANSACTIONS", "SHOW TRANSACTIONS", ""],
  ["about-database", "// who\nshow users", "show users", "SHOW USERS", ""],
  ["about-database", "SHOW ALL INDEXES YIELD name RETURN name", "SHOW ALL", "SHOW ALL", ""],
  ["about-database", "TERMINATE TRANSACTIONS 'a-1'", "TERMINATE TRANSACTIONS", "TERMINATE TRANSACTIONS", ""],
];

describe("the checker", () => {
  for (const [code, text, underlined, word, more] of cases)
    it(`says ${code} of: ${text}`, () => {
      expect(found(text)).toContainEqual([code, underlined, word, more]);
    });

  it("says of which type a value is and which is needed", () => {
    const [remark] = check("RETURN 'a' - 1");
    expect(remark).toMatchObject({ code: "wrong-type", word: "String", isFault: true });
    expect(remark?.more).toContain("Integer");
  });

  it("marks the right place behind emoji and other wide letters, which its parts count differently", () => {
    const text = "MATCH (n:Cluster) // 😀\nWHERE n.nme = '😀👩‍🔬𝔘' AND $x\nRETURN m, toUper('😀'), n";
    expect(found(text).map(([code, underlined]) => [code, underlined])).toEqual([
      ["unknown-property", "nme"],
      ["unknown-parameter", "$x"],
      ["unknown-variable", "m"],
      ["unknown-function", "toUper"],
    ]);
  });

  it("says nothing of a sound query, an empty text, or one that is all comment", () => {
    for (const text of [
      "MATCH (c:Company)-[m:MEMBER_OF]->(n:Cluster {name: $region}) RETURN c.name, count(*) AS all ORDER BY all;",
      "MATCH (a:Actor)-[:OFFERS]->{1,2}(c:!Company&!Cluster) RETURN a, c LIMIT 5",
      "CALL db.index.fulltext.queryNodes('names', 'a') YIELD node, score RETURN node, score",
      "CALL () { RETURN 1 AS one } RETURN one, EXISTS { (:Company) }, COUNT { (:Cluster) }",
      "UNWIND [1] AS set RETURN set, {create: set, delete: 1} AS merge",
      "UNWIND [1] AS show RETURN show AS load, {show: show, load: 1} AS csv, 'LOAD CSV' // SHOW USERS",
      "MATCH (show:Cluster) WHERE show.name IS NOT NULL WITH show AS load MATCH (load) RETURN load",
      "",
      "  \n",
      "// 😀 only this",
    ])
      expect([text, check(text)]).toEqual([text, []]);
  });

  it("says of what is wrong only that, and not what follows from it", () => {
    expect(check("MATCH (n:Clustr)-[:OFERS]->(m:Competence RETURN n").map(({ code }) => code)).not.toContain(
      "no-return",
    );
    const codes = check("MATCH (n:Clustr)-[:OFERS]->(m:Competence) RETURN n, m").map(({ code }) => code);
    expect(codes.sort()).toEqual(["unknown-label", "unknown-type"]);
  });

  it("looks into no text longer than is run, and says so", () => {
    const text = `RETURN 1 // ${"a".repeat(10_000)}`;
    expect(check(text)).toEqual([
      expect.objectContaining({ code: "too-long", from: 10_000, to: text.length }),
    ]);
  });

  it("knows nothing of a graph that it was not told of, and still finds what is wrong in itself", () => {
    const ask = openLanguage();
    const remarks = ask({ kind: "check", text: "MATCH (n:Any)-[:LINK]->(m) RETURN nix(n.prop), o" });
    expect(remarks).toMatchObject({ remarks: [{ code: "unknown-variable", word: "o" }] });
  });

  it(
    "finds no fault in any query of the product",
    () => {
      const folder = join(import.meta.dirname, "..", "..", "..", "..", "cypher");
      const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
        /^(complementarity|value-chains)\W.*\.cypher$/.test(name),
      );
      expect(names.length).toBeGreaterThan(5);
      const ask = openLanguage();
      const faulty = names.flatMap((name) => {
        const text = readFileSync(join(folder, name), "utf8");
        const parameters = [...text.matchAll(/\$(\w+)/g)].map(([, each]) => each!);
        ask({ kind: "know", names: null, parameters });
        const checked = ask({ kind: "check", text });
        const remarks = checked.kind === "checked" ? checked.remarks : [];
        return remarks.filter(({ isFault }) => isFault).map(({ code, word }) => `${name} ${code} ${word}`);
      });
      expect(faulty).toEqual([]);
    },
    patience,
  );
});

/** What is offered at the mark | and begins with what is typed there, the nearest first. */
function complete(marked: string): Proposal[] {
  const cursor = marked.indexOf("|");
  const text = marked.replace("|", "");
  check(text);
  const answered = answer({ kind: "complete", text, cursor });
  if (answered.kind !== "completed") throw new Error(JSON.stringify(answered));
  const { from, proposals } = answered.proposals;
  const typed = text.slice(from, cursor).toLowerCase();
  return proposals
    .filter(({ label }) => label.toLowerCase().startsWith(typed))
    .sort((one, other) => other.weight - one.weight);
}
const labels = (marked: string) => complete(marked).map(({ label }) => label);

describe("completion", () => {
  it("offers labels, and of those at the end of a link the ones it leads to", () => {
    expect(labels("MATCH (n:C|")).toEqual(["Cluster", "Company", "Competence"]);
    expect(labels("MATCH (n:Company)-[:MEMBER_OF]->(m:C|)").slice(0, 1)).toEqual(["Cluster"]);
    expect(labels("MATCH (n:Company)-[:MEMBER_OF]->(m:C|)")).not.toContain("Competence");
  });

  it("offers the types of links that what stands before has", () => {
    expect(complete("MATCH (c:Competence)-[:|")).toMatchObject([{ label: "OFFERS", kind: "type" }]);
  });

  it("offers first the properties that the variable's label has, with their types", () => {
    expect(complete("MATCH (c:Cluster) WHERE c.|")[0]).toMatchObject({ label: "founded", detail: "STRING" });
    const all = labels("MATCH (c:Cluster) WHERE c.|");
    expect(all.indexOf("name")).toBeLessThan(all.indexOf("size"));
    expect(labels("MATCH (c:Company {s|")[0]).toBe("size");
    expect(labels("MATCH ()-[o:OFFERS]->() RETURN o.|")[0]).toBe("level");
  });

  it("offers parameters with their sign, whether it is typed or not", () => {
    expect(complete("RETURN $|")).toMatchObject([{ label: "$region", insert: "$region", kind: "parameter" }]);
    expect(labels("RETURN $re|")).toEqual(["$region"]);
    expect(labels("RETURN |")).toContain("$region");
  });

  it("offers variables, functions and procedures with how they are called", () => {
    expect(labels("MATCH (company:Company) RETURN com|")[0]).toBe("company");
    expect(complete("RETURN toU|")).toMatchObject([
      { label: "toUpper", detail: "(input :: STRING) :: STRING", description: "In capitals." },
    ]);
    expect(labels("CALL db.l|")).toEqual(["labels"]);
    expect(labels("CALL db.labels() YIELD |")).toEqual(["label"]);
    expect(labels("RETURN date|").filter((label) => label === "date")).toHaveLength(1);
  });

  it("offers no word that writes, no prefix, and none that Neo4j 5 does not know", () => {
    expect(labels("M|")).toEqual(["MATCH"]);
    const all = labels("|");
    expect(all).toEqual(expect.arrayContaining(["MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL"]));
    expect(
      all.filter((label) => /CREATE|DROP|SHOW|EXPLAIN|CYPHER|LOAD|USE\b|LET|FILTER/.test(label)),
    ).toEqual([]);
  });

  it("offers nothing within texts and comments", () => {
    for (const marked of ["RETURN 'C|'", 'RETURN "a|', "// MATCH (n:C|", "/* (n:C|"])
      expect(labels(marked)).toEqual([]);
  });

  it("offers the same behind wide letters", () => {
    expect(labels("MATCH (n:Company) // 😀😀\nWHERE n.name = '👩‍🔬' RETURN n.s|")[0]).toBe("size");
  });
});

describe("formatting", () => {
  const format = (marked: string) => {
    const answered = answer({ kind: "format", text: marked.replace("|", ""), cursor: marked.indexOf("|") });
    if (answered.kind !== "formatted") throw new Error(JSON.stringify(answered));
    const { formatted } = answered;
    return (
      formatted && `${formatted.text.slice(0, formatted.cursor)}|${formatted.text.slice(formatted.cursor)}`
    );
  };

  it("puts each clause on a line of its own and keeps the cursor at its letter", () => {
    expect(format("match (n:Cluster) where n.na|me='😀' return n limit 5")).toBe(
      "MATCH (n:Cluster)\nWHERE n.na|me = '😀'\nRETURN n\nLIMIT 5",
    );
    expect(format("|match (n) return n")).toBe("|MATCH (n)\nRETURN n");
    expect(format("match (n) return n|")).toBe("MATCH (n)\nRETURN n|");
    expect(format("match (n) // 😀 why\nreturn 'a  b'|")).toBe("MATCH (n) // 😀 why\nRETURN 'a  b'|");
  });

  it("leaves a text alone when more than its spaces would change", () => {
    // The package takes no \r for the end of a comment, and would make a comment of what follows.
    expect(format("match (n // why\r) return n|")).toBeNull();
  });
});

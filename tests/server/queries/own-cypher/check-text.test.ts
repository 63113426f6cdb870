import { describe, expect, it } from "vitest";
import { ClusterixError } from "../../../../server/errors.ts";
import { checkText } from "../../../../server/queries/own-cypher/check-text.ts";

function refusalOf(text: string, parameters: Record<string, unknown> = {}) {
  try {
    checkText(text, parameters);
    return undefined;
  } catch (error) {
    if (!(error instanceof ClusterixError)) throw error;
    return { code: error.code, ...error.faults?.[0] };
  }
}

const codeOf = (text: string, parameters?: Record<string, unknown>) => refusalOf(text, parameters)?.code;

describe("checkText", () => {
  it("lets an ordinary query pass, whatever stands in its texts and comments", () => {
    const fine = [
      "MATCH (c:Cluster) RETURN c.name",
      "MATCH (c) WHERE c.name = 'EXPLAIN CREATE (((' RETURN c // PROFILE",
      "RETURN 1;",
      "// CYPHER is a language\nRETURN 1",
      "MATCH (explain:Cluster) RETURN explain",
      `RETURN [${"1,".repeat(500)}1]`,
    ];
    expect(fine.filter((text) => refusalOf(text) !== undefined)).toEqual([]);
  });

  it("refuses 10,001 characters and takes 10,000", () => {
    expect(codeOf(`RETURN 1 //${" ".repeat(9_989)}`)).toBeUndefined();
    expect(codeOf(`RETURN 1 //${" ".repeat(9_990)}`)).toBe("too-long");
  });

  it.each([
    "EXPLAIN",
    "PROFILE",
    "CYPHER",
    "explain",
    "\uFEFFExplain",
    "/* a */ // b\n PROFILE",
    "\\u0045XPLAIN",
  ])("refuses a text that begins with %s, since there is a button for it", (prefix) =>
    expect(codeOf(`${prefix} RETURN 1`)).toBe("prefix"),
  );

  it.each([
    ["round brackets", (depth: number) => `RETURN ${"(".repeat(depth)}1${")".repeat(depth)}`],
    ["square brackets", (depth: number) => `RETURN ${"[".repeat(depth)}1${"]".repeat(depth)}`],
    ["functions", (depth: number) => `RETURN ${"abs(".repeat(depth)}1${")".repeat(depth)}`],
    ["CASE", (depth: number) => `RETURN ${"CASE WHEN true THEN ".repeat(depth)}1 ${"END ".repeat(depth)}`],
  ])("takes 100 levels of %s and refuses 101", (_, write) => {
    expect(codeOf(write(100))).toBeUndefined();
    expect(codeOf(write(101))).toBe("too-deep");
  });

  it.each(["NOT ", "-", "+", "NOT(", "! ", "NOT/**/ ", "-/* a */", "LIST<", "a.", "2^", "NOT // a\n"])(
    "refuses a long chain of %s, which nests without brackets",
    (sign) => expect(codeOf(`RETURN ${sign.repeat(120)}true`)).toBe("too-deep"),
  );

  it("says where the text becomes too deep", () => {
    const refusal = refusalOf(`RETURN 1,\n  ${"(".repeat(101)}1`);
    expect([refusal?.line, refusal?.column]).toEqual([2, 103]);
  });

  it("counts brackets in texts, too, since where a text ends is for the database to say", () => {
    expect(codeOf(`RETURN '${"(".repeat(101)}'`)).toBe("too-deep");
  });

  it("takes 50 parts that are planned apart and refuses 51", () => {
    const unions = (count: number) =>
      Array.from({ length: count + 1 }, () => "RETURN 1 AS x").join(" UNION ");
    expect(codeOf(unions(50))).toBeUndefined();
    expect(codeOf(unions(51))).toBe("too-many-parts");
    expect(codeOf(`RETURN ${"EXISTS { (a) } OR ".repeat(51)} true`)).toBe("too-many-parts");
  });

  it.each(["", "  \n ", ";", "// nothing", "/* nothing */"])("tells what to write instead of %j", (text) =>
    expect(refusalOf(text)).toMatchObject({ code: "empty", detail: expect.stringContaining("MATCH") }),
  );

  it("takes 100 parameters and refuses 101", () => {
    const parameters = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}`, at]));
    expect(codeOf("RETURN 1", parameters(100))).toBeUndefined();
    expect(codeOf("RETURN 1", parameters(101))).toBe("too-many-parameters");
  });

  it("refuses a list of more than 10,000 items, wherever it stands, and names the parameter", () => {
    const list = (count: number) => Array.from({ length: count }, () => 1);
    expect(codeOf("RETURN 1", { p: list(10_000) })).toBeUndefined();
    expect(refusalOf("RETURN 1", { a: 1, p: { deep: [list(10_001)] } })).toMatchObject({
      code: "parameter-too-large",
      parameter: "p",
    });
  });

  it("refuses parameters of too many characters or levels", () => {
    expect(codeOf("RETURN 1", { p: "x".repeat(200_001) })).toBe("parameter-too-large");
    let nested: unknown = 1;
    for (let level = 0; level < 30; level += 1) nested = [nested];
    expect(codeOf("RETURN 1", { p: nested })).toBe("parameter-too-large");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadMessages, messagesIn } from "../../../../client/locales/messages.ts";
import { findNearest } from "../../../../client/queries/editor/find-nearest.ts";
import { gatherEntries, keepStanding } from "../../../../client/queries/editor/gather-entries.ts";
import type { Remark } from "../../../../client/queries/editor/language-messages.ts";
import { offsetOf, placeOf } from "../../../../client/queries/editor/place-in-text.ts";

await Promise.all([loadMessages("en"), loadMessages("fr")]);

describe("places in a text", () => {
  it("are the same there and back, wherever the lines end", () => {
    const line = fc.string({ unit: fc.constantFrom("a", " ", "😀", "é") });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), fc.nat(), (lines, seed) => {
        const text = lines.join("\n");
        const offset = seed % (text.length + 1);
        expect(offsetOf(text, placeOf(text, offset))).toBe(offset);
      }),
    );
  });

  it("are at the end of the line, or of the text, when they lie behind it", () => {
    expect(offsetOf("ab\ncd", { line: 1, column: 9 })).toBe(2);
    expect(offsetOf("ab\ncd", { line: 7, column: 1 })).toBe(5);
    expect(placeOf("ab\ncd", 4)).toEqual({ line: 2, column: 2 });
  });
});

describe("gatherEntries", () => {
  const text = "MATCH (n)\nRETRUN n, m";
  const remark = (from: number, to: number, isFault: boolean, more: Partial<Remark>): Remark => ({
    ...{ from, to, isFault, code: "other", word: "", more: "" },
    ...more,
  });
  const checked = {
    text,
    remarks: [
      remark(7, 8, false, { code: "unknown-label", word: "X" }),
      remark(10, 16, true, { code: "mistyped", word: "RETRUN", more: "RETURN" }),
    ],
  };
  const nothing = { faults: [], warnings: [] };

  it("tells faults before warnings, each with line and column", () => {
    const entries = gatherEntries(messagesIn("en"), text, checked, nothing);
    expect(entries.map(({ isFault, place }) => [isFault, place?.line, place?.column])).toEqual([
      [true, 2, 1],
      [false, 1, 8],
    ]);
    expect(entries[0]!.sentence).toBe("RETRUN cannot stand here. RETURN may be meant.");
  });

  it("says in French what it says in English, but for what only Neo4j has words for", () => {
    const [first] = gatherEntries(messagesIn("fr"), text, checked, nothing);
    expect(first!.sentence).toBe("RETRUN ne peut pas se trouver ici. Il s’agit peut-être de RETURN.");
    const odd = { text, remarks: [remark(0, 1, true, { more: "Something odd" })] };
    expect(gatherEntries(messagesIn("fr"), text, odd, nothing)[0]!.sentence).toBe(
      "Neo4j dit\u202f: Something odd",
    );
  });

  it("adds what the server said, once for each place, with the word there underlined", () => {
    const faults = [
      { detail: "Invalid input 'RETRUN'", line: 2, column: 1 },
      { detail: "Not run.", code: "procedure", word: "db.nix" },
      { detail: "m is not there", line: 2, column: 11 },
    ];
    const entries = gatherEntries(messagesIn("en"), text, checked, { faults, warnings: [] });
    expect(entries.map(({ sentence, isOfRun }) => [sentence, isOfRun])).toEqual([
      ["The procedure db.nix may not be called here.", true],
      ["RETRUN cannot stand here. RETURN may be meant.", false],
      ["m is not there", true],
      ["No node has the label X, so this finds nothing.", false],
    ]);
    expect(entries[2]!.place).toMatchObject({ from: 20, to: 21 });
    expect(entries[0]!.place).toBeNull();
  });
});

describe("what the checker and the server both say", () => {
  const remark = (code: Remark["code"], word: string, from = 6): Remark => ({
    ...{ from, to: from + word.length, isFault: true, code, word, more: "" },
  });
  const text = "MATCH (n) CALL dbms.listConfig() YIELD name RETURN name";
  const entriesOf = (remarks: readonly Remark[], fault: { code: string; word?: string }) =>
    gatherEntries(
      messagesIn("en"),
      text,
      { text, remarks },
      {
        faults: [{ detail: "Not run.", ...fault }],
        warnings: [],
      },
    );

  it.each([
    ["unknown-procedure", "dbms.listConfig", "procedure", "dbms.listConfig"],
    ["unknown-procedure", "no.such", "unknown-procedure", "no.such"],
    ["unknown-parameter", "part", "missing-parameter", "part"],
    ["writes", "MERGE", "writes", "Merge"],
    ["prefix", "EXPLAIN", "prefix", "EXPLAIN"],
    ["several-statements", "RETURN", "several-statements", undefined],
    ["reads-files", "LOAD CSV", "operator", "LOAD CSV"],
    ["about-database", "SHOW USERS", "not-a-read", undefined],
    ["too-long", "", "too-long", "10000"],
  ] as const)("is told once, where it stands: %s %s", (code, word, refusal, said) => {
    const fault = said === undefined ? { code: refusal } : { code: refusal, word: said };
    const entries = entriesOf([remark(code, word)], fault);
    expect(entries.map(({ isOfRun, place }) => [isOfRun, place?.from])).toEqual([[false, 6]]);
  });

  it("is told twice when it is about two things", () => {
    expect(
      entriesOf([remark("unknown-procedure", "db.nix")], { code: "procedure", word: "dbms.info" }),
    ).toHaveLength(2);
    expect(entriesOf([remark("writes", "SET")], { code: "operator", word: "IN TRANSACTIONS" })).toHaveLength(
      2,
    );
    expect(entriesOf([], { code: "procedure", word: "dbms.info" })).toHaveLength(1);
  });
});

describe("findNearest", () => {
  it("finds the word that a slip of the finger was meant to be, and none for another word", () => {
    const words = ["RETURN", "REMOVE", "WHERE", "WITH"];
    expect(findNearest("RETRUN", words)).toBe("RETURN");
    expect(findNearest("WHER", words)).toBe("WHERE");
    expect(findNearest("LIMIT", words)).toBeUndefined();
    expect(findNearest("AS", ["IS"])).toBeUndefined();
  });
});

describe("keepStanding", () => {
  const text = "MATCH (n)\nRETURN m, n";
  const fault = { detail: "Variable `m` not defined.", line: 2, column: 8 };
  const warning = { code: "all-nodes" as const, detail: "Every node.", line: 1, column: 1 };
  const said = { text, faults: [fault, { detail: "/ by zero." }], warnings: [warning] };

  it("tells all that was said of the text as it stands", () => {
    expect(keepStanding(said, text)).toMatchObject({ faults: said.faults, warnings: said.warnings });
  });

  it("tells nothing of a text that has gone, and a fault as long as its word and all before it stand", () => {
    expect(keepStanding(said, `${text} LIMIT 3`)).toEqual({ faults: [fault], warnings: [] });
    expect(keepStanding(said, "MATCH (n)\nRETURN n")).toEqual({ faults: [], warnings: [] });
    expect(keepStanding(said, "")).toEqual({ faults: [], warnings: [] });
  });
});

describe("faults of the server", () => {
  it("are told in French where they have a word that is known", () => {
    const faults = [{ code: "missing-parameter", word: "part", detail: "No value is given for $part." }];
    const [entry] = gatherEntries(messagesIn("fr"), "RETURN $part", null, { faults, warnings: [] });
    expect(entry!.sentence).toBe("Le paramètre $part n’a pas de valeur. Ajoutez-le aux paramètres.");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeInFile } from "../../../client/queries/place-in-file.ts";

const place = (text: string, at: number) => {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

describe("placeInFile(fault, { file, cypher })", () => {
  it("finds in the file what stands at a place of its Cypher, whatever comes before and ends the lines", () => {
    const end = fc.constantFrom("\n", "\r\n", "\r");
    const line = fc.string({ unit: fc.constantFrom("a", " ", "'", "é"), maxLength: 5 });
    const lines = fc.tuple(fc.array(line, { maxLength: 4 }), end).map(([all, sign]) => all.join(sign));
    fc.assert(
      fc.property(
        lines,
        lines,
        fc.constantFrom("", " ", "\n", "\r\n\r\n"),
        fc.nat(),
        (head, rest, gap, seed) => {
          const cypher = `MATCH ${rest} RETURN`;
          const file = `/*---\n${head}\n---*/${gap}${cypher}\n`;
          const at = seed % cypher.length;
          const fault = { detail: "Wrong.", parameter: "cypher", ...place(cypher, at) };
          const found = placeInFile(fault, { file, cypher });
          expect(found).toEqual({ detail: "Wrong.", ...place(file, file.lastIndexOf(cypher) + at) });
        },
      ),
    );
  });

  it("names the part instead where the place is in another text than the file's", () => {
    const texts = { file: "/*---\ntitle: A\n---*/\nRETURN 1", cypher: "RETURN 1" };
    const fault = { detail: "Wrong.", parameter: "definition.parameters.0.values", line: 1, column: 8 };
    expect(placeInFile(fault, texts)).toEqual({ detail: "Wrong.", parameter: "parameters.0.values" });
    expect(placeInFile({ detail: "Long.", parameter: "title" }, texts)).toEqual({
      detail: "Long.",
      parameter: "title",
    });
    expect(placeInFile({ detail: "Long." }, texts)).toEqual({ detail: "Long." });
  });
});

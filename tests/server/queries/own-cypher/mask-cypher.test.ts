import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeEscapes, findPlace, maskCypher } from "../../../../server/queries/own-cypher/mask-cypher.ts";

describe("maskCypher", () => {
  it("blanks comments, texts and names in backticks, and nothing else", () => {
    const text = "A 'b\\'c' D /* e */ F \"g\" `h``i` J // k";
    expect(maskCypher(text).replace(/ +/g, " ").trim()).toBe("A D F J");
  });

  it("keeps every character at its line and column, whatever the text", () => {
    const pieces = fc.constantFrom("'", '"', "`", "/*", "*/", "//", "\\", "\n", "\r\n", "a", " ", "😀", "$x");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        const masked = maskCypher(text);
        expect(masked).toHaveLength(text.length);
        for (let at = 0; at < text.length; at += 1) {
          if (/[\r\n]/.test(text[at] as string)) expect(masked[at]).toBe(text[at]);
          else expect([" ", text[at]]).toContain(masked[at]);
        }
      }),
    );
  });
});

describe("decodeEscapes", () => {
  it("reads letters written as \\uXXXX, also with more than one u", () => {
    expect(decodeEscapes("\\u0043REATE \\uu0028n)")).toBe("CREATE (n)");
  });
});

describe("findPlace", () => {
  it("counts lines and columns from 1, whatever ends a line", () => {
    expect(findPlace("ab\r\ncd\ne", 0)).toEqual({ line: 1, column: 1 });
    expect(findPlace("ab\r\ncd\ne", 5)).toEqual({ line: 2, column: 2 });
    expect(findPlace("ab\r\ncd\ne", 7)).toEqual({ line: 3, column: 1 });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAddressText, writeAddressText } from "../../../client/shell/address-text.ts";

describe("readAddressText, writeAddressText", () => {
  it("keep every value a text", () => {
    expect(readAddressText("?nodes=123&by=1e5&open=region:SE224,region:AT12&x=true")).toEqual({
      nodes: "123",
      by: "1e5",
      open: "region:SE224,region:AT12",
      x: "true",
    });
  });

  it("write what is harmless in a query as it is", () => {
    expect(writeAddressText({ open: "region:SE224/company,region:AT12", q: "a b&c" })).toBe(
      "?open=region:SE224/company,region:AT12&q=a%20b%26c",
    );
  });

  it("leave out what is empty", () => {
    expect(writeAddressText({ lang: undefined, sel: "", nodes: "packbridge" })).toBe("?nodes=packbridge");
    expect(writeAddressText({})).toBe("");
  });

  it("read back whatever was written", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1 });
    fc.assert(
      fc.property(fc.dictionary(text, text, { noNullPrototype: true }), (parameters) => {
        expect(readAddressText(writeAddressText(parameters))).toEqual(parameters);
      }),
    );
  });
});

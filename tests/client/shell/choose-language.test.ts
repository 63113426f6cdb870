import { describe, expect, it } from "vitest";
import { chooseLanguage } from "../../../client/shell/choose-language.ts";

describe("chooseLanguage(inAddress, chosenBefore, ofBrowser)", () => {
  it("takes what the address says", () => {
    expect(chooseLanguage("fr", "en", ["en-GB"])).toBe("fr");
  });

  it("else what was chosen before", () => {
    expect(chooseLanguage(undefined, "fr", ["en-GB"])).toBe("fr");
  });

  it("else the first language of the browser that it speaks", () => {
    expect(chooseLanguage(null, null, ["cs-CZ", "fr-BE", "en"])).toBe("fr");
  });

  it("else English, also where the address names a language it does not speak", () => {
    expect(chooseLanguage("xx", "yy", ["cs"])).toBe("en");
  });
});

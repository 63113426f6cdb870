import { describe, expect, it } from "vitest";
import { loadMessages, messagesIn, nameIn } from "../../../client/locales/messages.ts";

await Promise.all([loadMessages("en"), loadMessages("fr")]);

const english = messagesIn("en");
const french = messagesIn("fr");

describe("t(key, slots)", () => {
  it("fills the slots of a text", () => {
    expect(english.t("search.nothing", { text: "xyz" })).toBe("Nothing is called “xyz”.");
    expect(french.t("period.since", { from: "2005" })).toBe("depuis 2005");
  });

  it("writes numbers as the language does, and texts as they are", () => {
    expect(english.t("values.of", { shown: 25, total: 1204 })).toBe("25 of 1,204");
    expect(french.t("values.of", { shown: 25, total: 1204 })).toBe("25 sur 1\u202f204");
    expect(english.t("home.freshBars", { from: "2015", to: "2026" })).toContain("2015–2026");
  });

  it("takes the plural of the language", () => {
    const count = (language: typeof english, n: number) => language.t("kinds.company.count", { count: n });
    expect(count(english, 0)).toBe("0\u00a0companies");
    expect(count(english, 1)).toBe("1\u00a0company");
    expect(count(english, 2)).toBe("2\u00a0companies");
    expect(count(french, 0)).toBe("0\u00a0entreprise");
    expect(count(french, 1)).toBe("1\u00a0entreprise");
    expect(count(french, 2)).toBe("2\u00a0entreprises");
    // French counts millions in a form of its own, which our texts do not tell apart.
    expect(count(french, 1_000_000)).toBe("1\u202f000\u202f000\u00a0entreprises");
  });

  it("never says one of what there is none, where the singular is written out", () => {
    expect(french.t("explore.insight.links", { count: 1 })).toBe("Un lien");
    expect(french.t("explore.insight.links", { count: 0 })).toMatch(/^0\sliens$/);
    expect(french.t("explore.table.nodes", { count: 0 })).toMatch(/^0\snœuds$/);
  });

  it("leaves no slot open in a text whose slots are given", () => {
    expect(english.t("confidenceMark.counted", { count: 3, letter: "A", word: "official" })).not.toMatch(
      /[{}]/,
    );
  });

  it("is typed: keys, slots and counts that do not exist do not compile", () => {
    const { t } = english;
    const wrong = () => [
      // @ts-expect-error: there is no such key
      t("explore.nothing.of.the.kind"),
      // @ts-expect-error: the slot is missing
      t("search.nothing"),
      // @ts-expect-error: the slot has another name
      t("search.nothing", { what: "members" }),
      // @ts-expect-error: this text has no slots
      t("states.stop", { thing: "members" }),
      // @ts-expect-error: a count is a number
      t("kinds.company.count", { count: "two" }),
    ];
    expect(wrong).toBeTypeOf("function");
  });
});

describe("word(group, value)", () => {
  it("translates a word of an open list", () => {
    expect(english.word("roles", "coordinator")).toBe("coordinator");
    expect(french.word("statuses", "running")).toBe("en cours");
  });

  it("leaves a word that it does not know as it is", () => {
    expect(french.word("roles", "associated partner")).toBe("associated partner");
  });
});

describe("nameIn(language, text)", () => {
  it("takes the text of the language", () => {
    expect(nameIn("fr", { en: "Health", fr: "Santé" })).toBe("Santé");
  });

  it("leaves a name that stays in its own language", () => {
    expect(nameIn("fr", "Flanders’ FOOD")).toBe("Flanders’ FOOD");
  });
});

describe("listPieces(length)", () => {
  it("puts the commas and the “and” of the language between places", () => {
    expect(english.listPieces(3)).toEqual([0, ", ", 1, " and ", 2]);
    expect(french.listPieces(3)).toEqual([0, ", ", 1, " et ", 2]);
    expect(english.listPieces(1)).toEqual([0]);
    expect(english.listPieces(0)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { type WordedPair, wordPair } from "../../../server/queries/complementarity/word-pair.ts";

const nothing = { exact: 0, needs: 0, stated: 0, matched: [] };
const recycling = { en: "Materials recycling", fr: "Recyclage des matériaux" };
const printing = { en: "3D printing", fr: "Impression 3D" };
const optics = { en: "Optics", fr: "Optique" };

const pair: WordedPair = {
  a: { name: "Packbridge", kind: "cluster" },
  b: { name: "Axelera, a very long name", shortName: "Axelera", kind: "cluster" },
  there: { exact: 3, needs: 5, stated: 0, matched: [recycling, printing, optics] },
  back: { exact: 1, needs: 4, stated: 0, matched: [optics] },
  giver: "a",
  shared: 2,
  collaborations: 0,
};

describe("wordPair", () => {
  it("says with could what each might answer, names the foremost, and says what is not known", () => {
    expect(wordPair(pair)).toEqual({
      en: "Packbridge could answer 3 of 5 possible needs of Axelera (above all materials recycling, 3D printing); in return, 1 of its own 4 possible needs could be answered (optics); both offer 2 competences; no collaboration known to us.",
      fr: "Packbridge pourrait répondre à 3 des 5 besoins possibles du cluster Axelera (surtout recyclage des matériaux, impression 3D)\u202f; en retour, 1 de ses 4 besoins possibles pourrait trouver une réponse (optique)\u202f; les deux offrent 2 compétences\u202f; aucune collaboration connue de nous.",
    });
  });

  it("begins with who gives more, but not with who answers nothing", () => {
    expect(wordPair({ ...pair, giver: "b" }).en).toMatch(/^Axelera could answer 1 of 4/);
    const idle = { ...pair.there, exact: 0, matched: [] };
    expect(wordPair({ ...pair, there: idle }).en).toMatch(/^Axelera could answer 1 of 4/);
  });

  it("calls only stated needs needs", () => {
    const stated = { ...pair, there: { ...pair.there, stated: 5 }, back: { ...pair.back, stated: 1 } };
    const { en, fr } = wordPair(stated);
    expect(en).toContain("3 of 5 needs of Axelera");
    expect(en).toContain("1 of its own 4 needs and possible needs");
    expect(fr).toContain("3 des 5 besoins du cluster Axelera");
    expect(fr).toContain("1 de ses 4 besoins et besoins possibles");
  });

  it("says one of one, and none", () => {
    const one = { exact: 1, needs: 1, stated: 1, matched: [optics] };
    const said = wordPair({ ...pair, there: one, back: nothing, shared: 0, collaborations: 1 });
    expect(said.en).toBe(
      "Packbridge could answer 1 of 1 need of Axelera (optics); in return, no need of its own is known; no competence is known that both offer; 1 collaboration known to us.",
    );
    expect(said.fr).toBe(
      "Packbridge pourrait répondre à 1 sur 1 besoin du cluster Axelera (optique)\u202f; en retour, aucun besoin propre n’est connu\u202f; aucune compétence n’est connue comme offerte par les deux\u202f; 1 collaboration connue de nous.",
    );
    const none = wordPair({ ...pair, there: { ...nothing, needs: 3 }, back: { ...nothing, needs: 2 } });
    expect(none.en).toContain(
      "Packbridge could answer none of 3 possible needs of Axelera; in return, none of its own 2",
    );
    expect(none.fr).toContain(
      "Packbridge ne pourrait répondre à aucun des 3 besoins possibles du cluster Axelera",
    );
  });
});

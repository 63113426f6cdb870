import { describe, expect, it } from "vitest";
import type { LinkReason } from "#contract/words.ts";
import { wordChain, wordWeakest } from "../../../../server/queries/value-chains/word-chain.ts";

const place = (stage: string, party: string, isActive = true) => ({
  ...{ stage, party, isActive, isIllustrative: false, facts: [], equals: [], oldestEvidence: null },
  cost: { total: 0, notActive: 0, confidence: 0, level: 0, depth: 0 },
});
const link = (from: string, to: string) => ({
  ...{ from, to, parties: ["x", "y"] as [string, string], cost: 0, reason: "none" as const, strength: 0 },
  ...{ through: [], throughTotal: 0, isToBeMade: false, isIllustrative: false, oldestEvidence: null },
  crosses: { region: null, country: null, sector: null },
});
const stageNames: Record<string, { en: string; fr: string }> = {
  grow: { en: "Growing", fr: "Cultures" },
  press: { en: "Pressing", fr: "Pressage" },
  fill: { en: "Filling", fr: "Conditionnement" },
  sell: { en: "Selling", fr: "Vente" },
};
const names = {
  party: (id: string) => id.toUpperCase(),
  stage: (id: string) => stageNames[id]!,
  leftOut: [],
};

describe("wordChain(chain)", () => {
  it("says who could feed whom, each with the step once, in the order of what is fed", () => {
    const chain = {
      places: [place("grow", "a"), place("press", "b"), place("fill", "c")],
      links: [link("grow", "fill"), link("press", "fill")],
      linksToMake: 0,
    };
    expect(wordChain(chain, names)).toEqual({
      en: "A (Growing) and B (Pressing) could feed C (Filling). Both links exist.",
      fr: "A (Cultures) et B (Pressage) pourraient alimenter C (Conditionnement). Les 2 liens existent.",
    });
  });

  it("names a party once with its step and then alone, and counts the links to be made", () => {
    const chain = {
      places: [place("grow", "a"), place("press", "b"), place("fill", "c")],
      links: [link("grow", "press"), link("press", "fill")],
      linksToMake: 1,
    };
    expect(wordChain(chain, names)).toEqual({
      en: "A (Growing) could feed B (Pressing); B could feed C (Filling). 1 of 2 links is still to be made.",
      fr: "A (Cultures) pourrait alimenter B (Pressage)\u202f; B pourrait alimenter C (Conditionnement). 1 lien sur 2 reste à créer.",
    });
  });

  it("says who is not active yet, and for which step nobody is known", () => {
    const chain = {
      places: [place("grow", "a", false), place("press", "b")],
      links: [link("grow", "press")],
      linksToMake: 1,
    };
    expect(wordChain(chain, { ...names, leftOut: [stageNames.sell!] })).toEqual({
      en: "A (Growing) could feed B (Pressing). The one link is still to be made. Not active there yet, but could be: A in Growing. Nobody is known here for Selling.",
      fr: "A (Cultures) pourrait alimenter B (Pressage). Le seul lien reste à créer. Sans activité connue à ce maillon, mais possible\u202f: A pour «\u202fCultures\u202f». Nul n’est connu ici pour «\u202fVente\u202f».",
    });
  });

  it("names what rests on illustrative facts, and nothing else", () => {
    const chain = {
      places: [{ ...place("grow", "a"), isIllustrative: true }, place("press", "b"), place("fill", "c")],
      links: [link("grow", "press"), { ...link("press", "fill"), isIllustrative: true }],
      linksToMake: 0,
    };
    const { en, fr } = wordChain(chain, names);
    expect(en).toMatch(
      / Both links exist\. It rests on illustrative facts: A in Growing and the link between B and C\.$/,
    );
    expect(fr).toMatch(
      / Cela repose sur des faits illustratifs\u202f: A pour «\u202fCultures\u202f» et le lien entre B et C\.$/,
    );
  });

  it("says one party that stands alone", () => {
    const chain = { places: [place("grow", "a")], links: [], linksToMake: 0 };
    expect(wordChain(chain, names)).toEqual({
      en: "A (Growing) could stand alone.",
      fr: "A (Cultures) pourrait tenir sans partenaire.",
    });
  });
});

describe("wordWeakest(link)", () => {
  const say = (reason: LinkReason, throughTotal: number, isIllustrative = false) =>
    wordWeakest(
      {
        ...{ parties: ["x", "y"], reason, throughTotal, isIllustrative },
        through: throughTotal === 0 ? [] : [{ id: "z", kind: "company", name: "Zed", partners: [] }],
      },
      names,
    );

  it("says why, for every reason there is", () => {
    const said = {
      same: say("same", 0).en,
      one: say("collaboration", 1).en,
      several: say("collaboration", 3).en,
      actor: say("actor", 1).en,
      cluster: say("cluster", 1).en,
      third: say("third", 1).en,
      thirds: say("third", 4).en,
      none: say("none", 0).en,
    };
    expect(said).toEqual({
      same: "X to Y: the same party.",
      one: "X to Y: they work together in one collaboration, Zed.",
      several: "X to Y: they work together in 3 collaborations.",
      actor: "X to Y: Zed is in both.",
      cluster: "X to Y: both are members of Zed.",
      third: "X to Y: no collaboration known to us; Zed knows both.",
      thirds: "X to Y: no collaboration known to us; 4 could introduce them, first Zed.",
      none: "X to Y: no collaboration known to us, and nobody known who works with both.",
    });
  });

  it("says that it rests on illustrative facts", () => {
    expect(say("actor", 1, true)).toEqual({
      en: "X to Y: Zed is in both; this rests on illustrative facts.",
      fr: "X vers Y\u202f: Zed fait partie des deux\u202f; cela repose sur des faits illustratifs.",
    });
  });

  it("says it in French with its own signs, and with no word that depends on the gender of a name", () => {
    expect(say("third", 4).fr).toBe(
      "X vers Y\u202f: aucune collaboration connue de nous\u202f; 4 pourraient les présenter, d’abord Zed.",
    );
    expect(say("none", 0).fr).toBe(
      "X vers Y\u202f: aucune collaboration connue de nous, et nul n’est connu qui travaille avec les deux.",
    );
  });
});

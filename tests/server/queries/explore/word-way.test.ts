import { describe, expect, it } from "vitest";
import type { GraphLink, GraphNode } from "#contract/graph.ts";
import { wordWay } from "../../../../server/queries/explore/word-way.ts";

const node = (id: string, parts: Partial<GraphNode> = {}): GraphNode => ({
  ...{ id, kind: "company", name: id, period: {}, ended: false, basis: "real", confidence: "A", degree: 1 },
  ...parts,
});
const link = (text: string, parts: Partial<GraphLink> = {}): GraphLink => {
  const [type, from, to] = text.split(":") as [GraphLink["type"], string, string];
  return {
    ...{
      id: text,
      type,
      from,
      to,
      basis: "real",
      confidence: "A",
      sourceIds: ["s"],
      period: {},
      ended: false,
    },
    ...parts,
  };
};
const [ann, bea] = [node("Ann"), node("Bea")];
const cluster = node("Club", { kind: "cluster" });
const project = (parts: Partial<GraphNode> = {}) =>
  node("Pro", { kind: "collaboration", collaborationKind: "project", ...parts });

describe("wordWay", () => {
  it("says what two members share", () => {
    const links = [link("MEMBER_OF:Ann:Club"), link("MEMBER_OF:Bea:Club")];
    expect(wordWay([ann, cluster, bea], links)).toEqual({
      en: "Ann and Bea are both members of Club.",
      fr: "Ann et Bea sont membres du cluster Club.",
    });
    const over = [links[0]!, { ...links[1]!, ended: true }];
    expect(wordWay([ann, cluster, bea], over)).toEqual({
      en: "Ann and Bea were both members of Club.",
      fr: "Ann et Bea ont été membres du cluster Club.",
    });
  });

  it("says of one member in two clusters that it is in both, and of one in one that it is in it", () => {
    const other = node("Ring", { kind: "cluster" });
    const links = [link("MEMBER_OF:Ann:Club"), link("MEMBER_OF:Ann:Ring")];
    expect(wordWay([cluster, ann, other], links)).toEqual({
      en: "Ann is a member of both Club and Ring.",
      fr: "Ann est membre à la fois du cluster Club et du cluster Ring.",
    });
    for (const [nodes, text] of [
      [[ann, cluster], "Ann is a member of Club."],
      [[cluster, ann], "Ann is a member of Club."],
    ] as const)
      expect(wordWay(nodes, [links[0]!]).en).toBe(text);
  });

  const dates = [
    [{ from: "2019-01-01", to: "2023-01-01" }, true, "(2019–2022)", "(2019–2022)"],
    [{ from: "2019-03-01", to: "2019-09-01" }, true, "(2019)", "(2019)"],
    [{ to: "2020-01-01" }, true, "(ended 2019)", "(terminé en 2019)"],
    [{}, true, "(ended)", "(terminé)"],
    [{ from: "2019-01-01" }, true, "(ended)", "(terminé)"],
    [{ from: "2024-01-01" }, false, "(since 2024)", "(depuis 2024)"],
    [{ to: "2028-01-01" }, false, "(until 2027)", "(jusqu’en 2027)"],
  ] as const;
  for (const [period, ended, en, fr] of dates)
    it(`dates a project as ${en}`, () => {
      const links = ["Ann", "Bea"].map((who) => link(`PARTICIPATES_IN:${who}:Pro`, { ended }));
      expect(wordWay([ann, project({ period, ended }), bea], links)).toEqual({
        en: `Ann and Bea both ${ended ? "took" : "take"} part in the project Pro ${en}.`,
        fr: `Ann et Bea ${ended ? "ont participé" : "participent"} au projet Pro ${fr}.`,
      });
    });

  it("says who coordinates, whichever end that is", () => {
    const roles = (a: string, b: string) => [
      link("PARTICIPATES_IN:Ann:Pro", { role: a }),
      link("PARTICIPATES_IN:Bea:Pro", { role: b }),
    ];
    expect(wordWay([ann, project(), bea], roles("partner", "coordinator"))).toEqual({
      en: "Bea coordinates the project Pro, in which Ann takes part.",
      fr: "Bea coordonne le projet Pro, auquel Ann participe.",
    });
    const agreement = project({ collaborationKind: "agreement" });
    expect(wordWay([ann, agreement, bea], roles("partner", "partner")).fr).toBe(
      "Ann et Bea participent à l’accord Pro.",
    );
  });

  it("says how one became the other, in the direction in which it happened", () => {
    const said = (succession: string, from?: string) =>
      wordWay([bea, ann], [link("SUCCEEDED_BY:Ann:Bea", { succession, period: from ? { from } : {} })]);
    expect(said("rename", "2017-01-01")).toEqual({
      en: "Ann became Bea in 2017.",
      fr: "Ann s’appelle Bea depuis 2017.",
    });
    expect(said("rename")).toEqual({ en: "Ann became Bea.", fr: "Ann s’appelle désormais Bea." });
    expect(said("merger", "2016-01-01").en).toBe("Ann merged into Bea in 2016.");
    expect(said("split").fr).toBe("Ann a donné Bea par scission.");
    expect(said("takeover").en).toBe("Bea took over Ann.");
  });

  it("uses the vocabulary of each language and short names where there are any", () => {
    const competence = node("pack", {
      ...{ kind: "competence", name: { en: "Packaging", fr: "Emballage" } },
    });
    const long = node("Long", { name: "A very long name indeed – of an institute", shortName: "Long" });
    const links = [link("OFFERS:Long:pack"), link("OFFERS:Bea:pack")];
    expect(wordWay([long, competence, bea], links)).toEqual({
      en: "Long and Bea share a competence, Packaging.",
      fr: "Long et Bea ont en commun la compétence « Emballage ».",
    });
  });

  it("joins what it says in turn, and ends with one full stop", () => {
    const company = node("Edelmann Zrt.");
    const links = [
      link("MEMBER_OF:Ann:Club"),
      link("MEMBER_OF:Bea:Club"),
      link("SUCCEEDED_BY:Bea:Edelmann Zrt.", { succession: "rename" }),
    ];
    expect(wordWay([ann, cluster, bea, company], links)).toEqual({
      en: "Ann and Bea are both members of Club; Bea became Edelmann Zrt.",
      fr: "Ann et Bea sont membres du cluster Club\u202f; Bea s’appelle désormais Edelmann Zrt.",
    });
  });
});

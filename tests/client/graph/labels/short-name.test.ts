import { describe, expect, it } from "vitest";
import { shortNameOf, shortNames } from "../../../../client/graph/labels/short-name.ts";

const organisations: readonly (readonly [string, string])[] = [
  ["Universitatea Tehnică „Gheorghe Asachi” din Iași (TUIASI)", "TUIASI"],
  ["Institutul Național de Cercetare-Dezvoltare pentru Textile și Pielărie (INCDTP)", "INCDTP"],
  ["Vysoká škola báňská – Technická univerzita Ostrava (VŠB-TUO)", "VŠB-TUO"],
  ["Bosch (Zalaegerszeg site)", "Bosch"],
  ["UEFISCDI – Unitatea Executivă pentru Finanțarea Învățământului Superior", "UEFISCDI"],
  ["Miraplast Kunststoffverarbeitungs GmbH", "Miraplast"],
  ["K+K Betonerzeugungs und Handels GmbH", "K+K"],
  ["Bodo Möller Chemie Austria GmbH", "Bodo Möller Chemie Austria"],
  ["Pipelife Austria GmbH & Co KG", "Pipelife Austria"],
  ["Třinecké železárny, a.s.", "Třinecké železárny"],
  ["Audi Hungaria Zrt.", "Audi Hungaria"],
  ["Danfoss A/S", "Danfoss"],
  ["Antibiotice SA", "Antibiotice"],
  ["Institutul Național de Cercetare-Dezvoltare pentru Inginerie Electrică ICPE-CA", "ICPE-CA"],
  ["Institutul Național de Cercetare-Dezvoltare pentru Optoelectronică INOE 2000", "INOE 2000"],
  ["Institutul Național de Cercetare-Dezvoltare pentru Fizică Tehnică Iași", "INCD Fizică Tehnică Iași"],
  ["FOTEC Forschungs- und Technologietransfer GmbH", "FOTEC"],
  ["Universitatea „Alexandru Ioan Cuza” din Iași", "Univ. din Iași"],
  ["Lunds universitet", "Lunds universitet"],
  ["WITTMANN BATTENFELD GmbH", "WITTMANN BATTENFELD"],
  ["MATERIÁLOVÝ A METALURGICKÝ VÝZKUM s.r.o.", "MATERIÁLOVÝ A METALURGICKÝ VÝZKUM"],
];

describe("shortNameOf(name, kind)", () => {
  for (const [name, short] of organisations) {
    it(`calls "${name}" "${short}"`, () => {
      expect(shortNameOf(name, "knowledge_institute")).toBe(short);
    });
  }

  it("leaves a cluster more than its acronym, because several begin alike", () => {
    expect(shortNameOf("IDM Ecosystem Sports & Alpine Safety", "cluster")).toBe(
      "IDM Ecosystem Sports & Alpine Safety",
    );
  });

  it("takes of a collaboration what stands before a colon, or two words before a dash", () => {
    expect(shortNameOf("AquaSPICE: water re-use pilot in Bacău", "collaboration")).toBe("AquaSPICE");
    expect(shortNameOf("Coastbusters 2.0 – mussel beds as coastal defence", "collaboration")).toBe(
      "Coastbusters 2.0",
    );
    const memorandum = "Memorandum Blue Cluster – Basque Energy Cluster";
    expect(shortNameOf(memorandum, "collaboration")).toBe(memorandum);
  });

  it("keeps the names of competences and of groups", () => {
    expect(shortNameOf("Circular economy (design) SA", "competence")).toBe("Circular economy (design) SA");
    expect(shortNameOf("Companies: 18", "group")).toBe("Companies: 18");
  });

  it("never answers nothing", () => {
    for (const name of ["GmbH", "(TUIASI)", "A – B", "Handels GmbH", "„Ion”"]) {
      expect(shortNameOf(name, "company").length).toBeGreaterThan(0);
    }
  });
});

describe("shortNames(nodes)", () => {
  it("prefers a curator's name, and keeps two nodes apart that the rules would call the same", () => {
    const names = shortNames([
      {
        id: "a",
        name: "SDU Center for Large Structure Production (LSP)",
        kind: "institute",
        shortName: "Large Structure",
      },
      { id: "b", name: "CLEAN – Environmental Cluster Denmark", kind: "cluster" },
      { id: "c", name: "CLEAN – Energy and Water GmbH", kind: "cluster" },
    ]);
    expect([...names]).toEqual([
      ["a", "Large Structure"],
      ["b", "CLEAN – Environmental Cluster Denmark"],
      ["c", "CLEAN – Energy and Water"],
    ]);
  });
});

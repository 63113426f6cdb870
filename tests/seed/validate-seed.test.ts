// Longer than most: one line for every kind of fault there is.
import { describe, expect, it } from "vitest";
import type { Fault } from "../../seed/fault.ts";
import { faultsAfter, type SmallSeed } from "./small-seed.ts";

type Place = Pick<Fault, "file" | "line" | "column" | "value">;
type Change = (seed: SmallSeed) => void;

/** What the seed is changed into, where the fault is, and a word of what is expected instead. */
const cases: [string, Change, Place, RegExp][] = [
  [
    "an id in capitals",
    put("organisations", 0, { id: "Alpha" }),
    at("organisations", 2, "id", "Alpha"),
    /lower-case/,
  ],
  ["an id with a space", put("families", 0, { id: "a b" }), at("families", 2, "id", "a b"), /lower-case/],
  ["a region without its code", put("regions", 0, { id: "x1" }), at("regions", 2, "id", "x1"), /NUTS/],
  ["a sector without its section", put("sectors", 0, { id: "22" }), at("sectors", 2, "id", "22"), /NACE/],
  [
    "a sector in another section",
    put("sectors", 0, { section: "D" }),
    at("sectors", 2, "section", "D"),
    /^C,/,
  ],
  [
    "a region on another level",
    put("regions", 1, { nutsLevel: "3" }),
    at("regions", 3, "nutsLevel", "3"),
    /^2,/,
  ],
  ["an empty cell", put("sources", 0, { title: "" }), at("sources", 2, "title", ""), /a text/],
  [
    "a missing source",
    put("offers", 0, { sourceIds: "" }),
    at("offers", 2, "sourceIds", ""),
    /at least one id/,
  ],
  [
    "a source twice",
    put("offers", 0, { sourceIds: "s1;s1" }),
    at("offers", 2, "sourceIds", "s1;s1"),
    /at least/,
  ],
  [
    "an unknown source",
    put("offers", 0, { sourceIds: "s1;s9" }),
    at("offers", 2, "sourceIds", "s9"),
    /sources\.csv/,
  ],
  [
    "an unknown member",
    put("memberships", 0, { member: "no" }),
    at("memberships", 2, "member", "no"),
    /organisations/,
  ],
  [
    "an unknown sector",
    put("organisations", 1, { nace: "C99" }),
    at("organisations", 3, "nace", "C99"),
    /sectors\.csv/,
  ],
  [
    "an id of another file",
    put("participants", 0, { organisation: "joint" }),
    at("participants", 2, "organisation", "joint"),
    /this one is of collaborations\.csv/,
  ],
  [
    "a family where a competence is needed",
    put("offers", 0, { competence: "materials" }),
    at("offers", 2, "competence", "materials"),
    /level 2.*level 1/,
  ],
  [
    "a competence that belongs to a competence (so that BROADER has no cycle)",
    put("competences", 0, { family: "coatings" }),
    at("competences", 2, "family", "coatings"),
    /families\.csv/,
  ],
  [
    "an unknown word",
    put("organisations", 0, { kind: "club" }),
    at("organisations", 2, "kind", "club"),
    /one of/,
  ],
  [
    "an unknown confidence",
    put("offers", 0, { confidence: "E" }),
    at("offers", 2, "confidence", "E"),
    /A, B, C, D/,
  ],
  [
    "a word for yes",
    put("needs", 0, { confidential: "yes" }),
    at("needs", 2, "confidential", "yes"),
    /true or false/,
  ],
  [
    "a date of no calendar",
    put("organisations", 2, { validTo: "2021-02-30" }),
    at("organisations", 4, "validTo", "2021-02-30"),
    /YYYY/,
  ],
  [
    "a date turned round",
    put("collaborations", 0, { start: "01.2018" }),
    at("collaborations", 2, "start", "01.2018"),
    /YYYY/,
  ],
  ["a level out of range", put("offers", 0, { level: "4" }), at("offers", 2, "level", "4"), /from 1 to 3/],
  [
    "a level with a fraction",
    put("offers", 0, { level: "1.5" }),
    at("offers", 2, "level", "1.5"),
    /whole number/,
  ],
  [
    "a weight of nothing",
    put("requirements", 0, { weight: "0" }),
    at("requirements", 2, "weight", "0"),
    /to 1/,
  ],
  [
    "a latitude beyond the pole",
    put("regions", 0, { lat: "95" }),
    at("regions", 2, "lat", "95"),
    /-90 to 90/,
  ],
  [
    "a longitude with a comma",
    put("regions", 0, { lon: "5,1" }),
    at("regions", 2, "lon", "5,1"),
    /with a point/,
  ],
  [
    "a latitude without longitude",
    put("organisations", 0, { lat: "50" }),
    at("organisations", 2, "lon", ""),
    /together/,
  ],
  [
    "an address without scheme",
    put("sources", 0, { url: "one.example" }),
    at("sources", 2, "url", "one.example"),
    /https/,
  ],
  [
    "an e-mail address",
    put("organisations", 0, { summaryEn: "Ask a@b.example" }),
    at("organisations", 2, "summaryEn", "a@b.example"),
    /no e-mail/,
  ],
  [
    "a short name that is long",
    put("organisations", 0, { shortName: "x".repeat(29) }),
    at("organisations", 2, "shortName", "x".repeat(29)),
    /28/,
  ],
  [
    "a long name without a short one",
    put("organisations", 0, { name: "x".repeat(29) }),
    at("organisations", 2, "shortName", ""),
    /short form/,
  ],
  [
    "a long French name without a short one",
    put("priorities", 0, { nameFr: "x".repeat(29) }),
    at("priorities", 2, "shortNameFr", ""),
    /short form/,
  ],
  [
    "a missing French name",
    put("priorities", 0, { nameFr: "" }),
    at("priorities", 2, "nameFr", ""),
    /a text/,
  ],
  [
    "a missing French summary",
    put("organisations", 0, { summaryFr: "" }),
    at("organisations", 2, "summaryFr", ""),
    /a text/,
  ],
  [
    "an id twice",
    put("organisations", 1, { id: "alpha" }),
    at("organisations", 3, "id", "alpha"),
    /organisations\.csv, line 2/,
  ],
  [
    "an id of two kinds",
    put("instruments", 0, { id: "p1" }),
    at("instruments", 2, "id", "p1"),
    /priorities\.csv, line 2/,
  ],
  ["a link twice", again("offers"), at("offers", 3, "competence", "polymers"), /once/],
  ["a membership twice", again("memberships"), at("memberships", 3, "member", "beta"), /once/],
  ["a succession twice", again("successions"), at("successions", 3, "to", "delta"), /once/],
  ["a need twice", again("needs"), at("needs", 3, "competence", "coatings"), /once/],
  ["an activity twice", again("activities"), at("activities", 3, "stage", "chain--first"), /once/],
  ["a participant twice", again("participants"), at("participants", 4, "organisation", "alpha"), /once/],
  ["a requirement twice", again("requirements"), at("requirements", 4, "competence", "polymers"), /once/],
  [
    "a figure twice from one source",
    put("measurements", 1, { asOf: "" }),
    at("measurements", 3, "organisation", "alpha--members-undated--s1"),
    /once/,
  ],
  [
    "a figure in another unit",
    put("measurements", 0, { unit: "EUR" }),
    at("measurements", 2, "unit", "EUR"),
    /unit of members/,
  ],
  [
    "an end before its beginning",
    put("organisations", 2, { validTo: "2011" }),
    at("organisations", 4, "validTo", "2011"),
    /after validFrom/,
  ],
  [
    "an end on the day of its beginning",
    put("memberships", 0, { validTo: "2015-01" }),
    at("memberships", 2, "validTo", "2015-01"),
    /after validFrom/,
  ],
  [
    "a collaboration that ends before it starts",
    put("collaborations", 0, { end: "2017" }),
    at("collaborations", 2, "end", "2017"),
    /after start/,
  ],
  [
    "a source read before it was published",
    put("sources", 0, { published: "2027" }),
    at("sources", 2, "retrieved", "2026-11-25"),
    /after published/,
  ],
  [
    "a target before its baseline",
    put("indicators", 0, { targetDate: "2016" }),
    at("indicators", 2, "targetDate", "2016"),
    /after baselineDate/,
  ],
  [
    "a member of itself",
    put("memberships", 0, { member: "alpha" }),
    at("memberships", 2, "member", "alpha"),
    /itself/,
  ],
  [
    "a member of a company",
    put("memberships", 0, { cluster: "beta", member: "gamma" }),
    at("memberships", 2, "cluster", "beta"),
    /a cluster; this is a company/,
  ],
  [
    "a cluster of no kind",
    put("organisations", 0, { clusterKind: "" }),
    at("organisations", 2, "clusterKind", ""),
    /kind of this cluster/,
  ],
  [
    "a company with a cluster's label",
    put("organisations", 1, { esca: "gold" }),
    at("organisations", 3, "esca", "gold"),
    /clusters only/,
  ],
  [
    "a company with a kind of cluster",
    put("organisations", 1, { clusterKind: "pole" }),
    at("organisations", 3, "clusterKind", "pole"),
    /clusters only/,
  ],
  [
    "a cycle of successions",
    add("successions", { from: "delta", to: "gamma", kind: "rename", sourceIds: "s1" }),
    at("successions", 3, "to", "gamma"),
    /followed by delta/,
  ],
  [
    "a succession by itself",
    put("successions", 0, { to: "gamma" }),
    at("successions", 2, "to", "gamma"),
    /itself/,
  ],
  [
    "a stage that feeds two",
    put("stages", 0, { feeds: "chain--last;chain--first" }),
    at("stages", 2, "feeds", "chain--last;chain--first"),
    /at most one/,
  ],
  [
    "a stage that feeds none beside the last",
    put("stages", 0, { feeds: "" }),
    at("stages", 3, "feeds", ""),
    /only one/,
  ],
  [
    "a cycle of stages",
    put("stages", 1, { feeds: "chain--first" }),
    at("stages", 3, "feeds", "chain--first"),
    /lead back/,
  ],
  [
    "a stage that feeds itself",
    put("stages", 0, { feeds: "chain--first" }),
    at("stages", 2, "feeds", "chain--first"),
    /lead back/,
  ],
  [
    "a stage of another chain's name",
    put("stages", 1, { id: "other--last" }),
    at("stages", 3, "id", "other--last"),
    /begins with chain--/,
  ],
  [
    "two stages in one place",
    put("stages", 1, { order: "1" }),
    at("stages", 3, "order", "1"),
    /another place/,
  ],
  [
    "a stage that requires nothing",
    drop("requirements", 1),
    at("stages", 3, "id", "chain--last"),
    /requires/,
  ],
  [
    "a chain without stages",
    add("value-chains", { id: "bare", nameEn: "B", nameFr: "B", questionEn: "?", questionFr: "?" }),
    at("value-chains", 3, "id", "bare"),
    /at least one stage/,
  ],
  [
    "a collaboration without partners",
    drop("participants", 0, 2),
    at("collaborations", 2, "id", "joint"),
    /participant/,
  ],
  [
    "no source for what the editors drew up",
    drop("sources", 2),
    at("sources", 1, "id", ""),
    /clusterix-editors/,
  ],
];

describe("validateSeed", () => {
  it("finds nothing in a seed without fault", async () => {
    expect(await faultsAfter(() => {})).toEqual([]);
  });

  it.each(cases)("names %s", async (_, change, place, expected) => {
    const faults = await faultsAfter(change);
    const found = faults.find((fault) => matches(fault, place));
    expect(found, JSON.stringify(faults)).toMatchObject(place);
    expect(found?.expected).toMatch(expected);
  });

  it("names a stage that feeds one of another chain", async () => {
    const faults = await faultsAfter((seed) => {
      seed["value-chains"].push({ id: "next", nameEn: "N", nameFr: "N", questionEn: "?", questionFr: "?" });
      seed.stages.push({
        id: "next--one",
        chain: "next",
        order: "1",
        nameEn: "N",
        nameFr: "N",
        feeds: "chain--last",
      });
      seed.requirements.push({ stage: "next--one", competence: "polymers", weight: "1" });
    });
    expect(faults).toMatchObject([
      { ...at("stages", 4, "feeds", "chain--last"), expected: expect.stringMatching(/same chain/) },
    ]);
  });

  it("names all faults at once, in the order of files and lines", async () => {
    const faults = await faultsAfter((seed) => {
      put("offers", 0, { level: "9", confidence: "Z" })(seed);
      put("organisations", 3, { lat: "99" })(seed);
      put("memberships", 0, { member: "nobody" })(seed);
    });
    expect(faults.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      "memberships.csv:2:member",
      "offers.csv:2:confidence",
      "offers.csv:2:level",
      "organisations.csv:5:lat",
    ]);
  });

  it("does not call a row unknown because of another fault in it", async () => {
    const faults = await faultsAfter(put("organisations", 1, { lat: "far" }));
    expect(faults).toMatchObject([at("organisations", 3, "lat", "far")]);
  });
});

function at(table: string, line: number, column: string, value: string): Place {
  return { file: `${table}.csv`, line, column, value };
}

function matches(fault: Fault, place: Place): boolean {
  return fault.file === place.file && fault.line === place.line && fault.column === place.column;
}

function put(table: keyof SmallSeed, index: number, cells: Record<string, string>): Change {
  return (seed) => {
    Object.assign(seed[table][index]!, cells);
  };
}

function add(table: keyof SmallSeed, cells: Record<string, string>): Change {
  return (seed) => {
    seed[table].push(cells);
  };
}

function again(table: keyof SmallSeed): Change {
  return (seed) => {
    seed[table].push({ ...seed[table][0]! });
  };
}

function drop(table: keyof SmallSeed, index: number, count = 1): Change {
  return (seed) => {
    seed[table].splice(index, count);
  };
}

import { describe, expect, it } from "vitest";
import { readSeed } from "../../seed/read-seed.ts";
import { faultsAfter, seedFiles, smallSeed, withSeedFolder } from "./small-seed.ts";

type Files = Record<string, string | Uint8Array>;

const faultsOfFiles = (change: (files: Files) => void) => faultsAfter(() => {}, change);

describe("readSeed", () => {
  it("names a column that is missing, and nothing that follows from it", async () => {
    const faults = await faultsOfFiles((files) =>
      edit(files, "families.csv", (text) => text.replace("nameFr", "nom")),
    );
    expect(faults).toMatchObject([
      { file: "families.csv", line: 1, column: "nameFr", value: "", expected: "this column" },
      {
        file: "families.csv",
        line: 1,
        column: "nom",
        value: "nom",
        expected: expect.stringMatching(/^only the columns id/),
      },
    ]);
  });

  it("names a column that stands there twice", async () => {
    const faults = await faultsOfFiles((files) =>
      edit(files, "needs.csv", (text) => text.replace("note", "urgency")),
    );
    expect(faults).toMatchObject([
      { line: 1, column: "note" },
      { line: 1, column: "urgency", expected: "this column once" },
    ]);
  });

  it("takes columns in any order, a byte order mark and lines that end as on Windows", async () => {
    const faults = await faultsOfFiles((files) => {
      files["successions.csv"] = "\uFEFFsourceIds,kind,to,from,date\r\ns1,merger,delta,gamma,2020-05\r\n";
    });
    expect(faults).toEqual([]);
  });

  it("names the line that is not UTF-8", async () => {
    const faults = await faultsOfFiles((files) => {
      const text = String(files["organisations.csv"]).replace("Ödby", "Odby\xf6");
      files["organisations.csv"] = Buffer.from(text, "latin1");
    });
    expect(faults).toMatchObject([{ file: "organisations.csv", line: 3, expected: "a text in UTF-8" }]);
  });

  it("names a file that is not there", async () => {
    const faults = await faultsOfFiles((files) => {
      delete files["offers.csv"];
    });
    expect(faults).toMatchObject([{ file: "offers.csv", expected: "a readable file of this name" }]);
  });

  it("names an empty file", async () => {
    const faults = await faultsOfFiles((files) => {
      files["offers.csv"] = "";
    });
    expect(faults).toMatchObject([
      { file: "offers.csv", line: 1, expected: expect.stringMatching(/header/) },
    ]);
  });

  it("names a row with too few or too many cells", async () => {
    const faults = await faultsOfFiles((files) =>
      edit(files, "participants.csv", (text) => `${text}joint,beta\n`),
    );
    expect(faults).toMatchObject([
      { file: "participants.csv", line: 4, value: "2 cells", expected: "3 cells in this row" },
    ]);
  });

  it("names the line where a quote is not closed", async () => {
    const faults = await faultsOfFiles((files) =>
      edit(files, "offers.csv", (text) => text.replace("known for it", '"known" for it')),
    );
    expect(faults).toMatchObject([
      { file: "offers.csv", line: 2, expected: expect.stringMatching(/quotes/) },
    ]);
  });

  it("counts lines as an editor does, over cells of several lines and empty lines", async () => {
    const faults = await faultsAfter(
      (seed) => {
        seed.practices[0]!.summaryEn = "One line\nand another";
        seed.practices.push({ ...seed.practices[0]!, id: "g2", year: "long ago" });
      },
      (files) => edit(files, "practices.csv", (text) => text.replace("g2", "\n\ng2")),
    );
    expect(faults).toMatchObject([{ file: "practices.csv", line: 6, column: "year" }]);
  });

  it.each([
    ["missing", undefined],
    ["no JSON", "basis: real"],
    ["of an unknown basis", '{"basis": "model"}'],
    ["with a key that nobody knows", '{"basis": "real", "training": true}'],
  ])("names a seed.json that is %s", async (_, content) => {
    const faults = await faultsOfFiles((files) => {
      if (content === undefined) delete files["seed.json"];
      else files["seed.json"] = content;
    });
    expect(faults).toMatchObject([{ file: "seed.json", line: 1 }]);
  });

  it("takes the vocabulary of another folder, with the sources that it cites", async () => {
    const own = smallSeed();
    own.sources = own.sources.filter(({ id }) => id === "s1" || id === "s2");
    const { "families.csv": _, "competences.csv": __, "sectors.csv": ___, ...files } = seedFiles(own);
    await withSeedFolder(seedFiles(smallSeed()), (shared) =>
      withSeedFolder(
        { ...files, "seed.json": JSON.stringify({ basis: "illustrative", vocabulary: shared }) },
        async (folder) => {
          const { seed, basis, faults } = await readSeed(folder);
          expect(faults).toEqual([]);
          expect(basis).toBe("illustrative");
          expect(seed.competences.map(({ id }) => id)).toEqual(["polymers", "coatings"]);
          expect(seed.sources.map(({ id }) => id)).toEqual(["s1", "s2", "clusterix-editors", "nace-rev-2"]);
        },
      ),
    );
  });
});

function edit(files: Files, name: string, change: (text: string) => string): void {
  files[name] = change(String(files[name]));
}

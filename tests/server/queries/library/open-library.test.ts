import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StartFault } from "../../../../server/errors.ts";
import { openLibrary } from "../../../../server/queries/library/open-library.ts";

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "clusterix-library-")), "library");
  mkdirSync(folder);
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

const good = "/*---\ntitle: Regions\ndescription: All.\n---*/\nRETURN 1 AS one\n";
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

function sentencesOf(): readonly string[] {
  try {
    openLibrary(folder);
    return [];
  } catch (error) {
    if (error instanceof StartFault) return error.sentences;
    throw error;
  }
}

describe("openLibrary(folder)", () => {
  it("reads each file under its name, whatever else lies there", () => {
    write("b-regions.cypher", good);
    write("a.cypher", good);
    write("notes.txt", "nothing");
    const library = openLibrary(folder);
    expect(library.list().map(({ id }) => id)).toEqual(["a", "b-regions"]);
    expect(library.find("b-regions")).toMatchObject({
      id: "b-regions",
      file: good,
      definition: { title: "Regions" },
    });
    expect(library.find("notes")).toBeUndefined();
  });

  it("ends the start with every fault of every file, its line and column", () => {
    write("good.cypher", good);
    write("no-title.cypher", good.replace("title", "titel"));
    write("unknown-name.cypher", good.replace("1 AS", "$x AS"));
    expect(sentencesOf()).toEqual([
      "The shipped queries cannot be read. Mend or remove:",
      expect.stringMatching(/^library\/no-title\.cypher, line 2, column 8: titel is not known here/),
      expect.stringMatching(/^library\/no-title\.cypher, line 2, column 1: title is missing/),
      expect.stringMatching(/^library\/unknown-name\.cypher, line 5, column 8: There is no parameter x/),
    ]);
  });

  it("refuses names that would be no ids, and those that the team's queries have", () => {
    mkdirSync(join(folder, "deep"));
    for (const name of ["Big.cypher", "own-thing.cypher", "a b.cypher", join("deep", "a.cypher")])
      write(name, good);
    const [, ...faults] = sentencesOf();
    expect(faults).toHaveLength(4);
    for (const fault of faults) expect(fault).toContain("name the file by small letters and digits");
  });

  it("says so when the folder is not there", () => {
    rmSync(folder, { recursive: true });
    expect(sentencesOf()).toEqual([
      expect.stringContaining(`${folder} cannot be read`),
      expect.stringContaining("bring it back"),
    ]);
  });
});

describe("the shipped queries", () => {
  it("are described in sentences that no quotation mark of their file surrounds", () => {
    const shipped = openLibrary(
      join(import.meta.dirname, "..", "..", "..", "..", "cypher", "library"),
    ).list();
    const quoted = shipped.flatMap(({ id, definition: { title, description } }) =>
      [title, description]
        .flatMap((text) => (typeof text === "string" ? [text] : Object.values(text)))
        .filter((text) => text.startsWith('"') || text.endsWith('"'))
        .map((text) => [id, text]),
    );
    expect(quoted).toEqual([]);
  });
});

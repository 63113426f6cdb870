import { longestName } from "./cell.ts";
import type { Fault } from "./fault.ts";
import type { ReadSeed } from "./read-seed.ts";
import { type TableName, tableNames } from "./table-names.ts";
import { tables } from "./tables.ts";

/** Names that fit a label, texts in both languages, and nobody's address. */
export function checkTexts({ seed }: ReadSeed): Fault[] {
  return tableNames.flatMap((name) =>
    seed[name].flatMap((row) => {
      const cells = row as unknown as Cells;
      const found = [
        ...findMissingShortNames(name, cells),
        ...findMissingLanguages(name, cells),
        ...findAddresses(cells),
      ];
      return found.map((fault) => ({ file: `${name}.csv`, line: row.line, ...fault }));
    }),
  );
}

type Cells = Readonly<Record<string, unknown>>;
type Found = Pick<Fault, "column" | "value" | "expected">;

/** The short form of each name; families, chains and stages have none and are named briefly instead. */
const shortForms: Readonly<Record<string, string>> = {
  name: "shortName",
  title: "shortName",
  nameEn: "shortNameEn",
  nameFr: "shortNameFr",
  titleEn: "shortNameEn",
  titleFr: "shortNameFr",
};

function findMissingShortNames(table: TableName, cells: Cells): Found[] {
  return Object.entries(shortForms).flatMap(([long, short]): Found[] => {
    const name = cells[long];
    const isMissing = short in tables[table] && cells[short] === undefined;
    if (typeof name !== "string" || !isMissing || [...name].length <= longestName) return [];
    const expected = `a short form of "${name}" of at most ${longestName} characters`;
    return [{ column: short, value: "", expected }];
  });
}

function findMissingLanguages(table: TableName, cells: Cells): Found[] {
  return Object.keys(tables[table]).flatMap((english): Found[] => {
    // A short form is needed by the length of its own name, which may differ between the languages.
    // Other words for a competence need not have a twin.
    if (!english.endsWith("En") || english.startsWith("shortName") || english === "aliasesEn") return [];
    const french = `${english.slice(0, -2)}Fr`;
    const [inEnglish, inFrench] = [cells[english] !== undefined, cells[french] !== undefined];
    if (inEnglish === inFrench) return [];
    const [column, language] = inEnglish ? [french, "French"] : [english, "English"];
    return [{ column, value: "", expected: `the same in ${language}, since the other language is given` }];
  });
}

/** Organisations only: no e-mail address of anybody is kept. */
function findAddresses(cells: Cells): Found[] {
  return Object.entries(cells).flatMap(([column, value]): Found[] => {
    const address = typeof value === "string" ? /[\w.+-]+@[\w-]+\.\w+/.exec(value)?.[0] : undefined;
    return address === undefined ? [] : [{ column, value: address, expected: "no e-mail address" }];
  });
}

import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { findFolders } from "../../../server/config.ts";

export const seedFolder = findFolders(join(import.meta.dirname, "..", "..", "..")).seed;

export interface Change {
  /** The organisation that is left out, with every row that names it and what only it took part in. */
  readonly without: string;
  /** New names by organisation. */
  readonly renamed: Readonly<Record<string, string>>;
}

/** The shipped tables with a change, in a folder of their own. */
export function copySeedWithout({ without, renamed }: Change): string {
  const folder = mkdtempSync(join(tmpdir(), "clusterix-changed-seed-"));
  cpSync(seedFolder, folder, { recursive: true });
  const gone = new Set([without, ...listCollaborationsOfNobodyBut(without)]);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".csv"))) {
    const text = readFileSync(join(folder, file));
    const [head = [], ...rows]: string[][] = parse(text, { bom: true });
    const nameAt = file === "organisations.csv" ? head.indexOf("name") : -1;
    const kept = rows
      .filter((row) => !row.some((cell) => gone.has(cell)))
      .map((row) => row.map((cell, at) => (at === nameAt ? (renamed[row[0]!] ?? cell) : cell)));
    const quoted = [head, ...kept].map((row) => row.map(quote).join(","));
    writeFileSync(join(folder, file), `${quoted.join("\n")}\n`);
  }
  return folder;
}

/** A collaboration has to have somebody in it. */
function listCollaborationsOfNobodyBut(organisation: string): string[] {
  const text = readFileSync(join(seedFolder, "participants.csv"));
  const rows: { collaboration: string; organisation: string }[] = parse(text, { bom: true, columns: true });
  const others = rows.filter((row) => row.organisation !== organisation);
  const shared = new Set(others.map(({ collaboration }) => collaboration));
  return rows.map(({ collaboration }) => collaboration).filter((each) => !shared.has(each));
}

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

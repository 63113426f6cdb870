import type { Column } from "./cell.ts";
import type { Fault } from "./fault.ts";
import type { ReadSeed } from "./read-seed.ts";
import { type TableName, tableNames } from "./table-names.ts";
import { tables } from "./tables.ts";

/** Every id that a cell names has to be there, and of the right kind. */
export function checkReferences({ seed, ids }: ReadSeed): Fault[] {
  const faults: Fault[] = [];
  for (const name of tableNames) {
    for (const [columnName, column] of referringColumns(name)) {
      const expected = column.expected;
      for (const row of seed[name]) {
        const value: unknown = (row as unknown as Readonly<Record<string, unknown>>)[columnName];
        for (const id of listIds(value)) {
          if (isKnown(id, column, ids)) continue;
          const fault = { file: `${name}.csv`, line: row.line, column: columnName, value: id };
          faults.push({ ...fault, expected: expectedInstead(id, column, ids) ?? expected });
        }
      }
    }
  }
  return faults;
}

type Ids = ReadSeed["ids"];

function referringColumns(name: TableName): [string, Column<unknown>][] {
  const columns: Readonly<Record<string, Column<unknown>>> = tables[name];
  return Object.entries(columns).filter(([, column]) => column.refersTo !== undefined);
}

function listIds(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((part) => typeof part === "string") : [];
}

/** A table that could not be read is a fault already, and no reason to doubt every id of it. */
function isKnown(id: string, { refersTo = [] }: Column<unknown>, ids: Ids): boolean {
  return refersTo.some((table) => ids.get(table)?.has(id) ?? true);
}

function expectedInstead(id: string, { refersTo }: Column<unknown>, ids: Ids): string | undefined {
  if (refersTo?.includes("competences") && ids.get("families")?.has(id)) {
    return "a competence (level 2); this is a family of competences (level 1)";
  }
  const found = tableNames.find((table) => ids.get(table)?.has(id));
  return found && refersTo && `an id of ${refersTo[0]}.csv; this one is of ${found}.csv`;
}

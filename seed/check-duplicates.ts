import type { Fault } from "./fault.ts";
import { measurementId } from "./plan-measurements.ts";
import type { ReadSeed } from "./read-seed.ts";
import type { TableName } from "./table-names.ts";
import type { Row, Seed } from "./tables.ts";

/** An id stands for one thing over all files, and a link between two things is stated once. */
export function checkDuplicates({ seed }: ReadSeed): Fault[] {
  return [...checkIds(seed), ...checkPairs(seed)];
}

const tablesWithIds = [
  "sources",
  "regions",
  "sectors",
  "families",
  "competences",
  "value-chains",
  "stages",
  "organisations",
  "collaborations",
  "priorities",
  "instruments",
  "practices",
  "indicators",
] as const satisfies readonly TableName[];

function checkIds(seed: Seed): Fault[] {
  const first = new Map<string, string>();
  return tablesWithIds.flatMap((name) =>
    seed[name].flatMap(({ id, line }) => repeated(first, id, `${name}.csv`, line, "id", id)),
  );
}

function checkPairs(seed: Seed): Fault[] {
  return [
    ...checkPair(seed, "requirements", "competence", ({ stage, competence }) => [stage, competence]),
    ...checkPair(seed, "memberships", "member", ({ cluster, member }) => [cluster, member]),
    ...checkPair(seed, "successions", "to", ({ from, to }) => [from, to]),
    ...checkPair(seed, "offers", "competence", ({ organisation, competence }) => [organisation, competence]),
    ...checkPair(seed, "needs", "competence", ({ organisation, competence }) => [organisation, competence]),
    ...checkPair(seed, "activities", "stage", ({ organisation, stage }) => [organisation, stage]),
    ...checkPair(seed, "participants", "organisation", ({ collaboration, organisation }) => [
      collaboration,
      organisation,
    ]),
    ...checkPair(seed, "measurements", "organisation", (row) => [measurementId(row)]),
  ];
}

function checkPair<Name extends TableName>(
  seed: Seed,
  name: Name,
  column: string,
  key: (row: Row<Name>) => readonly string[],
): Fault[] {
  const first = new Map<string, string>();
  return seed[name].flatMap((row) => {
    const parts = key(row);
    return repeated(first, parts.join(" "), `${name}.csv`, row.line, column, parts.at(-1) ?? "");
  });
}

function repeated(
  first: Map<string, string>,
  key: string,
  file: string,
  line: number,
  column: string,
  value: string,
): Fault[] {
  const before = first.get(key);
  if (before === undefined) {
    first.set(key, `${file}, line ${line}`);
    return [];
  }
  return [{ file, line, column, value, expected: `this once; it stands in ${before} already` }];
}

import type { Schema } from "#contract/describe-schema.ts";

type Property = Schema["labels"][number]["properties"][number];

interface PropertyRow {
  readonly name: string;
  /** As valueType says them. */
  readonly types: readonly string[];
}

/** The properties of each place that a row belongs to, such as a label, by name, each with all its types. */
export function gatherProperties<Row extends PropertyRow>(
  rows: readonly Row[],
  placesOf: (row: Row) => readonly string[],
): Map<string, Property[]> {
  const typesByName = new Map<string, Map<string, Set<string>>>();
  for (const row of rows)
    for (const place of placesOf(row)) {
      const names = typesByName.get(place) ?? new Map<string, Set<string>>();
      typesByName.set(place, names);
      const types = names.get(row.name) ?? new Set<string>();
      names.set(row.name, types);
      for (const type of row.types) types.add(shortenType(type));
    }
  return new Map([...typesByName].map(([place, names]) => [place, listProperties(names)]));
}

function listProperties(names: ReadonlyMap<string, ReadonlySet<string>>): Property[] {
  return [...names]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, types]) => ({ name, types: withoutEmptyLists(types) }));
}

/** What is stored is never null, so that goes without saying: LIST<STRING NOT NULL> NOT NULL is a LIST<STRING>. */
function shortenType(type: string): string {
  return type.replaceAll(" NOT NULL", "");
}

/** An empty list is said to hold nothing; beside one that holds something that is no type of its own. */
function withoutEmptyLists(types: ReadonlySet<string>): string[] {
  const all = [...types].sort();
  const hasLists = all.some((type) => type.startsWith("LIST<") && type !== emptyList);
  return hasLists ? all.filter((type) => type !== emptyList) : all;
}

const emptyList = "LIST<NOTHING>";

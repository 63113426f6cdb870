import type { Driver } from "neo4j-driver";
import { foldSearchText } from "../../server/database/fold-search-text.ts";

export const endpoints = ["card", "neighbours", "search"] as const;
export type BenchEndpoint = (typeof endpoints)[number];
export type Requests = Readonly<Record<BenchEndpoint, readonly string[]>>;

const howMany = 100;
const hubs = 20;

/**
 * A hundred addresses for each endpoint, the same in every run on the same data: the most linked nodes and others
 * evenly spread over all, whatever their kind; for the search beginnings, words, pairs of words and typing errors.
 */
export async function chooseRequests(driver: Driver): Promise<Requests> {
  const { records } = await driver.executeQuery(
    `MATCH (n:Entity) WHERE NOT n:Source AND NOT n:Measurement
     RETURN n.id AS id, coalesce(n.nameEn, n.titleEn, n.name, n.title, n.id) AS name
     ORDER BY n.degree DESC, id`,
  );
  const nodes = records.map((record) => ({ id: String(record.get("id")), name: String(record.get("name")) }));
  const chosen = [...nodes.slice(0, hubs), ...spread(nodes.slice(hubs), howMany - hubs)];
  const ids = chosen.map(({ id }) => encodeURIComponent(id));
  return {
    card: ids.map((id) => `/api/nodes/${id}`),
    neighbours: ids.map((id) => `/api/nodes/${id}/neighbours`),
    search: spread(nodes, howMany).map(({ name }, index) => {
      const text = forms[index % forms.length]?.(foldSearchText(name).split(" ")) ?? name;
      return `/api/search?q=${encodeURIComponent(text)}`;
    }),
  };
}

function spread<Item>(items: readonly Item[], count: number): Item[] {
  const step = items.length / count;
  return Array.from({ length: count }, (_, index) => items[Math.floor(index * step)]!);
}

/** How people type a name. */
const forms: readonly ((words: readonly string[]) => string)[] = [
  (words) => longest(words).slice(0, 3),
  (words) => longest(words).slice(0, 5),
  (words) => longest(words),
  (words) => words.slice(0, 2).join(" "),
  (words) => misspell(longest(words)),
];

function longest(words: readonly string[]): string {
  return words.reduce((one, other) => (other.length > one.length ? other : one), "");
}

/** Two letters swapped in the middle. */
function misspell(word: string): string {
  const middle = Math.floor(word.length / 2);
  return `${word.slice(0, middle - 1)}${word[middle] ?? ""}${word[middle - 1] ?? ""}${word.slice(middle + 1)}`;
}

import type { Text } from "#contract/graph.ts";
import type { ParameterValues } from "#contract/list-parameter-values.ts";
import type { Language, NodeKind } from "#contract/words.ts";
import { type ListedNode, listNodesWithRegions } from "../explore/list-nodes.ts";
import { compareNames, inLanguage } from "../explore/name-texts.ts";
import { searchNodes } from "../explore/search-nodes.ts";
import type { NamedNode, SearchNames } from "../network/read-names.ts";
import type { QuestionContext } from "../question-context.ts";

export interface NodesAsked {
  /** Undefined: any. */
  readonly kinds: readonly NodeKind[] | undefined;
  readonly search: string;
  readonly limit: number;
  readonly language: Language;
}

/** Nodes of some kinds with their regions: what a search finds, best first; without one the first by name. */
export async function listNamedNodes(
  context: QuestionContext,
  { kinds, search, limit, language }: NodesAsked,
): Promise<Omit<ParameterValues, "dataVersion">> {
  // Where all is invented, for training, there is nothing else to choose from.
  const { training: illustrative } = await context.load();
  if (search.trim() === "") return await listFirst(context, { kinds, search, limit, language }, illustrative);
  const kind = kinds === undefined ? undefined : [...kinds];
  const found = await searchNodes(context, { q: search, kind, limit, language, illustrative });
  const { shown, total, truncated, atLeast } = found;
  return { values: found.results.map(toValue), shown, total, truncated, atLeast };
}

async function listFirst(
  context: QuestionContext,
  { kinds, limit, language }: NodesAsked,
  illustrative: boolean,
): Promise<Omit<ParameterValues, "dataVersion">> {
  const fitting = sortByName(await context.names(), language).filter(
    ({ kind, basis }) =>
      (kinds === undefined || kinds.includes(kind)) && (illustrative || basis !== "illustrative"),
  );
  const first = await listNodesWithRegions(
    context,
    fitting.slice(0, limit).map(({ id }) => id),
  );
  const values = first.map(toValue);
  const total = fitting.length;
  return { values, shown: values.length, total, truncated: values.length < total, atLeast: false };
}

function toValue({
  node,
  regionName,
}: Pick<ListedNode, "node"> & { readonly regionName?: Text | undefined }) {
  return {
    ...{ value: node.id, label: node.name, kind: node.kind },
    ...(regionName === undefined ? {} : { hint: regionName }),
  };
}

/** Sorting all names takes a quarter of a second for tens of thousands, so it is done once for names and language. */
const sortedNames = new WeakMap<SearchNames, Map<Language, readonly NamedNode[]>>();

function sortByName(names: SearchNames, language: Language): readonly NamedNode[] {
  const byLanguage = sortedNames.get(names) ?? new Map<Language, readonly NamedNode[]>();
  sortedNames.set(names, byLanguage);
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const byName = compareNames<NamedNode>(language, ({ name }) => inLanguage(name, language));
  const sorted = [...names.values()].sort(byName);
  byLanguage.set(language, sorted);
  return sorted;
}

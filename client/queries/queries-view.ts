/**
 * What is on the Queries screen, as search parameters and back: the query or one's own Cypher, the values of its form, and
 * how the answer is looked at. A bad value is dropped, named in `dropped`, and the rest opens.
 */

/** Search parameters as the router hands them over: plain texts. */
export type AddressParameters = Readonly<Record<string, string | undefined>>;

export const resultTabs = ["table", "graph", "chart", "plan", "schema"] as const;
export type ResultTab = (typeof resultTabs)[number];

/** What may stand above the table. */
export const besideParts = ["graph", "chart"] as const;
export type BesidePart = (typeof besideParts)[number];

export const libraryParts = ["favourites", "team", "selection"] as const;
export type LibraryPart = (typeof libraryParts)[number];

export interface Sorting {
  readonly column: string;
  readonly isDescending: boolean;
}

export interface QueriesView {
  readonly query: string | null;
  /** Own Cypher in the place of a query of the library. */
  readonly isOwn: boolean;
  /** One's own text, as far as an address holds it. */
  readonly cypher: string;
  /** The name of one's own text in this browser, where it is too long for an address. */
  readonly draft: string | null;
  /** By the names of the parameters, as the API takes them; `nodes` is the selection of the map. */
  readonly values: Readonly<Record<string, string>>;
  /** Null: the one that suits the answer. */
  readonly tab: ResultTab | null;
  /** Null: what there is room for. */
  readonly beside: readonly BesidePart[] | null;
  readonly sort: Sorting | null;
  readonly limit: number;
  /** Whether its answer is there, or comes by itself. */
  readonly isRun: boolean;
  readonly tag: string | null;
  readonly part: LibraryPart | null;
  /** Names of what the address said and nobody understands. */
  readonly dropped: readonly string[];
}

/** As many rows as the API gives unless it is asked for others. */
export const usualLimit = 1_000;
export const mostRows = 10_000;

export const firstView: QueriesView = {
  query: null,
  isOwn: false,
  cypher: "",
  draft: null,
  values: {},
  tab: null,
  beside: null,
  sort: null,
  limit: usualLimit,
  isRun: false,
  tag: null,
  part: null,
  dropped: [],
};

const idShape = /^[A-Za-z0-9]+(-{1,2}[A-Za-z0-9]+)*$/;
const nameShape = /^[A-Za-z_]\w{0,39}$/;
const valuePrefix = "p.";
/** The one parameter with an address of its own: other screens write it. */
export const selectionName = "nodes";
const draftShape = /^[a-z0-9]{1,20}$/;
const longestCypher = 4_000;
/** Servers refuse addresses of more than 8 to 16 kB, and a sign that is no letter becomes three, or twelve. */
const longestWritten = 8_000;
const longestValue = 2_000;

export function readQueries(parameters: AddressParameters): QueriesView {
  const dropped: string[] = [];
  /** What is there and not understood is named once. */
  const read = <Value>(key: string, understand: (text: string) => Value | undefined): Value | undefined => {
    const text = parameters[key];
    if (text === undefined || text === "") return undefined;
    const value = understand(text);
    if (value === undefined) dropped.push(key);
    return value;
  };
  const view: QueriesView = {
    query: read("query", (text) => (idShape.test(text) && text.length <= 120 ? text : undefined)) ?? null,
    isOwn: read("own", readSwitch) ?? false,
    cypher: read("cypher", (text) => (text.length <= longestCypher ? text : undefined)) ?? "",
    draft: read("draft", (text) => (draftShape.test(text) ? text : undefined)) ?? null,
    values: readValues(parameters, read),
    tab: read("view", (text) => resultTabs.find((tab) => tab === text)) ?? null,
    beside: read("beside", readBeside) ?? null,
    sort: read("sort", readSorting) ?? null,
    limit: read("limit", readLimit) ?? usualLimit,
    isRun: read("run", (text) => (text === "1" ? true : undefined)) ?? false,
    tag: read("tag", (text) => (text.length <= 30 ? text : undefined)) ?? null,
    part: read("only", (text) => libraryParts.find((part) => part === text)) ?? null,
    dropped,
  };
  const unknown = Object.keys(parameters).filter(
    (key) => parameters[key] !== undefined && !knownKeys.has(key) && !key.startsWith(valuePrefix),
  );
  return { ...view, dropped: [...dropped, ...unknown] };
}

const knownKeys = new Set([
  ...["lang", "query", "own", "cypher", "draft", "view", "beside", "sort", "limit", "run"],
  ...["tag", "only", selectionName],
]);

/** Defaults are left out. */
export function writeQueries(view: QueriesView): Record<string, string | undefined> {
  const { [selectionName]: nodes, ...others } = view.values;
  return {
    query: view.query ?? undefined,
    own: view.isOwn ? "true" : undefined,
    cypher: view.isOwn && fitsAddress(view.cypher) ? view.cypher || undefined : undefined,
    draft: view.isOwn ? (view.draft ?? undefined) : undefined,
    ...Object.fromEntries(Object.entries(others).map(([name, text]) => [valuePrefix + name, text])),
    nodes,
    view: view.tab ?? undefined,
    beside: view.beside === null ? undefined : view.beside.join(",") || "none",
    sort: view.sort === null ? undefined : `${view.sort.isDescending ? "-" : ""}${view.sort.column}`,
    limit: view.limit === usualLimit ? undefined : String(view.limit),
    run: view.isRun ? "1" : undefined,
    tag: view.tag ?? undefined,
    only: view.part ?? undefined,
  };
}

export const fitsAddress = (cypher: string): boolean =>
  cypher.length <= longestCypher && lengthInAddress(cypher) <= longestWritten;

/** As encodeURIComponent writes it, which refuses halves of signs. */
function lengthInAddress(text: string): number {
  const plain = text.match(/[\w\-.!~*'()]/g)?.length ?? 0;
  return plain + 3 * (new TextEncoder().encode(text).length - plain);
}

/** Another query: its form begins anew, but for the selection of the map and what the library shows. */
export const openQuery = (view: QueriesView, query: string | null): QueriesView => ({
  ...firstView,
  tag: view.tag,
  part: view.part,
  query,
  values: view.values[selectionName] ? { [selectionName]: view.values[selectionName] } : {},
});

/** A change of the form: what stands beside it was the answer to something else. */
export const changeValues = (view: QueriesView, values: QueriesView["values"]): QueriesView => ({
  ...view,
  values: Object.fromEntries(Object.entries(values).filter(([, text]) => text !== "")),
  isRun: false,
  dropped: [],
});

type ReadOne = <Value>(key: string, understand: (text: string) => Value | undefined) => Value | undefined;

function readValues(parameters: AddressParameters, read: ReadOne): Record<string, string> {
  const named = Object.keys(parameters)
    .filter((key) => key.startsWith(valuePrefix))
    .map((key) => [key, key.slice(valuePrefix.length)] as const);
  return Object.fromEntries(
    [...named, [selectionName, selectionName] as const].flatMap(([key, name]) => {
      const value = read(key, (text) =>
        nameShape.test(name) && text.length <= (name === selectionName ? 20_000 : longestValue)
          ? text
          : undefined,
      );
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function readBeside(text: string): BesidePart[] | undefined {
  const named = text === "none" ? [] : text.split(",");
  const parts = besideParts.filter((part) => named.includes(part));
  return parts.length === named.length ? parts : undefined;
}

function readSorting(text: string): Sorting | undefined {
  const isDescending = text.startsWith("-");
  const column = isDescending ? text.slice(1) : text;
  return column === "" || column.length > 100 ? undefined : { column, isDescending };
}

function readLimit(text: string): number | undefined {
  const limit = Number(text);
  return /^\d{1,5}$/.test(text) && limit >= 1 && limit <= mostRows ? limit : undefined;
}

const readSwitch = (text: string) => (text === "true" ? true : text === "false" ? false : undefined);

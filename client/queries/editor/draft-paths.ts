import type { QueryDraft } from "./query-draft.ts";

const ofParameters = [
  "name",
  "type",
  "label",
  "help",
  "default",
  "least",
  "most",
  "choices",
  "values",
] as const;

/** Every part of the definition that a field of the form stands for. */
export function listDraftPaths({ parameters, columns, chart }: QueryDraft): string[] {
  return [
    ...["title", "description", "tags", "shape", "author", "note"],
    ...parameters.flatMap((_, at) => ofParameters.map((part) => `parameters.${at}.${part}`)),
    ...columns.flatMap(({ name }) => ["label", "kind", "unit"].map((part) => `columns.${name}.${part}`)),
    ...["kind", ...(chart.kind === "" ? [] : ["x", "y", "series", "title"])].map((part) => `chart.${part}`),
  ];
}

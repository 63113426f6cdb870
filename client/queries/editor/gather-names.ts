import type { Schema } from "#contract/describe-schema.ts";
import type { KnownNames } from "./language-messages.ts";

/** What the checker and the completion need of the schema. */
export function gatherNames(schema: Schema | undefined): KnownNames | null {
  if (schema === undefined) return null;
  const { labels, links, functions, procedures } = schema;
  return {
    labels: labels.map(({ label }) => label),
    types: links.map(({ type }) => type),
    propertiesByLabel: Object.fromEntries(labels.map(({ label, properties }) => [label, properties])),
    propertiesByType: Object.fromEntries(links.map(({ type, properties }) => [type, properties])),
    ends: links.flatMap(({ type, ends }) => ends.map(({ from, to }) => ({ type, from, to }))),
    functions,
    procedures,
  };
}

import type { QueryDefinition, QueryParameter } from "#contract/query-definition.ts";
import type { QueryEntry } from "#contract/query-entry.ts";
import { nodeKinds } from "#contract/words.ts";
import type { LibraryQuery } from "./find-library-query.ts";

/** A query as lists show it. */
export function describeQuery(query: LibraryQuery, favourites: ReadonlySet<string>): QueryEntry {
  const { id, origin, definition, version, author, recordedAt } = query;
  const { title, description, tags, parameters, shape, chart } = definition;
  return {
    ...{ id, origin, title, description, tags, parameters, shape },
    ...(chart === undefined ? {} : { chart: chart.kind }),
    fits: findFits(definition),
    takesSelection: parameters.some(takesSelection),
    isFavourite: favourites.has(id),
    version,
    ...(author === undefined ? {} : { author }),
    ...(recordedAt === undefined ? {} : { recordedAt }),
  };
}

function takesSelection({ name }: QueryParameter): boolean {
  return name === "nodes";
}

/** Of each kind the parameter that takes such a node soonest: one that depends on no other, then one that is needed. */
function findFits({ parameters }: QueryDefinition): QueryEntry["fits"] {
  const nodes = parameters
    .filter((parameter) => parameter.type === "node" && !takesSelection(parameter))
    .sort((a, b) => a.after.length - b.after.length || Number(b.required) - Number(a.required));
  return nodeKinds.flatMap((kind) => {
    const fitting = nodes.find(({ kinds }) => kinds === undefined || kinds.includes(kind));
    return fitting === undefined ? [] : [{ kind, parameter: fitting.name }];
  });
}

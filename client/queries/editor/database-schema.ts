import type { DbSchema } from "@neo4j-cypher/language-support";
import type { KnownCallable, KnownNames } from "./language-messages.ts";
import { readSignature, type SignaturePart } from "./read-signature.ts";

const dialect = "CYPHER 5";

/** Without the names of a graph nothing is said to be unknown, but for variables. */
export function describeDatabase(names: KnownNames | null, parameters: readonly string[]): DbSchema {
  const given = Object.fromEntries(parameters.map((name) => [name, null]));
  if (names === null) return { parameters: given, defaultLanguage: dialect };
  const properties = [...Object.values(names.propertiesByLabel), ...Object.values(names.propertiesByType)];
  return {
    labels: [...names.labels],
    relationshipTypes: [...names.types],
    propertyKeys: [...new Set(properties.flat().map(({ name }) => name))],
    parameters: given,
    functions: { [dialect]: byName(names.functions, describeFunction) },
    procedures: { [dialect]: byName(names.procedures, describeProcedure) },
    graphSchema: names.ends.map(({ type, from, to }) => ({ relType: type, from, to })),
    defaultLanguage: dialect,
  };
}

function byName<Described>(
  callables: readonly KnownCallable[],
  describe: (callable: KnownCallable) => Described,
): Record<string, Described> {
  return Object.fromEntries(callables.map((each) => [each.name, describe(each)]));
}

const describeParts = (parts: readonly SignaturePart[]) =>
  parts.map(({ name, type, byDefault }) => ({
    ...{ name, type, description: "", isDeprecated: false },
    ...(byDefault === undefined ? {} : { default: byDefault }),
  }));

function describeFunction({ name, signature, description }: KnownCallable) {
  return {
    ...{ name, signature, description, category: "", isBuiltIn: true },
    argumentDescription: describeParts(readSignature(signature).takes),
    returnDescription: signature.slice(signature.lastIndexOf("::") + 2).trim(),
    ...{ aggregating: false, isDeprecated: false },
  };
}

function describeProcedure({ name, signature, description }: KnownCallable) {
  const { takes, gives } = readSignature(signature);
  return {
    ...{ name, signature, description, worksOnSystem: false, admin: false },
    mode: "READ" as const,
    argumentDescription: describeParts(takes),
    returnDescription: describeParts(gives),
    option: { deprecated: false },
  };
}

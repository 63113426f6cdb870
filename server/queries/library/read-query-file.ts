import { type QueryDefinition, queryDefinitionSchema } from "#contract/query-definition.ts";
import { describeDefinitionIssues } from "./describe-definition-issues.ts";
import { findDefinitionFaults } from "./find-definition-faults.ts";
import { findUnknownKeys } from "./find-unknown-keys.ts";
import { badDefinition, type PlacedFault, placeIn, toFault } from "./placed-fault.ts";
import { readQueryYaml } from "./read-query-yaml.ts";
import { splitQueryFile } from "./split-query-file.ts";

/**
 * Reads a file of the library: Cypher that runs as it is, after a comment with the rest of its definition as YAML.
 * Throws bad-parameter with every fault, each with its line and column.
 */
export function readQueryFile(text: string): QueryDefinition {
  const parts = splitQueryFile(text);
  if (!("yaml" in parts)) throw badDefinition([toFault(parts, placeIn(text, parts.at))]);
  const yaml = readQueryYaml(parts.yaml);
  const tell = (faults: readonly PlacedFault[]) =>
    badDefinition(faults.map((fault) => toFault(fault, placeIn(text, placeOf(fault)))));
  const placeOf = ({ path, at }: PlacedFault): number => {
    if (path[0] === "cypher") return parts.cypherAt + (at ?? 0);
    // Within a value its indentation and quotes are not counted: its begin is near enough.
    return parts.yamlAt + (path.length === 0 ? (at ?? 0) : yaml.placeOf(path));
  };
  if (yaml.faults.length > 0) throw tell(yaml.faults);
  if (!isMap(yaml.content))
    throw tell([{ path: [], detail: "Write keys and values here, such as title and description.", at: 0 }]);
  if ("cypher" in yaml.content)
    throw tell([
      {
        path: [],
        detail: "The Cypher stands below this comment: take it out here.",
        at: yaml.placeOf(["cypher"]),
      },
    ]);
  const given = { ...yaml.content, cypher: parts.cypher };
  const parsed = queryDefinitionSchema.safeParse(given);
  const unknown = findUnknownKeys(queryDefinitionSchema, given);
  if (!parsed.success) throw tell([...unknown, ...describeDefinitionIssues(parsed.error.issues, given)]);
  const faults = [...unknown, ...findDefinitionFaults(parsed.data)];
  if (faults.length > 0) throw tell(faults);
  return parsed.data;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import type { Fault } from "#contract/errors.ts";
import type { QueryDefinition, QueryParameter } from "#contract/query-definition.ts";
import type { Language, NodeKind } from "#contract/words.ts";
import type { Parameters } from "../../database/database.ts";
import { ClusterixError } from "../../errors.ts";
import { listNodes } from "../explore/list-nodes.ts";
import type { QuestionContext } from "../question-context.ts";
import { notInGraph, readParameterValue, type ValueFault } from "./read-parameter-value.ts";

export interface RunSetting {
  /** YYYY-MM-DD */
  readonly today: string;
  readonly language: Language;
  /** As the Cypher gets it: one more than is shown, so that it can be said whether there are more. */
  readonly limit: number;
  /** The kinds of the nodes with these ids; those that the graph does not hold are left out. */
  kindsOf(ids: readonly string[]): Promise<ReadonlyMap<string, NodeKind>>;
}

/** What names without values look like in an address. */
type Given = Readonly<Record<string, string>>;

/**
 * Everything that the Cypher of a query is given: its parameters as an address has them, and today, language and limit.
 * Throws bad-parameter with all faults, one for each parameter.
 */
export async function readRunParameters(
  { parameters }: QueryDefinition,
  given: Given,
  { today, language, limit, kindsOf }: RunSetting,
): Promise<Parameters> {
  const read = await readParameterValues(parameters, given, { today, kindsOf });
  const faults = [...findUnknown(parameters, given), ...read.faults];
  if (faults.length > 0) throw badParameters(faults);
  return { ...read.values, today, language, limit };
}

/** Those of a list of parameters, in its order; nothing is said of names that are not among them. */
export async function readParameterValues(
  parameters: readonly QueryParameter[],
  given: Given,
  { today, kindsOf }: Pick<RunSetting, "today" | "kindsOf">,
): Promise<{ readonly values: Parameters; readonly faults: Fault[] }> {
  const values: Parameters = {};
  const faults = new Map<string, ValueFault>();
  for (const parameter of parameters) {
    const { name } = parameter;
    const read = readParameterValue(parameter, Object.hasOwn(given, name) ? given[name] : undefined, today);
    if ("value" in read) values[name] = read.value;
    else faults.set(name, read);
  }
  const nodes = parameters.filter(({ type, name }) => type === "node" && Object.hasOwn(values, name));
  const ids = [...new Set(nodes.flatMap(({ name }) => idsOf(values[name])))];
  const kinds = ids.length === 0 ? new Map<string, NodeKind>() : await kindsOf(ids);
  for (const parameter of nodes) {
    const fault = findNodeFault(parameter, idsOf(values[parameter.name]), kinds);
    if (fault !== undefined) faults.set(parameter.name, fault);
  }
  return {
    values,
    faults: parameters.flatMap(({ name }) => {
      const fault = faults.get(name);
      return fault === undefined ? [] : [{ parameter: name, ...fault }];
    }),
  };
}

function idsOf(value: unknown): string[] {
  return [value].flat().filter((each): each is string => typeof each === "string");
}

function findNodeFault(
  parameter: QueryParameter,
  ids: readonly string[],
  found: ReadonlyMap<string, NodeKind>,
): ValueFault | undefined {
  const unknown = ids.filter((id) => !found.has(id));
  if (unknown.length > 0) return notInGraph(parameter, unknown);
  const { kinds, name } = parameter;
  const other = ids.find((id) => kinds !== undefined && !kinds.includes(found.get(id)!));
  if (other === undefined || kinds === undefined) return undefined;
  const wanted = kinds.join(", ");
  return { code: "wrong-kind", word: wanted, detail: `${name}: ${other} is of another kind than ${wanted}.` };
}

/** One that is not known would otherwise change nothing without a word. */
export function findUnknown(parameters: readonly QueryParameter[], given: Given): Fault[] {
  const names = parameters.map(({ name }) => name);
  const list = names.length === 0 ? "This query has none" : `There are: ${names.join(", ")}`;
  return Object.keys(given)
    .filter((name) => !names.includes(name))
    .map((name) => {
      const code: ValueFault["code"] = "unknown-parameter";
      return { parameter: name, code, word: name, detail: `There is no parameter ${name}. ${list}.` };
    });
}

/** All faults in one: the sentence is that of the first. */
export function badParameters(faults: readonly Fault[]): ClusterixError {
  const [first] = faults;
  return new ClusterixError("bad-parameter", first?.detail ?? "A parameter is not as expected.", {
    ...(first?.parameter === undefined ? {} : { parameter: first.parameter }),
    faults,
  });
}

/** As many as `explore/list-nodes` answers at once. */
const mostAtOnce = 2_000;

export async function findKinds(
  context: QuestionContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NodeKind>> {
  const kinds = new Map<string, NodeKind>();
  for (let at = 0; at < ids.length; at += mostAtOnce)
    for (const { id, kind } of await listNodes(context, ids.slice(at, at + mostAtOnce))) kinds.set(id, kind);
  return kinds;
}

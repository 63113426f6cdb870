import {
  givenParameters,
  type ParameterValue,
  type QueryDefinition,
  type QueryParameter,
} from "#contract/query-definition.ts";
import { findDefaultFault } from "./find-default-fault.ts";
import { findParameterUses } from "./find-parameter-uses.ts";
import type { PlacedFault } from "./placed-fault.ts";

type Path = PlacedFault["path"];

/** Taken by the addresses that a query is run by. */
const namesOfAddresses: readonly string[] = ["id", "format", "parameter"];
const mostColumns = 100;
const longestColumn = 200;

/** All that is wrong with a definition although each of its parts is well formed; nothing of it is run. */
export function findDefinitionFaults(definition: QueryDefinition): PlacedFault[] {
  return [
    ...definition.parameters.flatMap((parameter, at) =>
      findParameterFaults(parameter, definition.parameters.slice(0, at)).map((fault) => ({
        ...fault,
        path: ["parameters", at, ...fault.path],
      })),
    ),
    ...findUseFaults(definition),
    ...findColumnFaults(definition),
  ];
}

function findParameterFaults(parameter: QueryParameter, earlier: readonly QueryParameter[]): PlacedFault[] {
  return [
    ...findNameFaults(parameter, earlier),
    ...findTypeFaults(parameter),
    ...findListFaults(parameter),
    ...findAfterFaults(parameter, earlier),
    ...findDefaultFault(parameter),
  ];
}

function findNameFaults({ name, type, many }: QueryParameter, earlier: readonly QueryParameter[]) {
  const faults: PlacedFault[] = [];
  if (earlier.some((other) => other.name === name))
    faults.push(wrong(["name"], `There are two parameters ${name}: give this one another name.`, name));
  if (namesOfAddresses.includes(name))
    faults.push(wrong(["name"], `${name} has a meaning of its own in addresses: take another name.`, name));
  if (name === "nodes" && !(type === "node" && many))
    faults.push(
      wrong(["name"], "nodes takes the selection of the map: write type: node and many: true.", name),
    );
  return faults;
}

/** What says something only with some types. */
function findTypeFaults(parameter: QueryParameter): PlacedFault[] {
  const { type, least, most } = parameter;
  const faults: PlacedFault[] = [];
  const only = (key: "kinds" | "least" | "most" | "whole" | "many", isGiven: boolean, types: string[]) => {
    if (isGiven && !types.includes(type))
      faults.push(wrong([key], `${key} says something only of ${join(types)}: leave it out.`));
  };
  only("kinds", parameter.kinds !== undefined, ["node"]);
  only("least", least !== undefined, ["number"]);
  only("most", most !== undefined, ["number"]);
  only("whole", parameter.whole, ["number"]);
  only("many", parameter.many, ["text", "number", "node", "choice"]);
  if (least !== undefined && most !== undefined && least > most)
    faults.push(wrong(["most"], `most is smaller than least: write ${least} or more.`));
  return faults;
}

function findListFaults({ type, many, choices, values }: QueryParameter): PlacedFault[] {
  const faults: PlacedFault[] = [];
  if (type === "choice" && choices === undefined && values === undefined)
    faults.push(
      wrong(["type"], "A choice needs a list: write choices, or values with Cypher that asks for it."),
    );
  if (type === "choice" && choices !== undefined && values !== undefined)
    faults.push(wrong(["values"], "A choice has one list: leave out choices or values."));
  if (type !== "choice" && choices !== undefined)
    faults.push(wrong(["choices"], "Only a choice has choices: write type: choice, or leave them out."));
  if (type !== "choice" && type !== "node" && values !== undefined)
    faults.push(
      wrong(["values"], "Only a choice and a node have values: change the type, or leave them out."),
    );
  (choices ?? []).forEach(({ value }, at) => {
    const path = ["choices", at, "value"];
    const text = String(value);
    if (text.trim() === "" || text !== text.trim())
      faults.push(wrong(path, "A choice has a value without spaces around it: write one."));
    if (choices?.slice(0, at).some((other) => String(other.value) === text))
      faults.push(wrong(path, `There are two choices ${text}: give this one another value.`, text));
    if (many && text.includes(","))
      faults.push(wrong(path, "Several choices are parted by commas: write this value without one.", text));
  });
  return faults;
}

function findAfterFaults({ after, values, name }: QueryParameter, earlier: readonly QueryParameter[]) {
  const used = findParameterUses(values ?? "").map((use) => use.name);
  return after.flatMap((before, at): PlacedFault[] => {
    const path = ["after", at];
    if (values === undefined)
      return [
        wrong(path, `Only a list from Cypher can follow ${before}: write values, or leave it out.`, before),
      ];
    if (!earlier.some((other) => other.name === before))
      return [
        wrong(
          path,
          `${before} is no parameter before ${name}: name one of those, or move it before.`,
          before,
        ),
      ];
    if (!used.includes(before))
      return [wrong(path, `The values do not use $${before}: use it, or leave it out here.`, before)];
    return after.indexOf(before) < at
      ? [wrong(path, `${before} stands here twice: leave one out.`, before)]
      : [];
  });
}

/** Every `$name` has to be a parameter, and every parameter be used. */
function findUseFaults({ parameters, cypher }: QueryDefinition): PlacedFault[] {
  const names = parameters.map(({ name }) => name);
  const given = givenParameters.filter((name) => name !== "search");
  const faults = findUnknownUses(cypher, [...names, ...given], {
    path: ["cypher"],
    advise: (name) =>
      name === "search"
        ? "$search is given to the values of a parameter only: take a parameter of your own."
        : `There is no parameter ${name}: add it to the parameters, or mend $${name}.`,
  });
  parameters.forEach(({ values, after }, at) => {
    if (values === undefined) return;
    const advise = (name: string) =>
      names.slice(0, at).includes(name)
        ? `The values use $${name}: add ${name} to after.`
        : `The values may use $search, $limit, $language, $today and parameters before this one: mend $${name}.`;
    const path = ["parameters", at, "values"];
    faults.push(...findUnknownUses(values, [...after, ...givenParameters], { path, advise }));
  });
  const used = new Set(
    [cypher, ...parameters.flatMap(({ values }) => values ?? [])].flatMap((text) =>
      findParameterUses(text).map(({ name }) => name),
    ),
  );
  names.forEach((name, at) => {
    if (!used.has(name))
      faults.push(wrong(["parameters", at, "name"], `Nothing uses $${name}: use it, or take it out.`, name));
  });
  return faults;
}

interface UseAdvice {
  readonly path: Path;
  readonly advise: (name: string) => string;
}

/** Of each unknown name the first use. */
function findUnknownUses(cypher: string, known: readonly string[], { path, advise }: UseAdvice) {
  const seen = new Set(known);
  return findParameterUses(cypher).flatMap(({ name, at }): PlacedFault[] => {
    if (seen.has(name)) return [];
    seen.add(name);
    return [{ ...wrong(path, advise(name), name), at }];
  });
}

function findColumnFaults({ columns, chart, shape }: QueryDefinition): PlacedFault[] {
  const names = Object.keys(columns);
  const faults: PlacedFault[] = [];
  if (names.length > mostColumns)
    faults.push(wrong(["columns"], `There may be ${mostColumns} columns: describe fewer.`));
  for (const name of names)
    if (name.trim() === "" || name.length > longestColumn)
      faults.push(wrong(["columns", name], `The name of a column has 1 to ${longestColumn} characters.`));
  if (chart === undefined) return faults;
  if (shape === "graph")
    faults.push(wrong(["chart"], "A graph has no chart: write shape: rows, or leave it out."));
  if (names.length === 0) return faults;
  for (const key of ["x", "y", "series"] as const) {
    const column = chart[key];
    if (column !== undefined && !names.includes(column))
      faults.push(wrong(["chart", key], `${column} is no column: take one of ${names.join(", ")}.`, column));
  }
  return faults;
}

function wrong(path: Path, detail: string, word?: ParameterValue): PlacedFault {
  return { path, detail, ...(word === undefined ? {} : { word: String(word) }) };
}

function join(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

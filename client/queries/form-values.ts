/** The form of a query: what stands in its fields, what is asked with, and what depends on what. Texts, as the API takes them. */
import type { Fault } from "#contract/errors.ts";
import type { QueryParameter } from "#contract/query-definition.ts";

export type FormValues = Readonly<Record<string, string>>;

/** What stands in the field: what was given, else the default. */
export function fieldValue(parameter: QueryParameter, values: FormValues, today: string): string {
  const given = values[parameter.name];
  return given === undefined || given === "" ? defaultOf(parameter, today) : given;
}

export function defaultOf({ type, default: usual }: QueryParameter, today: string): string {
  if (usual === undefined) return "";
  if (type === "date" && usual === "today") return today;
  return Array.isArray(usual) ? usual.join(",") : String(usual);
}

/** All that the query is run with, defaults written out: the same address gives the same answer on another day, too. */
export function runValues(
  parameters: readonly QueryParameter[],
  values: FormValues,
  today: string,
): Record<string, string> {
  return Object.fromEntries(
    parameters
      .map((parameter) => [parameter.name, fieldValue(parameter, values, today)] as const)
      .filter(([, text]) => text !== ""),
  );
}

/** Values of the address that no field takes. */
export const listStrangers = (parameters: readonly QueryParameter[], values: FormValues): string[] =>
  Object.keys(values).filter((name) => name !== "nodes" && !parameters.some((each) => each.name === name));

/** What is needed and not there: known before anything is asked. */
export function listMissing(
  parameters: readonly QueryParameter[],
  values: FormValues,
  today: string,
): Fault[] {
  return parameters
    .filter((parameter) => parameter.required && fieldValue(parameter, values, today) === "")
    .map(({ name }) => ({ parameter: name, code: "missing", detail: "" }));
}

export const splitValues = (text: string): string[] => text.split(",").filter(Boolean);

/** What the suggestions of a parameter follow, by name: all earlier ones that they name, with what those follow. */
export function earlierValues(
  parameter: QueryParameter,
  parameters: readonly QueryParameter[],
  values: FormValues,
  today: string,
): Record<string, string> {
  const names = new Set(parameter.after);
  for (const each of parameters.toReversed())
    if (names.has(each.name)) for (const name of each.after) names.add(name);
  return runValues(
    parameters.filter(({ name }) => names.has(name)),
    values,
    today,
  );
}

/** Parameters whose suggestions change with this one, in the order of the form. */
export function listFollowers(parameters: readonly QueryParameter[], changed: string): QueryParameter[] {
  const moved = new Set([changed]);
  return parameters.filter((parameter) => {
    const follows = parameter.after.some((name) => moved.has(name));
    if (follows) moved.add(parameter.name);
    return follows;
  });
}

/** The values that the list of a parameter holds for a search; `isWhole` when it is not cut. */
export type ListValues = (
  parameter: QueryParameter,
  values: FormValues,
  search: string,
) => Promise<{ readonly values: readonly string[]; readonly isWhole: boolean }>;

interface Fitting {
  readonly parameters: readonly QueryParameter[];
  readonly values: FormValues;
  readonly changed: string;
  /** Names as people know them, to search long lists with. */
  readonly labelOf: (parameter: QueryParameter, value: string) => string;
  readonly listValues: ListValues;
}

export interface Fitted {
  readonly values: FormValues;
  readonly emptied: readonly { readonly parameter: QueryParameter; readonly value: string }[];
}

/**
 * Takes out what no longer fits an earlier choice, or has lost one that it needs. What cannot be checked stays: the run
 * will tell.
 */
export async function keepFitting({
  parameters,
  values,
  changed,
  labelOf,
  listValues,
}: Fitting): Promise<Fitted> {
  const kept: Record<string, string> = { ...values };
  const emptied: { parameter: QueryParameter; value: string }[] = [];
  for (const parameter of listFollowers(parameters, changed)) {
    const chosen = kept[parameter.name];
    if (chosen === undefined || chosen === "") continue;
    const needed = parameters.filter(({ name, required }) => required && parameter.after.includes(name));
    const isAlone = needed.some(({ name, default: usual }) => !kept[name] && usual === undefined);
    const fitting: string[] = [];
    for (const value of parameter.many ? splitValues(chosen) : [chosen])
      if (!isAlone && (await isListed(parameter, value, labelOf(parameter, value)))) fitting.push(value);
      else emptied.push({ parameter, value });
    kept[parameter.name] = fitting.join(",");
  }
  return { values: kept, emptied };

  async function isListed(parameter: QueryParameter, value: string, label: string): Promise<boolean> {
    try {
      const first = await listValues(parameter, kept, "");
      if (first.values.includes(value)) return true;
      if (first.isWhole) return false;
      return (await listValues(parameter, kept, label)).values.includes(value);
    } catch {
      return true;
    }
  }
}

import { z } from "zod";
import { ClusterixError } from "../errors.ts";

/** The parameters of the path and of the query string as texts. Throws bad-parameter for one that is given twice. */
export function collectParameters(
  path: Readonly<Record<string, string | readonly string[]>>,
  query: URLSearchParams,
): Record<string, string> {
  // Without a prototype, so that a parameter called __proto__ is one like any other.
  const parameters: Record<string, string> = Object.create(null);
  for (const [name, value] of query) {
    if (name in parameters || name in path) throw badParameter(name, `${name} is given more than once.`);
    parameters[name] = value;
  }
  for (const [name, value] of Object.entries(path)) parameters[name] = String(value);
  return parameters;
}

/** Reads parameters as an endpoint takes them. Throws bad-parameter, naming the parameter and what it takes. */
export function parseParameters<Input extends z.ZodObject>(
  input: Input,
  parameters: Readonly<Record<string, string>>,
): z.output<Input> {
  const known = Object.keys(input.shape);
  const unknown = Object.keys(parameters).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const list = known.length === 0 ? "There are none here" : `There are: ${known.join(", ")}`;
    throw badParameter(unknown, `There is no parameter ${unknown}. ${list}.`);
  }
  const parsed = input.safeParse({ ...parameters });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0] ?? known[0]);
  throw badParameter(name, describeFault(input, name, parameters[name], issue));
}

function describeFault(
  input: z.ZodObject,
  name: string,
  given: string | undefined,
  issue: z.core.$ZodIssue | undefined,
): string {
  const schema = input.shape[name];
  const takes = schema instanceof z.ZodType ? schema.description : undefined;
  const meaning = takes === undefined ? "" : ` ${takes}`;
  if (given === undefined) return `${name} is missing.${meaning}`;
  return `${name} is not as expected: ${issue?.message ?? "it cannot be read"}.${meaning}`;
}

function badParameter(parameter: string, detail: string): ClusterixError {
  return new ClusterixError("bad-parameter", detail, { parameter });
}

import { z } from "zod";
import type { Fault } from "#contract/errors.ts";
import type { ParameterFault } from "#contract/words.ts";
import { ClusterixError } from "../errors.ts";

/** The parameters of the path and of the query string as texts. Throws bad-parameter for one that is given twice. */
export function collectParameters(
  path: Readonly<Record<string, string | readonly string[]>>,
  query: URLSearchParams,
): Record<string, string> {
  // Without a prototype, so that a parameter called __proto__ is one like any other.
  const parameters: Record<string, string> = Object.create(null);
  const twice = new Set<string>();
  for (const [name, value] of query) {
    if (name in parameters || name in path) twice.add(name);
    parameters[name] = value;
  }
  if (twice.size > 0) throw givenTwice([...twice]);
  for (const [name, value] of Object.entries(path)) parameters[name] = String(value);
  return parameters;
}

/** The parameters of the path and of the JSON body. Throws bad-parameter for a body that is no object, and for a query. */
export function collectFromBody(
  path: Readonly<Record<string, string | readonly string[]>>,
  body: unknown,
  query: URLSearchParams,
): Record<string, unknown> {
  const [inQuery] = query.keys();
  if (inQuery !== undefined)
    throw badParameter(
      inQuery,
      `${inQuery} belongs into the JSON object that is sent, not into the address.`,
    );
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new ClusterixError("bad-parameter", "What is sent has to be a JSON object.");
  const parameters: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(body)) {
    if (name in path) throw badParameter(name, `${name} is given more than once.`);
    parameters[name] = value;
  }
  for (const [name, value] of Object.entries(path)) parameters[name] = String(value);
  return parameters;
}

/** Reads parameters as an endpoint takes them. Throws bad-parameter, naming the parameter and what it takes. */
export function parseParameters<Input extends z.ZodObject>(
  input: Input,
  parameters: Readonly<Record<string, unknown>>,
): z.output<Input> {
  const known = Object.keys(input.shape);
  const unknown = Object.keys(parameters).find((name) => !known.includes(name));
  // What a query of the library takes is known only to the question itself.
  if (unknown !== undefined && input.def.catchall === undefined) {
    const list = known.length === 0 ? "There are none here" : `There are: ${known.join(", ")}`;
    throw badParameter(unknown, `There is no parameter ${unknown}. ${list}.`);
  }
  const parsed = input.safeParse({ ...parameters });
  if (parsed.success) return parsed.data;
  const faults = new Map<string, Fault>();
  for (const issue of parsed.error.issues) {
    const name = String(issue.path[0] ?? known[0]);
    // In a list that was written with commas there is nothing to point at.
    const place = typeof parameters[name] === "object" ? issue.path.join(".") : name;
    if (!faults.has(place))
      faults.set(place, { parameter: place, detail: describeFault(input, place, parameters[name], issue) });
  }
  throw badParameters([...faults.values()]);
}

function givenTwice(names: readonly string[]): ClusterixError {
  const code = "given-twice" satisfies ParameterFault;
  return badParameters(
    names.map((name) => ({ parameter: name, code, detail: `${name} is given more than once.` })),
  );
}

/** The sentence is that of the first. */
function badParameters(faults: readonly Fault[]): ClusterixError {
  const [first] = faults;
  return new ClusterixError("bad-parameter", first?.detail ?? "A parameter is not as expected.", {
    ...(first?.parameter === undefined ? {} : { parameter: first.parameter }),
    faults,
  });
}

/** `place`: the name of the parameter, and where in it, such as `definition.stages.2.name`. */
function describeFault(input: z.ZodObject, place: string, given: unknown, issue: z.core.$ZodIssue): string {
  const schema = input.shape[place.split(".", 1)[0] ?? place];
  const takes = schema instanceof z.ZodType ? schema.description : undefined;
  const meaning = takes === undefined ? "" : ` ${takes}`;
  if (given === undefined) return `${place} is missing.${meaning}`;
  return `${place} is not as expected: ${issue.message}.${meaning}`;
}

function badParameter(parameter: string, detail: string): ClusterixError {
  return new ClusterixError("bad-parameter", detail, { parameter });
}

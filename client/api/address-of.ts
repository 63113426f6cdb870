import { type EndpointName, endpoints } from "#contract/endpoints.ts";
import type { InputOf } from "#contract/types-by-endpoint.ts";

/**
 * The address of a question: the parts of the path first, the rest as a query in alphabetical order, so that the same
 * question always has the same address. Commas and colons stay readable. What goes into a body is not in it.
 */
export function addressOf<Name extends EndpointName>(name: Name, input: InputOf<Name>): string {
  const left = new Map<string, unknown>(Object.entries(input));
  const path = endpoints[name].path.replace(/:([a-z]+)/gi, (_, key: string) => {
    const value = left.get(key);
    left.delete(key);
    return encodeURIComponent(String(value));
  });
  if (hasBody(name)) return path;
  const query = [...left]
    .filter(([, value]) => value !== undefined && value !== "")
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => `${key}=${readable(encodeURIComponent(String(value)))}`)
    .join("&");
  return query === "" ? path : `${path}?${query}`;
}

const hasBody = (name: EndpointName) => ["POST", "PUT"].includes(endpoints[name].method);

/** What is sent with a question that changes something: all that does not stand in the path, as JSON. */
export function bodyOf<Name extends EndpointName>(name: Name, input: InputOf<Name>): string | undefined {
  if (!hasBody(name)) return undefined;
  const inPath = [...endpoints[name].path.matchAll(/:([a-z]+)/gi)].map(([, key]) => key);
  return JSON.stringify(Object.fromEntries(Object.entries(input).filter(([key]) => !inPath.includes(key))));
}

const readable = (encoded: string) => encoded.replaceAll("%2C", ",").replaceAll("%3A", ":");

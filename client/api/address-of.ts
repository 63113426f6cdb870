import { type EndpointName, endpoints } from "#contract/endpoints.ts";
import type { InputOf } from "#contract/types-by-endpoint.ts";

/**
 * The address of a question: the parts of the path first, the rest as a query in alphabetical order, so that the same
 * question always has the same address. Commas and colons stay readable.
 */
export function addressOf<Name extends EndpointName>(name: Name, input: InputOf<Name>): string {
  const left = new Map<string, unknown>(Object.entries(input));
  const path = endpoints[name].path.replace(/:([a-z]+)/gi, (_, key: string) => {
    const value = left.get(key);
    left.delete(key);
    return encodeURIComponent(String(value));
  });
  const query = [...left]
    .filter(([, value]) => value !== undefined && value !== "")
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => `${key}=${readable(encodeURIComponent(String(value)))}`)
    .join("&");
  return query === "" ? path : `${path}?${query}`;
}

const readable = (encoded: string) => encoded.replaceAll("%2C", ",").replaceAll("%3A", ":");

/**
 * The search part of an address as plain texts and back. The router's own way is JSON: `?nodes=123` would become a
 * number and every list a row of per cent signs.
 */
export type AddressParameters = Record<string, string | undefined>;

export function readAddressText(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Empty and missing values are left out; signs that are harmless in a query stay readable. */
export function writeAddressText(parameters: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(parameters)
    .filter(([, value]) => value !== undefined && value !== null && value !== "")
    .map(([key, value]) => `${encodeURIComponent(key)}=${readable(encodeURIComponent(String(value)))}`);
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

const readable = (encoded: string) =>
  encoded.replace(/%(2C|3A|2F)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

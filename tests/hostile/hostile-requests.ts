import { gzipSync } from "node:zlib";

export interface HostileRequest {
  readonly what: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

const query = "RETURN 1 AS one";
const whole = (more: object) => JSON.stringify({ query, ...more });

/** Requests that are no question at all: each is to be refused as such, at once. */
export const hostileRequests: readonly HostileRequest[] = [
  { what: "nothing", body: "" },
  { what: "no JSON", body: "{" },
  { what: "a text", body: '"RETURN 1"' },
  { what: "a list", body: "[]" },
  { what: "null", body: "null" },
  { what: "no query", body: "{}" },
  { what: "letters that are no UTF-8", body: Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]) },
  { what: "a query that is a number", body: '{"query": 1}' },
  { what: "a query that is a list", body: '{"query": ["RETURN 1"]}' },
  { what: "a query that is a map", body: '{"query": {"toString": "RETURN 1"}}' },
  { what: "a query of 100,001 letters", body: JSON.stringify({ query: "x".repeat(100_001) }) },
  { what: "a body of 300 kB", body: JSON.stringify({ query, parameters: { x: "x".repeat(300_000) } }) },
  { what: "parameters that are a list", body: whole({ parameters: [1] }) },
  { what: "parameters that are a text", body: whole({ parameters: "x" }) },
  { what: "parameters that are null", body: whole({ parameters: null }) },
  { what: "no time at all", body: whole({ seconds: 0 }) },
  { what: "less than no time", body: whole({ seconds: -1 }) },
  { what: "more time than there is", body: whole({ seconds: 61 }) },
  { what: "endless time", body: `{"query": "${query}", "seconds": 1e999}` },
  { what: "time as a text", body: whole({ seconds: "2" }) },
  { what: "no rows", body: whole({ limit: 0 }) },
  { what: "more rows than there are", body: whole({ limit: 10_001 }) },
  { what: "half a row", body: whole({ limit: 1.5 }) },
  { what: "a run that is a path", body: whole({ run: "../../etc/passwd" }) },
  { what: "a run that is too short", body: whole({ run: "x" }) },
  { what: "a run that is too long", body: whole({ run: "x".repeat(65) }) },
  { what: "a language that is none", body: whole({ language: "__proto__" }) },
  { what: "what nobody knows", body: whole({ mode: "WRITE" }) },
  {
    what: "a form",
    body: "query=RETURN+1",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
  },
  { what: "plain text", body: whole({}), headers: { "Content-Type": "text/plain" } },
  { what: "another web site's", body: whole({}), headers: { Origin: "https://evil.example" } },
  { what: "another web site's script", body: whole({}), headers: { "Sec-Fetch-Site": "cross-site" } },
  {
    what: "a small body that unfolds to 100 MB",
    body: gzipSync(Buffer.alloc(100 * 1_024 * 1_024, " ")),
    headers: { "Content-Encoding": "gzip" },
  },
  { what: "a body that says it is packed", body: whole({}), headers: { "Content-Encoding": "br" } },
];

import type { Remark, RemarkCode } from "./language-messages.ts";
import { type CypherToken, tokeniseCypher } from "./tokenise-cypher.ts";

/** The server runs no longer text. */
export const mostCharacters = 10_000;

const writing = new Set([
  "CREATE",
  "MERGE",
  "DELETE",
  "DETACH",
  "SET",
  "REMOVE",
  "FOREACH",
  "INSERT",
  "DROP",
]);
const prefixes = new Set(["EXPLAIN", "PROFILE", "CYPHER"]);

/** What the planner would say too, or what no time limit stops: said before it is run, since afterwards nobody may be told. */
const endless: readonly (readonly [RemarkCode, RegExp])[] = [
  ["reduce-loop", /\breduce(?=\s*\()/gi],
  ["regular-expression", /=~/g],
  ["range-in-expression", /(?<!\bUNWIND\s+)\brange(?=\s*\((?!\s*[$\w]+\s*,\s*size\s*\())/gi],
  ["unbounded-path", /\[[^\][(){}]*\*\s*(?:\d*\s*\.\.)?\s*\]/gi],
];

/** What the grammar allows and this product does not run: the server refuses it too, here it is said at once. */
export function findOwnRemarks(text: string): Remark[] {
  if (text.length > mostCharacters)
    return [{ from: mostCharacters, to: text.length, isFault: true, code: "too-long", word: "", more: "" }];
  const tokens = tokeniseCypher(text).filter(({ kind }) => kind !== "comment");
  const word = ({ from, to }: CypherToken) => text.slice(from, to);
  const remarks: Remark[] = [];
  const add = (code: Remark["code"], token: CypherToken, last = token) =>
    remarks.push({
      ...{ from: token.from, to: last.to, isFault: true, code },
      ...{ word: text.slice(token.from, last.to).toUpperCase().replace(/\s+/g, " "), more: "" },
    });
  const [first] = tokens;
  if (first !== undefined && prefixes.has(word(first).toUpperCase())) add("prefix", first);
  const last = tokens.findIndex((token) => token.kind === "sign" && word(token) === ";");
  const next = tokens.slice(last + 1).find((token) => word(token) !== ";");
  if (last >= 0 && next !== undefined) add("several-statements", next);
  for (const [index, token] of tokens.entries()) {
    if (isWriting(token, tokens[index - 1], tokens[index + 1])) add("writes", token);
    const code = isOutside(index);
    if (code !== null) add(code, token, tokens[index + 1]);
  }
  return [...remarks, ...findEndless(text, tokens)];

  /** Two words at which a clause begins that reads files, or is about the database and not about the graph. */
  function isOutside(index: number): RemarkCode | null {
    const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
    if (token === undefined || after === undefined || !beginsClause(before)) return null;
    const [first, second] = [word(token).toUpperCase(), word(after).toUpperCase()];
    if (first === "LOAD" && second === "CSV") return "reads-files";
    const isAbout = first === "SHOW" || (first === "TERMINATE" && /^TRANSACTIONS?$/.test(second));
    return isAbout && (after.kind === "keyword" || after.kind === "name") ? "about-database" : null;
  }

  /** Behind these signs and words stands a name, as in `AS show`, `n.load` or `(load)`. */
  function beginsClause(before?: CypherToken): boolean {
    return (
      before === undefined ||
      !/^(AS|IN|WITH|RETURN|UNWIND|WHERE|BY|ON|AND|OR|XOR|NOT|[.,(:|$&%!<>=+*/^-]|::)$/i.test(word(before))
    );
  }

  function isWriting(token: CypherToken, before?: CypherToken, after?: CypherToken): boolean {
    const isClause = token.kind === "keyword" || token.kind === "name";
    if (!isClause || !writing.has(word(token).toUpperCase())) return false;
    // The same words may also name a column, a key of a map, or a variable.
    const isName = before !== undefined && /^(AS|\.|,|\(|DETACH)$/i.test(word(before));
    return !isName && after !== undefined && (after.kind !== "sign" || word(after) === "(");
  }
}

function findEndless(text: string, tokens: readonly CypherToken[]): Remark[] {
  const masked = keepCode(text, tokens);
  return endless.flatMap(([code, shape]) =>
    [...masked.matchAll(shape)].slice(0, 1).map(
      ({ index, 0: found }): Remark => ({
        ...{ from: index, to: index + found.length, isFault: false, code },
        ...{ word: "", more: "" },
      }),
    ),
  );
}

/** The text with blanks for comments, texts in quotes and names in backticks. */
function keepCode(text: string, tokens: readonly CypherToken[]): string {
  let code = "";
  for (const { kind, from, to } of tokens) {
    const part = text.slice(from, to);
    code = code.padEnd(from) + (kind === "string" || part.includes("`") ? " ".repeat(part.length) : part);
  }
  return code;
}

import { formatQuery } from "@neo4j-cypher/language-support";
import type { Formatted } from "./language-messages.ts";
import { type CypherToken, tokeniseCypher } from "./tokenise-cypher.ts";

/**
 * The text with its lines in order, and where the cursor then stands. Null when the package would change more than
 * spaces and the case of words: what somebody wrote is never lost to a fault of a formatter.
 */
export function formatText(text: string, cursor: number): Formatted | null {
  const formatted = formatQuery(text).formattedQuery;
  const [before, after] = [tokeniseCypher(text), tokeniseCypher(formatted)];
  const isSame =
    before.length === after.length &&
    before.every((token, at) => say(text, token) === say(formatted, after[at]!));
  return isSame ? { text: formatted, cursor: moveCursor(cursor, before, after, formatted.length) } : null;
}

function say(text: string, { kind, from, to }: CypherToken): string {
  const word = text.slice(from, to);
  return kind === "keyword" || kind === "name" ? word.toUpperCase() : word.trimEnd();
}

/** It stays at the same letter of the same word; between two words, behind the first. */
function moveCursor(
  cursor: number,
  before: readonly CypherToken[],
  after: readonly CypherToken[],
  end: number,
): number {
  const at = before.findLastIndex(({ from }) => from < cursor);
  if (at < 0) return 0;
  const [was, is] = [before[at]!, after[at]!];
  return Math.min(is.from + Math.min(cursor - was.from, is.to - is.from), end);
}

import { type CypherTokenKind, tokeniseCypher } from "./editor/tokenise-cypher.ts";

export interface LinePiece {
  /** Null for what stands between words. */
  readonly kind: CypherTokenKind | null;
  readonly text: string;
}

/** A Cypher text by lines, each in pieces of one kind; a comment over several lines is cut at their ends. */
export function readCypherLines(cypher: string): LinePiece[][] {
  const lines: LinePiece[][] = [[]];
  const add = (kind: LinePiece["kind"], text: string) => {
    const [first = "", ...rest] = text.split(/\r?\n/);
    lines.at(-1)!.push({ kind, text: first });
    for (const line of rest) lines.push([{ kind, text: line }]);
  };
  let at = 0;
  for (const { kind, from, to } of tokeniseCypher(cypher)) {
    if (from > at) add(null, cypher.slice(at, from));
    add(kind, cypher.slice(from, to));
    at = to;
  }
  add(null, cypher.slice(at));
  return lines.map((line) => line.filter(({ text }) => text !== ""));
}

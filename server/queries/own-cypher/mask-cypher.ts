const quoted =
  /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:\\[\s\S]?|[^'\\])*(?:'|$)|"(?:\\[\s\S]?|[^"\\])*(?:"|$)|`(?:``|[^`])*(?:`|$)/g;

/**
 * A text of the same length, in which comments, texts in quotes and names in backticks are blanks: what is left is what
 * Cypher acts on, line for line and column for column. Letters written as \uXXXX stay as they are written. For messages
 * only: nothing rests on this for safety.
 */
export function maskCypher(text: string): string {
  return text.replace(quoted, (part) => part.replace(/[^\r\n]/g, " "));
}

/** Letters written as \uXXXX as Neo4j reads them: before anything else, wherever they stand. */
export function decodeEscapes(text: string): string {
  return text.replace(/\\u+([0-9a-fA-F]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Line and column of a place in a text, both counted from 1, as Neo4j counts them. */
export function findPlace(text: string, at: number): TextPlace {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

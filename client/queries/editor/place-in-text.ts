/** Counted from 1, as people and the server do. */
export interface PlaceInText {
  readonly line: number;
  readonly column: number;
}

export function placeOf(text: string, offset: number): PlaceInText {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - lineStart + 1 };
}

/** A place behind the end of its line, or of the text, is at that end. */
export function offsetOf(text: string, { line, column }: PlaceInText): number {
  const lines = text.split("\n");
  if (line > lines.length) return text.length;
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return start + Math.min(Math.max(0, column - 1), lines[line - 1]!.length);
}

/** The word that begins at an offset, or one letter. */
export function endOfWord(text: string, offset: number): number {
  return offset + (/^[\p{L}\p{N}_]+|^[^\n]/u.exec(text.slice(offset))?.[0].length ?? 0);
}

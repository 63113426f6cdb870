export interface WrapOptions {
  /** Width of a text in px, in the font it will be drawn in. */
  readonly measure: (text: string) => number;
  /** px a line may take: 112, clusters 128. A single word may stand over by a fifth. */
  readonly maxWidth: number;
  /** 2 on the map. */
  readonly maxLines?: number;
}

export interface WrappedLabel {
  readonly lines: readonly string[];
  /** px of the longest line. */
  readonly width: number;
  /** True when the end is missing and "…" stands for it. */
  readonly isCut: boolean;
}

/** How far a single word may stand over before it is cut. */
const wordSlack = 1.2;
/** Words that never stand before "…". */
const joiningWords = new Set(
  "a an and at by de des di do du e en et for für fra i in la le of og on pentru pro pour the till und v van voor von with z za zu și & + – -".split(
    " ",
  ),
);

/** Breaks a name into lines between words, as even as possible; what does not fit ends in "…" after a whole word. */
export function wrapLabel(text: string, { measure, maxWidth, maxLines = 2 }: WrapOptions): WrappedLabel {
  const words = text.split(/\s+/u).filter((word) => word !== "");
  const fits = (line: string): boolean => measure(line) <= maxWidth * (line.includes(" ") ? 1 : wordSlack);
  const label = (lines: readonly string[], isCut: boolean): WrappedLabel => ({
    lines,
    width: Math.max(0, ...lines.map(measure)),
    isCut,
  });
  if (words.length === 0) return label([], false);
  if (fits(words.join(" "))) return label([words.join(" ")], false);
  const even = evenLines(words, maxLines, measure);
  if (even.every(fits)) return label(even, false);
  return label(cutLines(words, maxLines, fits), true);
}

/** The break with the shortest longest line, of all ways into `count` lines. */
function evenLines(words: readonly string[], count: number, measure: (text: string) => number): string[] {
  const all = words.join(" ");
  if (count === 1 || words.length === 1) return [all];
  let best: string[] = [all];
  let bestWidth = Number.POSITIVE_INFINITY;
  for (let k = 1; k < words.length; k++) {
    const lines = [words.slice(0, k).join(" "), ...evenLines(words.slice(k), count - 1, measure)];
    const width = Math.max(...lines.map(measure));
    if (width >= bestWidth) continue;
    bestWidth = width;
    best = lines;
  }
  return best;
}

/** Fills line after line; the last one ends in "…". */
function cutLines(words: readonly string[], count: number, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let next = 0;
  while (lines.length < count - 1 && next < words.length) {
    let line = words[next++]!;
    while (next < words.length && fits(`${line} ${words[next]}`)) line += ` ${words[next++]}`;
    if (!fits(line)) return [...lines, cutWord(line, fits)];
    lines.push(line);
  }
  const rest = words.slice(next);
  if (rest.length === 0) return lines;
  while (rest.length > 1 && !fits(`${rest.join(" ")}…`)) rest.pop();
  while (rest.length > 1 && joiningWords.has(rest.at(-1)!.toLowerCase())) rest.pop();
  const last = rest.join(" ").replace(/[,;:–-]$/u, "");
  if (joiningWords.has(last.toLowerCase()) && lines.length > 0)
    return [...lines.slice(0, -1), `${lines.at(-1)}…`];
  return [...lines, fits(`${last}…`) ? `${last}…` : cutWord(last, fits)];
}

/** A word too long for a line of its own, cut to what fits. */
function cutWord(word: string, fits: (line: string) => boolean): string {
  const letters = [...word];
  while (letters.length > 1 && !fits(`${letters.join("")}…`)) letters.pop();
  return `${letters.join("")}…`;
}

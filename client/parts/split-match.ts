/** A piece of a text; the pieces that match what was typed are shown in bold. */
export interface TextPiece {
  readonly text: string;
  readonly isMatch: boolean;
  /** Where it begins in the whole text. */
  readonly start: number;
}

/**
 * Splits a text where the words that were typed begin one of its words, whatever the accents and capitals: "gyor" is
 * found in "Győr". Words that are not found leave the text whole.
 */
export function splitMatch(text: string, typed: string): TextPiece[] {
  const { folded, origin } = foldWithOrigin(text);
  const ranges = foldWithOrigin(typed)
    .folded.split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .flatMap((word) => findBeginning(folded, word))
    .map(([from, to]): [number, number] => [origin[from] ?? 0, origin[to] ?? text.length])
    .sort(([one], [other]) => one - other);
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (from < at) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), isMatch: false, start: at });
    pieces.push({ text: text.slice(from, to), isMatch: true, start: from });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMatch: false, start: at });
  return pieces;
}

/** The first place where a word begins like this. */
function findBeginning(folded: string, word: string): [number, number][] {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    const before = folded.charAt(at - 1);
    if (before === "" || !/[\p{L}\p{N}]/u.test(before)) return [[at, at + word.length]];
  }
  return [];
}

const ligatures: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d" };

/** Small letters without accents, and for each of them the place in the text it came from. */
function foldWithOrigin(text: string): { folded: string; origin: number[] } {
  const origin: number[] = [];
  let folded = "";
  let at = 0;
  for (const sign of text) {
    const small = sign.toLowerCase();
    const plain = ligatures[small] ?? small.normalize("NFD").replace(/\p{M}/gu, "");
    folded += plain;
    for (let part = 0; part < plain.length; part++) origin.push(at);
    at += sign.length;
  }
  return { folded, origin };
}

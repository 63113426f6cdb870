/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ı: "i",
  ħ: "h",
  ŋ: "n",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  þ: "th",
};

/**
 * What is stored for searching and what is typed, made alike: no accents, ligatures, capitals or punctuation, words
 * joined by single spaces. Whatever is typed becomes letters, digits and spaces, so nothing of it can be read as an
 * operator of the index. Folding twice changes nothing.
 */
export function foldSearchText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{ASCII}]/gu, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * The checker counts an emoji as one, JavaScript as two, and its own parts differ: after one it marks the wrong place
 * or nothing. So it is given two plain characters in its stead; they stand in texts and comments, where nobody minds.
 */
export function maskWideCharacters(text: string): string {
  return text.replace(/[\u{10000}-\u{10FFFF}]/gu, (character) =>
    /[\p{L}\p{N}]/u.test(character) ? "\u3042\u3042" : "\uFFFD\uFFFD",
  );
}

/** A common noun inside a sentence: "Food processing" becomes "food processing"; "3D printing" and "AI" stay. */
export function beginSmall(text: string): string {
  const isWord = /^\p{Lu}[\p{Ll}’'-]/u.test(text);
  return isWord ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

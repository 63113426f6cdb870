/** What XML 1.0 has no way to write: controls but tab and line ends, halves of pairs, and two that are no characters. */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function removeControls(text: string): string {
  return text.replace(unwritable, "");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  // Otherwise a reader makes spaces of them, in attributes, or one line end of two.
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** A text that is safe within an element and within the quotes of an attribute. */
export function escapeXml(text: string): string {
  return removeControls(text).replace(/[&<>"'\t\n\r]/g, (sign) => entities[sign] ?? sign);
}

/**
 * Choices as a text with a line each: `value | label`, or `value | English | French`. What would be read as something
 * else stands in quotes, as JSON has them: a text that looks like a number, or that holds a bar or a line break.
 */
import type { QueryParameter } from "#contract/query-definition.ts";

type Choice = NonNullable<QueryParameter["choices"]>[number];

const looksLikeNumber = (text: string) => /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);

export function writeChoices(choices: readonly Choice[]): string {
  return choices
    .map(({ value, label }) =>
      [value, ...(typeof label === "string" ? [label] : [label.en, label.fr])].map(writeValue).join(" | "),
    )
    .join("\n");
}

export function writeValue(value: string | number): string {
  if (typeof value === "number") return String(value);
  const isPlain =
    value === value.trim() && value !== "" && !/["|\r\n]/.test(value) && !looksLikeNumber(value);
  return isPlain ? value : JSON.stringify(value);
}

const part = /\s*("(?:[^"\\\n]|\\.)*"|[^|\n]*?)\s*(?:\||$)/gy;

/** A line without a label is called what its value is. */
export function readChoices(text: string): Choice[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [value = "", first = "", second = ""] = [...line.matchAll(part)].map(([, each]) => each!);
      const read = readValue(value);
      const label = first === "" ? String(read) : String(readText(first));
      return { value: read, label: second === "" ? label : { en: label, fr: readText(second) } };
    });
}

export function readValue(text: string): string | number {
  return looksLikeNumber(text) ? Number(text) : readText(text);
}

function readText(text: string): string {
  try {
    return text.startsWith('"') ? String(JSON.parse(text)) : text;
  } catch {
    return text;
  }
}

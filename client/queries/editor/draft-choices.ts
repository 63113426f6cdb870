/** Choices as a text with a line each: `value | label`, or `value | English | French`. A number in quotes is a text. */
import type { QueryParameter } from "#contract/query-definition.ts";

type Choice = NonNullable<QueryParameter["choices"]>[number];

const looksLikeNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);

export function writeChoices(choices: readonly Choice[]): string {
  return choices
    .map(({ value, label }) =>
      [writeValue(value), ...(typeof label === "string" ? [label] : [label.en, label.fr])].join(" | "),
    )
    .join("\n");
}

export const writeValue = (value: string | number) =>
  typeof value === "string" && looksLikeNumber(value) ? `"${value}"` : String(value);

/** A line without a label is called what its value is. */
export function readChoices(text: string): Choice[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [value = "", first = "", second = ""] = line.split("|").map((part) => part.trim());
      const label = first === "" ? value.replace(/^"(.*)"$/, "$1") : first;
      return { value: readValue(value), label: second === "" ? label : { en: label, fr: second } };
    });
}

export function readValue(text: string): string | number {
  const quoted = /^"(.*)"$/.exec(text)?.[1];
  if (quoted !== undefined && looksLikeNumber(quoted)) return quoted;
  return looksLikeNumber(text) ? Number(text) : text;
}

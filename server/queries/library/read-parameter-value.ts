import { z } from "zod";
import { idSchema } from "#contract/graph.ts";
import type { QueryParameter } from "#contract/query-definition.ts";
import type { ParameterFault } from "#contract/words.ts";

export interface ValueFault {
  readonly code: ParameterFault;
  readonly word?: string;
  readonly detail: string;
}

type Read = { readonly value: unknown } | ValueFault;

/** As contract/query-definition.ts has it for defaults. */
const mostValues = 500;
const longestText = 2_000;
const longestOfMany = 200;
const mostToldChoices = 12;

/**
 * Reads what an address says of a parameter: one value or, where it takes several, values parted by commas. Left out it
 * is the default; given without a value it is none, whatever the default. None is null, or an empty list.
 *
 * @param today what a date of "today" stands for, YYYY-MM-DD
 */
export function readParameterValue(
  parameter: QueryParameter,
  given: string | undefined,
  today: string,
): Read {
  const { name, many, required, default: usual } = parameter;
  if (given === undefined && usual !== undefined)
    return { value: parameter.type === "date" && usual === "today" ? today : usual };
  const parts = many ? splitValues(given ?? "") : [given ?? ""].filter((text) => text.trim() !== "");
  if (parts.length === 0)
    return required
      ? { code: "missing", detail: `${name} is missing: give ${describeValue(parameter)}.` }
      : { value: many ? [] : null };
  if (parts.length > mostValues)
    return {
      code: "too-many",
      word: String(mostValues),
      detail: `${name} takes at most ${mostValues} values.`,
    };
  const values: unknown[] = [];
  for (const part of parts) {
    const read = readOne(parameter, part, today);
    if (!("value" in read)) return read;
    values.push(read.value);
  }
  return { value: many ? values : values[0] };
}

/** What a parameter takes, to go on a sentence with. */
export function describeValue({ type, kinds, many, whole, choices }: QueryParameter): string {
  const one = {
    text: "a text",
    number: whole ? "a whole number" : "a number",
    date: "a day such as 2026-11-25",
    "yes-no": "true or false",
    node: `the id of a node${kinds === undefined ? "" : ` (${kinds.join(", ")})`}`,
    choice: choices === undefined ? "a value of its list" : `one of ${tellChoices(choices)}`,
  }[type];
  return many ? `${one}, or several parted by commas` : one;
}

function splitValues(text: string): string[] {
  const parts = text.split(",").map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ""))];
}

function readOne(parameter: QueryParameter, text: string, today: string): Read {
  const { name, many, type } = parameter;
  const longest = many ? longestOfMany : longestText;
  if (text.length > longest)
    return { code: "too-long", word: String(longest), detail: `${name} has at most ${longest} characters.` };
  switch (type) {
    case "text":
      return { value: text };
    case "number":
      return readNumber(parameter, text.trim());
    case "date":
      return readDay(parameter, text.trim(), today);
    case "yes-no":
      return readYesNo(parameter, text.trim());
    case "node":
      return readNode(parameter, text.trim());
    case "choice":
      return readChoice(parameter, text.trim());
  }
}

function readNumber(parameter: QueryParameter, text: string): Read {
  const { name, least, most, whole } = parameter;
  const value = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value))
    return { code: "not-a-number", word: text, detail: `${name} is no number: write one such as 12 or 0.5.` };
  if (whole && !Number.isSafeInteger(value))
    return { code: "not-whole", word: text, detail: `${name} has to be a whole number.` };
  if (least !== undefined && value < least)
    return { code: "too-small", word: String(least), detail: `${name} has to be ${least} or more.` };
  if (most !== undefined && value > most)
    return { code: "too-large", word: String(most), detail: `${name} has to be ${most} or less.` };
  return { value };
}

function readDay(parameter: QueryParameter, text: string, today: string): Read {
  if (text === "today") return { value: today };
  if (z.iso.date().safeParse(text).success) return { value: text };
  return (
    onlyOne(parameter, text) ?? {
      ...{ code: "not-a-day", word: text },
      detail: `${parameter.name} is no day: write one such as 2026-11-25, or today.`,
    }
  );
}

function readYesNo(parameter: QueryParameter, text: string): Read {
  if (text === "true" || text === "false") return { value: text === "true" };
  return { code: "not-yes-or-no", word: text, detail: `${parameter.name} has to be true or false.` };
}

/** Whether it is in the graph is asked for all nodes together. */
function readNode(parameter: QueryParameter, text: string): Read {
  if (idSchema.safeParse(text).success) return { value: text };
  return onlyOne(parameter, text) ?? notInGraph(parameter, [text]);
}

export function notInGraph({ name }: QueryParameter, ids: readonly string[]): ValueFault {
  const word = ids.slice(0, mostToldChoices).join(", ");
  return { code: "not-in-graph", word, detail: `${name}: there is nothing with the id ${word}.` };
}

function readChoice(parameter: QueryParameter, text: string): Read {
  const { name, choices } = parameter;
  // What the graph offers changes with the data: a link to a value that is gone finds nothing, and says so by that.
  if (choices === undefined) return { value: text };
  const choice = choices.find(({ value }) => String(value) === text);
  if (choice !== undefined) return { value: choice.value };
  const areChoices = text
    .split(",")
    .every((part) => choices.some(({ value }) => String(value) === part.trim()));
  return (
    (areChoices ? onlyOne(parameter, text) : undefined) ?? {
      ...{ code: "not-in-list", word: text },
      detail: `${name} has to be one of ${tellChoices(choices)}.`,
    }
  );
}

function tellChoices(choices: NonNullable<QueryParameter["choices"]>): string {
  const told = choices.slice(0, mostToldChoices).map(({ value }) => value);
  return `${told.join(", ")}${choices.length > mostToldChoices ? ", …" : ""}`;
}

function onlyOne({ name, many }: QueryParameter, text: string): ValueFault | undefined {
  if (many || !text.includes(",")) return undefined;
  return { code: "only-one", detail: `${name} takes one value: leave out the others.` };
}

import type { QueryDefinition, QueryParameter } from "#contract/query-definition.ts";
import type { Language } from "#contract/words.ts";
import type { Parameters } from "../../database/database.ts";
import type { StreamedAnswer } from "../cypher/streamed-answer.ts";
import { inLanguage } from "../explore/name-texts.ts";
import type { SearchNames } from "../network/read-names.ts";

interface Wording {
  readonly names: SearchNames;
  readonly language: Language;
}

const yesNo: Readonly<Record<Language, readonly [yes: string, no: string]>> = {
  en: ["yes", "no"],
  fr: ["oui", "non"],
};

/** What a query is run with, defaults too, for files that say what they are; what was left open is left out. */
export function wordAsked(
  { parameters }: QueryDefinition,
  values: Parameters,
  wording: Wording,
): NonNullable<StreamedAnswer["asked"]> {
  return parameters.flatMap((parameter) => {
    const given = [values[parameter.name]].flat().filter((value) => value !== null && value !== undefined);
    if (given.length === 0) return [];
    const value = given.map((each) => wordOne(parameter, each, wording)).join("; ");
    return [{ label: inLanguage(parameter.label, wording.language), value }];
  });
}

function wordOne(
  { type, choices = [] }: QueryParameter,
  value: unknown,
  { names, language }: Wording,
): string {
  if (typeof value === "boolean") return yesNo[language][value ? 0 : 1];
  const choice = choices.find((each) => each.value === value);
  if (choice !== undefined) return inLanguage(choice.label, language);
  const named = type === "node" ? names.get(String(value)) : undefined;
  return named === undefined ? String(value) : `${inLanguage(named.name, language)} (${named.id})`;
}

import { z } from "zod";
import type { Text } from "#contract/graph.ts";
import type { Language } from "#contract/words.ts";

const text = z.string().nullish();

/** The names a node may have: its own, or one per language. */
export const nameShape = {
  name: text,
  nameEn: text,
  nameFr: text,
  title: text,
  titleEn: text,
  titleFr: text,
  shortName: text,
  shortNameEn: text,
  shortNameFr: text,
};

type Names = { readonly [Name in keyof typeof nameShape]?: string | null | undefined };

/** Vocabulary is named in both languages, organisations and collaborations keep the name they have. */
export function nameOf(names: Names & { readonly id: string }): Text {
  return (
    inBoth(names.nameEn, names.nameFr) ??
    inBoth(names.titleEn, names.titleFr) ??
    names.name ??
    names.title ??
    names.id
  );
}

export function shortNameOf(names: Names): Text | undefined {
  return inBoth(names.shortNameEn, names.shortNameFr) ?? names.shortName ?? undefined;
}

/** Undefined without an English text. One that is not translated stays as it is. */
export function inBoth(en: string | null | undefined, fr: string | null | undefined): Text | undefined {
  if (en === null || en === undefined) return undefined;
  return fr === null || fr === undefined ? en : { en, fr };
}

export function inLanguage(text: Text, language: Language): string {
  return typeof text === "string" ? text : text[language];
}

/** Alphabetical order of a language; ties by id, so that the order is total. */
export function compareNames<Named extends { readonly id: string }>(
  language: Language,
  nameOfItem: (item: Named) => string,
): (a: Named, b: Named) => number {
  const collator = new Intl.Collator(language, { numeric: true });
  return (a, b) => collator.compare(nameOfItem(a), nameOfItem(b)) || compareIds(a.id, b.id);
}

export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

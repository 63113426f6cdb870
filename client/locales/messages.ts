/**
 * Every word on the screen, in the language of the reader. Keys and slots are typed by message-slots.ts, which is
 * written from en.json (`npm run messages`); a text missing in another language does not compile.
 */
import type { Period, Text } from "#contract/graph.ts";
import type { Language, Precision } from "#contract/words.ts";
import type en from "./en.json";
import { formatPeriod } from "./format-period.ts";
import {
  compareTexts,
  formatChange,
  formatDate,
  formatList,
  formatNumber,
  formatRange,
  formatScore,
  formatShare,
  formatTime,
  listPieces,
} from "./formats.ts";
import type { MessageSlots, WordGroup } from "./message-slots.ts";

export type MessageKey = keyof MessageSlots;

/** `count` decides between singular and plural, so it is a number; numbers are written as the language does. */
type SlotValues<Key extends MessageKey> = {
  readonly [Slot in MessageSlots[Key]]: Slot extends "count" ? number : string | number;
};

type SlotArguments<Key extends MessageKey> = [MessageSlots[Key]] extends [never]
  ? []
  : [slots: SlotValues<Key>];

export type Translate = <Key extends MessageKey>(key: Key, ...slots: SlotArguments<Key>) => string;

/** A reader speaks one language: the texts of another are fetched only by whoever changes to it. */
const fetchCatalogue: Record<Language, () => Promise<{ readonly default: typeof en }>> = {
  en: () => import("./en.json"),
  fr: () => import("./fr.json"),
};

/** The template of a key, for sentences with elements in their slots. */
type FindTemplate = (key: MessageKey, count?: number) => string;

export interface Messages {
  readonly language: Language;
  readonly t: Translate;
  readonly template: FindTemplate;
  /** A word of an open list, such as a role or a metric; a word we do not know stays as it is. */
  readonly word: (group: WordGroup, value: string) => string;
  readonly name: (text: Text) => string;
  readonly number: (value: number) => string;
  readonly score: (value: number) => string;
  readonly share: (share: number) => string;
  readonly change: (percent: number) => string;
  readonly range: (low: number, high: number) => string;
  readonly date: (day: string, precision?: Precision) => string;
  readonly time: (time: Date) => string;
  readonly period: (period: Period) => string;
  readonly list: (items: readonly string[]) => string;
  /** For lists of elements: places of the items, and what stands between them. */
  readonly listPieces: (length: number) => (number | string)[];
  readonly compare: (one: string, other: string) => number;
}

const made = new Map<Language, Messages>();

/** Fetches the texts of a language before anything is said in it; nothing to wait for where they are there. */
export function loadMessages(language: Language): Promise<void> | undefined {
  if (made.has(language)) return undefined;
  return fetchCatalogue[language]().then((catalogue) => {
    made.set(language, makeMessages(language, catalogue.default));
  });
}

export const hasMessages = (language: Language): boolean => made.has(language);

/** A language that cannot be fetched leaves the page in the one that it speaks. */
export function messagesIn(language: Language): Messages {
  const messages = made.get(language) ?? made.values().next().value;
  if (messages === undefined) throw new Error("The texts of no language have been fetched yet.");
  return messages;
}

/** A text in the language of the reader, or the one text that stays in its own language. */
export const nameIn = (language: Language, text: Text): string =>
  typeof text === "string" ? text : text[language];

function makeMessages(language: Language, catalogue: typeof en): Messages {
  const templates = flatten(catalogue);
  const plurals = new Intl.PluralRules(language);
  // French says 0 with the singular; where that is written out ("Un lien"), none is not one.
  const formOf = (key: MessageKey, count: number) =>
    count === 0 && templates.get(`${key}_one`)?.includes("{{count}}") === false
      ? "other"
      : plurals.select(count);
  const template: FindTemplate = (key, count) => {
    const form = count === undefined ? key : `${key}_${formOf(key, count)}`;
    // French has a third form for millions; where a text does not tell it apart, it is the usual plural.
    return templates.get(form) ?? templates.get(`${key}_other`) ?? templates.get(key) ?? key;
  };
  const t: Translate = (key, ...slots) => {
    const values: Readonly<Record<string, string | number>> = slots[0] ?? {};
    const count = typeof values.count === "number" ? values.count : undefined;
    return template(key, count).replace(slotShape, (whole, slot: string) => {
      const value = values[slot];
      return typeof value === "number" ? formatNumber(language, value) : (value ?? whole);
    });
  };
  return {
    language,
    t,
    template,
    word: (group, value) => templates.get(`${group}.${value}`) ?? value,
    name: (text) => nameIn(language, text),
    number: (value) => formatNumber(language, value),
    score: (value) => formatScore(language, value),
    share: (share) => formatShare(language, share),
    change: (percent) => formatChange(language, percent),
    range: (low, high) => formatRange(language, low, high),
    date: (day, precision) => formatDate(language, day, precision),
    time: (time) => formatTime(language, time),
    period: (period) => describePeriod(t, language, period),
    list: (items) => formatList(language, items),
    listPieces: (length) => listPieces(language, length),
    compare: (one, other) => compareTexts(language, one, other),
  };
}

export const slotShape = /\{\{(\w+)\}\}/g;

function describePeriod(t: Translate, language: Language, period: Period): string {
  const text = formatPeriod(language, period);
  switch (text.kind) {
    case "unknown":
      return t("period.unknown");
    case "since":
      return t("period.since", { from: text.from });
    case "until":
      return t("period.until", { to: text.to });
    case "in":
      return text.text;
  }
}

interface Tree {
  readonly [key: string]: string | Tree;
}

function flatten(tree: Tree, prefix = "", into = new Map<string, string>()): Map<string, string> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") into.set(prefix + key, value);
    else flatten(value, `${prefix}${key}.`, into);
  }
  return into;
}

import type { Column } from "#contract/query-answer.ts";
import { type AnswerFormat, type AnswerShape, answerFormats } from "#contract/words.ts";
import { addressOf } from "../api/address-of.ts";
import { usualLimit } from "./queries-view.ts";

interface Asked {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  readonly limit: number;
  readonly language: "en" | "fr";
}

/** The address of an answer for programs; in the order of the form, so that it reads as the form does. */
export function apiAddress({ id, values, limit, language }: Asked, format?: AnswerFormat): string {
  const path = addressOf("runQuery", { id, language }).split("?")[0];
  const parameters = {
    ...values,
    ...(limit === usualLimit ? {} : { limit: String(limit) }),
    ...(language === "en" ? {} : { language }),
  };
  const query = Object.entries(parameters)
    .map(([name, text]) => `${name}=${readable(encodeURIComponent(text))}`)
    .join("&");
  return `${path}${format === undefined ? "" : `.${format}`}${query === "" ? "" : `?${query}`}`;
}

const readable = (encoded: string) => encoded.replaceAll("%2C", ",").replaceAll("%3A", ":");

/** Files with nodes and links are made only of answers that hold some. */
export const formatsOf = (hasNodes: boolean): readonly AnswerFormat[] =>
  hasNodes ? answerFormats : answerFormats.filter((format) => format !== "graphml" && format !== "gexf");

const drawable = new Set(["node", "link", "path", "list", "map", "mixed"]);

/** Before the first answer only the shape says whether nodes come. */
export const holdsNodes = (columns: readonly Column[] | undefined, shape: AnswerShape): boolean =>
  columns === undefined ? shape === "graph" : columns.some(({ kind }) => drawable.has(kind));

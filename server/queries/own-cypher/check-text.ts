import type { Fault } from "#contract/errors.ts";
import type { Refusal } from "#contract/words.ts";
import { ClusterixError } from "../../errors.ts";
import { decodeEscapes, findPlace, maskCypher } from "./mask-cypher.ts";

export const mostCharacters = 10_000;
/** From 400 on Neo4j's own stack ends, and then nobody gets an answer at all. */
export const mostDepth = 100;
export const mostParts = 50;
export const mostParameters = 100;
export const mostListItems = 10_000;
const mostParameterCharacters = 200_000;
const mostParameterDepth = 20;

/**
 * The first look at somebody's own Cypher, before anything is sent: what the database could not bear, and what the
 * buttons are there for. It is no wall against writing; that is what the database itself refuses. Throws refused-query,
 * or wrong-query for an empty text.
 */
export function checkText(text: string, parameters: Readonly<Record<string, unknown>>): void {
  if (text.length > mostCharacters)
    throw refuse("too-long", `It has ${text.length} characters; at most ${mostCharacters} are run.`, {
      word: String(mostCharacters),
    });
  const read = decodeEscapes(text);
  const bare = maskCypher(read);
  if (!/[^\s;]/.test(bare) && !/[`'"]/.test(read)) throw empty();
  checkPrefix(bare);
  checkDepth(read);
  checkChains(bare);
  checkParts(bare);
  checkParameters(parameters);
}

export function refuse(
  code: Refusal,
  detail: string,
  facts: Omit<Fault, "code" | "detail"> = {},
): ClusterixError {
  return new ClusterixError("refused-query", detail, { faults: [{ code, detail, ...facts }] });
}

function empty(): ClusterixError {
  const detail = "There is no query in it. Begin with MATCH, for example: MATCH (c:Cluster) RETURN c.";
  return new ClusterixError("wrong-query", detail, {
    faults: [{ code: "empty", detail, line: 1, column: 1 }],
  });
}

function checkPrefix(bare: string): void {
  const prefix = /^[\s\uFEFF]*(EXPLAIN|PROFILE|CYPHER)\b/i.exec(bare)?.[1]?.toUpperCase();
  if (prefix === undefined) return;
  const instead = prefix === "CYPHER" ? "Its options are set here already." : "There is a button for it.";
  throw refuse("prefix", `Leave out ${prefix} at the beginning. ${instead}`, {
    word: prefix,
    line: 1,
    column: 1,
  });
}

/** Brackets and CASE over the text as it stands, also in quotes, since what is a quote is for the database to say. */
function checkDepth(read: string): void {
  let depth = 0;
  for (let at = 0; at < read.length; at += 1) {
    const sign = read[at] as string;
    if ("([{".includes(sign)) depth += 1;
    else if (")]}".includes(sign)) depth = Math.max(0, depth - 1);
    if (depth > mostDepth) throw tooDeep(read, at);
  }
  let cases = 0;
  for (const { 1: word, index } of read.matchAll(/\b(CASE|END)\b/gi)) {
    cases = word?.toUpperCase() === "CASE" ? cases + 1 : Math.max(0, cases - 1);
    if (cases > mostDepth) throw tooDeep(read, index);
  }
}

/** What nests without brackets; comments are blanks by now. */
const chains = [
  /(?:\bNOT\b[\s(]*){100}/i,
  /(?:[-+!~][\s(]*){100}/,
  /(?:\bIS\s+(?:NOT\s+)?NULL\s*){100}/i,
  /(?:\bLIST\s*<\s*){100}/i,
  /(?:\.\s*\w+\s*){100}/,
  /(?:\^\s*[\w.$]+\s*){100}/,
];

function checkChains(bare: string): void {
  for (const chain of chains) {
    const found = chain.exec(bare);
    if (found !== null) throw tooDeep(bare, found.index);
  }
}

function tooDeep(read: string, at: number): ClusterixError {
  const detail = `It is nested more than ${mostDepth} levels deep. Take it apart by WITH.`;
  return refuse("too-deep", detail, { word: String(mostDepth), ...findPlace(read, at) });
}

/** Each of them is planned apart, and planning listens to no time limit. */
function checkParts(bare: string): void {
  const parts = bare.match(/\b(?:UNION|EXISTS|CALL|COUNT\s*\{|COLLECT\s*\{)/gi)?.length ?? 0;
  if (parts > mostParts)
    throw refuse(
      "too-many-parts",
      `It has ${parts} UNION, EXISTS, COUNT, COLLECT and CALL; at most ${mostParts} are run. Ask in several queries.`,
      { word: String(mostParts) },
    );
}

function checkParameters(parameters: Readonly<Record<string, unknown>>): void {
  const names = Object.keys(parameters);
  if (names.length > mostParameters)
    throw refuse(
      "too-many-parameters",
      `It has ${names.length} parameters; at most ${mostParameters} are taken.`,
      {
        word: String(mostParameters),
      },
    );
  let characters = 0;
  const measure = (value: unknown, name: string, depth: number): void => {
    if (depth > mostParameterDepth) throw tooLarge(name);
    if (typeof value === "number" && !Number.isFinite(value)) throw notFinite(name);
    if (typeof value === "string") characters += value.length;
    else if (Array.isArray(value)) {
      if (value.length > mostListItems) throw tooLarge(name);
      characters += value.length;
      for (const each of value) measure(each, name, depth + 1);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        characters += key.length;
        measure(each, name, depth + 1);
      }
    }
    if (characters > mostParameterCharacters) throw tooLarge(name);
  };
  for (const name of names) measure(parameters[name], name, 1);
}

/** JSON has no word for infinity, but 1e999 is read as one. */
function notFinite(parameter: string): ClusterixError {
  return refuse("parameter-too-large", `The parameter ${parameter} holds a number that is too large.`, {
    parameter,
  });
}

function tooLarge(parameter: string): ClusterixError {
  const detail = `The parameter ${parameter} is too large: lists may have ${mostListItems} items, all together ${mostParameterCharacters} characters, and ${mostParameterDepth} levels.`;
  return refuse("parameter-too-large", detail, { parameter });
}

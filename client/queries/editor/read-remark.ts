import { findNearest } from "./find-nearest.ts";
import type { Remark, RemarkCode } from "./language-messages.ts";

/** Of the checker, in its own words. */
export interface Finding {
  readonly from: number;
  readonly to: number;
  readonly isFault: boolean;
  readonly message: string;
}

/** How the checker words what it finds; the first group is the word, the second what more there is to say. */
const wordings: readonly (readonly [RemarkCode, RegExp])[] = [
  ["unknown-variable", /^Variable `(.+)` not defined/s],
  ["declared-twice", /^Variable `(.+)` already declared/s],
  ["unknown-label", /^Label (.+) is not present in the database/s],
  ["unknown-type", /^Relationship type (.+) is not present in the database/s],
  ["unknown-function", /^Function (.+) is not present in the database/s],
  ["unknown-function", /^Unknown function '(.+)'/s],
  ["unknown-procedure", /^Procedure (.+) is not present in the database/s],
  ["unknown-property", /^(.+) is not present in the database/s],
  ["unknown-parameter", /^Parameter \$(.+) is not defined/s],
  ["function-called", /^(\S+) is a function, not a procedure/],
  ["procedure-used", /^(\S+) is a procedure, not a function/],
  ["ends-early", /^Invalid input '': expected /],
  ["not-understood", /^Invalid input '(.*)': expected (.*)/s],
  ["open-text", /^Failed to parse string literal/],
  ["open-comment", /^Failed to parse comment/],
  ["no-return", /^Query cannot conclude with (.+?) \(/s],
  ["no-such-end", /^\[:(.+)\] has no outgoing \(:(.+)\)/s],
  ["no-such-start", /^\[:(.+)\] has no incoming \(:(.+)\)/s],
  ["no-such-end", /^\(:(?<more>.+)\) has no incoming \[:(?<word>.+)\]/s],
  ["no-such-start", /^\(:(?<more>.+)\) has no outgoing \[:(?<word>.+)\]/s],
  ["cartesian-product", /cartesian product/],
  [
    "deprecated",
    /^The query used a deprecated \S+?\.? \('?([^')]+?)'? (?:has been )?replaced by '?([^')]+)/s,
  ],
  ["deprecated", /^(?:Function|Procedure) (\S+) is deprecated\.(?: Alternative: (.*))?/s],
  ["left-behind", /not possible to access variables declared before the WITH\/RETURN: (.+)/s],
  ["needs-name", /^Expression in (\S+) must be aliased/],
  ["wrong-type", /^Type mismatch: expected (?<more>.+) but was (?<word>.+)/s],
  ["wrong-columns", /^All sub queries in an UNION must have the same return column names/],
  ["columns-alike", /^Multiple result columns with the same name/],
  ["wrong-arguments", /^Procedure call (?:does not provide|provides too many)/],
  ["unknown-output", /^Unknown procedure output: `(.+)`/s],
  ["too-few-arguments", /^Insufficient parameters for function '(.+)'/s],
  ["too-many-arguments", /^Too many parameters for function '(.+)'/s],
];

/**
 * Says what is found in a code and a word or two, so that the sentence can be in any language. Null when it is none:
 * of labels that are joined or excluded, the checker takes some for impossible that are not.
 */
export function readRemark(finding: Finding, text: string): Remark | null {
  const { from, isFault, message } = finding;
  const place = { from, to: Math.max(from, endOnLine(finding, text)), isFault };
  for (const [code, wording] of wordings) {
    const found = wording.exec(message);
    if (found === null) continue;
    const [, first = "", second = ""] = found;
    const { word = first, more = second } = found.groups ?? {};
    if (code === "not-understood") return readNotUnderstood(place, text, more);
    if (code === "cartesian-product") return { ...atWord(place, text, /\S+/y), code, word: "", more: "" };
    // The end that is given with these may lie anywhere behind the name.
    if (code === "unknown-variable" || code === "declared-twice")
      return { ...atWord(place, text, name), code, word, more };
    if (code === "open-comment")
      return { ...place, from: text.lastIndexOf("/*", from), code, word: "", more: "" };
    if (isOfEnds(code) && !(isPlain(word) && isPlain(more))) return null;
    return { ...place, code, word: trimBackticks(word), more: shorten(code, more) };
  }
  return { ...place, code: "other", word: "", more: message };
}

/** The same of a sentence without its text, such as the server has from the database. Null where none of ours fits. */
export function readWording(message: string): Pick<Remark, "code" | "word" | "more"> | null {
  const text = /^Invalid input '(.*?)': expected /s.exec(message)?.[1] ?? "";
  const remark = readRemark({ from: 0, to: 0, isFault: true, message }, text);
  return remark === null || remark.code === "other" ? null : remark;
}

type Place = Pick<Remark, "from" | "to" | "isFault">;

/** A word that is nearly one that may stand there is most often a slip of the finger. */
function readNotUnderstood({ from, isFault }: Place, text: string, expected: string): Remark {
  const word = /^[\p{L}\p{N}_]+|^[\s\S]/u.exec(text.slice(from))?.[0] ?? "";
  const place = { from, to: from + word.length, isFault };
  const words = [...expected.matchAll(/'([^']+)'/g)].map(([, each]) => each!);
  const nearest = findNearest(word.toUpperCase(), words);
  return nearest === undefined
    ? { ...place, code: "not-understood", word, more: "" }
    : { ...place, code: "mistyped", word, more: nearest };
}

const name = /`[^`]*`|[\p{L}\p{N}_]+/uy;

/** What is said of one word would underline all that follows. */
function atWord(place: Place, text: string, word: RegExp): Place {
  word.lastIndex = place.from;
  const length = word.exec(text)?.[0].length ?? 0;
  return { ...place, to: Math.min(place.to, place.from + length) };
}

/** What goes over several lines is marked on its first. */
function endOnLine({ from, to }: Finding, text: string): number {
  const lineEnd = text.indexOf("\n", from);
  return Math.min(to, lineEnd < 0 ? text.length : lineEnd);
}

const isOfEnds = (code: RemarkCode) => code === "no-such-start" || code === "no-such-end";
const isPlain = (name: string) => /^[\p{L}\p{N}_]+$/u.test(name);

function shorten(code: RemarkCode, more: string): string {
  // A list that reads the same in every language.
  if (code === "wrong-type") return more.replace(/ or (?=[^ ]+$)/, ", ");
  return code === "deprecated" ? (/^[\w.]+/.exec(more)?.[0] ?? "") : more;
}

const trimBackticks = (word: string) => word.replace(/^`(.*)`$/s, "$1");

export type CypherTokenKind =
  | "keyword"
  | "label"
  | "parameter"
  | "string"
  | "comment"
  | "number"
  | "name"
  | "property"
  | "sign";

export interface CypherToken {
  readonly kind: CypherTokenKind;
  readonly from: number;
  readonly to: number;
}

/** Words that make the order of a query. What is also the name of a function (count) is left out. */
const keywords = new Set(
  `ALL AND ANY ARRAY AS ASC ASCENDING BY CALL CASE CONTAINS CREATE DELETE DESC DESCENDING DETACH DISTINCT ELSE END
  ENDS EXISTS FALSE FILTER FINISH FOREACH GROUP IN INTO IS LET LIMIT LOAD MATCH MERGE NEXT NODETACH NORMALIZED NOT NULL
  OFFSET ON OPTIONAL OR ORDER REMOVE RETURN SET SHORTEST SKIP STARTS THEN TRUE TYPED UNION UNWIND USE USING WHEN WHERE
  WITH XOR YIELD`.split(/\s+/),
);

const shapes: readonly (readonly [CypherTokenKind, RegExp])[] = [
  ["comment", /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y],
  ["string", /'(?:[^'\\]|\\[\s\S])*(?:'|$)|"(?:[^"\\]|\\[\s\S])*(?:"|$)/y],
  ["parameter", /\$(?:[\p{L}\p{N}_]+|`(?:[^`]|``)*(?:`|$))/uy],
  ["number", /0[xo][\da-f_]+|(?:\d[\d_]*(?:\.\d[\d_]*)?|\.\d[\d_]*)(?:e[+-]?\d+)?/iy],
  ["name", /[\p{L}\p{Pc}][\p{L}\p{N}\p{Pc}\p{Mn}]*|`(?:[^`]|``)*(?:`|$)/uy],
  ["sign", /::|\.\.|[^\s]/uy],
];

/** The parts of a text that mean something, in order; spaces are none. Any text has parts, however wrong it is. */
export function tokeniseCypher(text: string): CypherToken[] {
  const tokens: CypherToken[] = [];
  const reading = readNames(text);
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at);
    if (token === null) {
      at += 1;
      continue;
    }
    tokens.push(reading(token));
    at = token.to;
  }
  return tokens;
}

function tokenAt(text: string, at: number): CypherToken | null {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = at;
    const length = shape.exec(text)?.[0].length ?? 0;
    if (length > 0) return { kind, from: at, to: at + length };
  }
  return null;
}

const closings = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
]);

/**
 * Tells keywords, labels and properties from other names by what stands before them. A colon leads to labels, but for
 * one that stands behind a key of a map.
 */
function readNames(text: string): (token: CypherToken) => CypherToken {
  const open: string[] = [];
  /** The two before, without comments. */
  let [before, last] = ["", ""];
  let isInLabels = false;
  const say = ({ from, to }: CypherToken) => text.slice(from, to);
  return (token) => {
    if (token.kind === "comment") return token;
    const word = say(token);
    const isKey = open.at(-1) === "{" && (last === "{" || last === ",") && isBeforeColon(text, token.to);
    const kind = token.kind === "name" ? kindOfName(word, isKey ? "." : last, isInLabels) : token.kind;
    if (token.kind === "sign") {
      if (closings.has(word)) open.push(word);
      if (word === closings.get(open.at(-1) ?? "")) open.pop();
      const isOfKey = open.at(-1) === "{" && (before === "{" || before === ",");
      const goesOn = /^[|&!%)]$/.test(word) || (word === "(" && (last === ":" || isJoin(last)));
      isInLabels = (word === ":" && !isOfKey) || (isInLabels && goesOn);
    } else if (kind !== "label") isInLabels = false;
    [before, last] = [last, kind === "keyword" ? word.toUpperCase() : word];
    return kind === token.kind ? token : { ...token, kind };
  };
}

const isBeforeColon = (text: string, at: number) => /^\s*:(?!:)/.test(text.slice(at, at + 20));

const isJoin = (word: string) => /^[|&!(]$/.test(word);

function kindOfName(word: string, last: string, isInLabels: boolean): CypherTokenKind {
  if (isInLabels && (last === ":" || isJoin(last))) return "label";
  if (last === ".") return "property";
  return keywords.has(word.toUpperCase()) ? "keyword" : "name";
}

/** The bracket at a place and the one that it belongs with; null for the second when there is none. */
export interface BracketPair {
  readonly at: number;
  readonly other: number | null;
}

/** Of the bracket beside the cursor, before it first. Brackets in texts and comments are none. */
export function findBracketPair(
  text: string,
  tokens: readonly CypherToken[],
  cursor: number,
): BracketPair | null {
  const brackets = tokens.filter(({ kind, from }) => kind === "sign" && /[()[\]{}]/.test(text[from] ?? ""));
  const found = [cursor - 1, cursor].map((place) => brackets.findIndex(({ from }) => from === place));
  const index = found.find((each) => each >= 0);
  if (index === undefined) return null;
  const at = brackets[index]!.from;
  const isOpening = closings.has(text[at]!);
  const step = isOpening ? 1 : -1;
  const expected: string[] = [];
  for (let i = index; i >= 0 && i < brackets.length; i += step) {
    const sign = text[brackets[i]!.from]!;
    if (closings.has(sign) === isOpening) expected.push(partnerOf(sign));
    else if (expected.pop() !== sign) return { at, other: null };
    if (expected.length === 0) return { at, other: brackets[i]!.from };
  }
  return { at, other: null };
}

function partnerOf(sign: string): string {
  for (const [opening, closing] of closings) {
    if (sign === opening) return closing;
    if (sign === closing) return opening;
  }
  return "";
}

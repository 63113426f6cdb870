// Long because it is a list: what Neo4j says of a text that fails, by the shape of its sentence.
import type { Fault } from "#contract/errors.ts";
import type { QueryFault } from "#contract/words.ts";

type Reading = Pick<Fault, "word" | "more"> & { readonly code: QueryFault };

/**
 * How Neo4j 5.26 and 2026 word what is wrong. Its codes tell an argument from a type and no more, its status numbers are
 * the same for most; the sentence alone says what happened. A first group is the word, a second what more there is.
 */
const wordings: readonly (readonly [QueryFault, RegExp])[] = [
  ["division-by-zero", /^\/ by zero|^divi(?:sion|de) by zero/i],
  [
    "number-too-large",
    /^(?:long|integer) overflow|^integer(?:, \d+,)? is too large|^BigInteger out of .* range/i,
  ],
  ["not-a-time", /^Text cannot be parsed to a (?<more>\w+)\s+"(?<word>.*)"/s],
  ["impossible-time", /^Invalid value for \w+ \(valid values .*?\): (.+)/s],
  ["impossible-time", /^Invalid date '(.+)'/],
  ["impossible-time", /^Cannot parse '(.+)' as a (?:Date|Time|LocalTime|DateTime|LocalDateTime)/i],
  ["impossible-time", /^Invalid value for TimeZone: Text '(.+?)'/s],
  ["time-without", /^(\w+) must be specified|^\w+ cannot be specified without (?<word>\w+)/],
  ["unknown-field", /^(?:No such|Unknown|Unsupported) field: (.+)/],
  ["field-no-number", /^(\w+) must be an? (?:integer|number) value/],
  ["unknown-unit", /^Unsupported unit: (.+)/],
  ["wrong-values", /^Invalid call signature for (\w+?)(?:Function)?:/],
  ["wrong-values", /^Invalid input for function '(.+?)(?:\(\))?': /s],
  ["two-kinds", /^Type mismatch: (.+) defined with conflicting type (.+) \(expected/],
  ["parameter-type", /^Type mismatch for parameter '(.+)': expected (.+) but was /],
  ["index-no-number", /^Type mismatch: list index must be given as Integer, but was (.+)/],
  ["key-no-text", /^Type mismatch: map key must be given as String, but was (.+)/],
  ["no-list-or-map", /^`(.+)` is not a collection or a map\./s],
  ["no-map", /^Type mismatch: expected a map but was (.+)/s],
  [
    "not-calculable",
    /^Cannot (?:add|subtract|multiply|divide|calculate modulus of|raise) `(.+?)` (?:by|and|from|to) `(.+?)`/,
  ],
  ["no-numbers", /^(\w+)\(.*\) can only handle numerical values/s],
  ["no-yes-or-no", /^Don't know how to treat that as a (?:predicate|boolean): (.+)/s],
  ["no-node-or-link", /^Expected (.+?) to be a (?:Node|Relationship)/s],
  ["not-from-zero", /^Cannot handle negative start|^negative length|cannot be negative$/i],
  [
    "not-from-zero",
    /^Invalid input\. '(.+)' is not a valid value\. Must be a (?:non-negative|positive) integer/,
  ],
  ["step-of-zero", /^Step argument to 'range\(\)' cannot be zero/],
  [
    "outside-0-to-1",
    /^Invalid input '(.+)' is not a valid argument, must be a number in the range 0\.0 to 1\.0/,
  ],
  ["wrong-regular-expression", /^Invalid Regex: (.+?)(?: near index.*)?$/s],
  ["no-point", /^Cannot create \S+ point with invalid coordinate/],
  [
    "no-point",
    /is not describing a valid point|^Unknown coordinate reference system|^Cannot assign .* to field/,
  ],
  ["unknown-rounding", /^Unknown rounding mode/],
  ["unknown-procedure", /^There is no procedure with the name `(.+?)`/],
  ["unknown-index", /There is no such fulltext schema index: (.+)/],
  ["wrong-search", /queryparser\.classic\.(?:ParseException|TokenMgrError)/],
  ["same-ends", /^The shortest path algorithm does not work when the start and end nodes are the same/],
  ["shortest-from-two", /^shortestPath\(\.\.\.\) does not support a minimal length/],
  ["limit-no-constant", /^It is not allowed to refer to variables in (\w+)/],
  ["counted-twice", /^Can't use aggregate functions inside of aggregate functions/],
  ["counted-here", /^Invalid use of aggregating function (\w+)/],
];

/** Java's names for values: `String("abc")`, `Long(1)`. */
const value = /^(?:String|Long|Double|Boolean)\("?(.*?)"?\)$/s;
const longestWord = 60;
/** Types as Cypher names them, not Java. */
const types: Readonly<Record<string, string>> = { Long: "Integer", Double: "Float" };

/** What a sentence of Neo4j's says, in a code and a word or two, so that it can be said in any language. */
export function readCypherFault(sentence: string): Reading {
  const said = sentence.replace(/\.$/, "");
  for (const [code, wording] of wordings) {
    const found = wording.exec(said);
    if (found === null) continue;
    const [, first, second] = found;
    const { word = first, more = found.groups === undefined ? second : undefined } = found.groups ?? {};
    return {
      code,
      ...(word === undefined ? {} : { word: shorten(word) }),
      ...(more === undefined ? {} : { more: shorten(more) }),
    };
  }
  return { code: "in-own-words" };
}

function shorten(word: string): string {
  const plain = value.exec(word)?.[1] ?? (Object.hasOwn(types, word) ? types[word]! : word);
  return plain.length <= longestWord ? plain : `${plain.slice(0, longestWord - 1)}…`;
}

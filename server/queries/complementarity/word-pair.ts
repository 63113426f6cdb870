import type { Text } from "#contract/graph.ts";
import type { Language, NodeKind } from "#contract/words.ts";
import { inLanguage } from "../explore/name-texts.ts";
import { pairWords, type SaidParty } from "./pair-templates.ts";

export interface WordedParty {
  readonly name: Text;
  readonly shortName?: Text | undefined;
  readonly kind: NodeKind;
}

export interface WordedCoverage {
  readonly exact: number;
  readonly needs: number;
  readonly stated: number;
  /** Names of the competences answered, what adds most first. */
  readonly matched: readonly Text[];
}

export interface WordedPair {
  readonly a: WordedParty;
  readonly b: WordedParty;
  /** What a could answer of b's needs, and the other way round. */
  readonly there: WordedCoverage;
  readonly back: WordedCoverage;
  /** Who gives more. */
  readonly giver: "a" | "b";
  /** How many competences both offer. */
  readonly shared: number;
  readonly collaborations: number;
}

/** A sentence names no more of a kind. */
const mostNamed = 2;

/** One sentence per language that says what two parties could do for each other, what they share, and what is known. */
export function wordPair(pair: WordedPair): Record<Language, string> {
  return { en: sayIn("en", pair), fr: sayIn("fr", pair) };
}

function sayIn(language: Language, pair: WordedPair): string {
  const nameParty = ({ name, shortName, kind }: WordedParty): SaidParty => ({
    name: inLanguage(shortName ?? name, language),
    kind,
  });
  const nameSome = (names: readonly Text[]) =>
    names.slice(0, mostNamed).map((name) => beginSmall(inLanguage(name, language)));
  const say = ({ matched, ...counts }: WordedCoverage) => ({ ...counts, foremost: nameSome(matched) });
  const [there, back] = [say(pair.there), say(pair.back)];
  // Who answers nothing by the very competence does not begin the sentence.
  const isA = pair.giver === "a" ? there.exact > 0 || back.exact === 0 : back.exact === 0;
  const [a, b] = [nameParty(pair.a), nameParty(pair.b)];
  return pairWords[language]({
    giver: isA ? a : b,
    taker: isA ? b : a,
    given: isA ? there : back,
    returned: isA ? back : there,
    shared: pair.shared,
    collaborations: pair.collaborations,
  });
}

/** A common noun inside a sentence: "Food processing" becomes "food processing"; "3D printing" and "AI" stay. */
function beginSmall(text: string): string {
  return /^\p{Lu}[\p{Ll}’'-]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

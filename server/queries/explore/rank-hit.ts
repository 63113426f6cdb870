import type { SearchAnswer } from "#contract/search-nodes.ts";
import type { Basis, Language, NodeKind } from "#contract/words.ts";
import { nodeKinds } from "#contract/words.ts";
import { foldSearchText } from "../../database/fold-search-text.ts";
import { hasEnded } from "./describe-period.ts";
import { compareNames, inLanguage, nameOf } from "./name-texts.ts";

type Optional<Value> = Value | null | undefined;

/** A node that the index found, with all the texts it may have been found by. */
export interface Candidate {
  readonly id: string;
  readonly label: NodeKind;
  readonly basis: Basis;
  readonly degree?: Optional<number>;
  readonly level?: Optional<number>;
  readonly status?: Optional<string>;
  readonly validTo?: Optional<string>;
  readonly endDate?: Optional<string>;
  readonly name?: Optional<string>;
  readonly nameEn?: Optional<string>;
  readonly nameFr?: Optional<string>;
  readonly title?: Optional<string>;
  readonly titleEn?: Optional<string>;
  readonly titleFr?: Optional<string>;
  readonly shortName?: Optional<string>;
  readonly shortNameEn?: Optional<string>;
  readonly shortNameFr?: Optional<string>;
  readonly city?: Optional<string>;
  readonly aliases?: Optional<readonly string[]>;
  readonly aliasesEn?: Optional<readonly string[]>;
  readonly aliasesFr?: Optional<readonly string[]>;
}

/** How good a match is; less is better. */
export const tiers = {
  exact: 0,
  begins: 1,
  /** A cluster known for a competence whose name is or begins with what was typed: who is meant by "packaging". */
  knownCluster: 2,
  words: 3,
  alias: 4,
  /** Anybody else who is known for a competence that was found. */
  known: 5,
  near: 6,
} as const;
type Tier = (typeof tiers)[keyof typeof tiers];

type Match = Pick<SearchAnswer["results"][number], "matched" | "matchedText"> & { readonly tier: Tier };

export interface RankedHit extends Match {
  readonly id: string;
  readonly kind: NodeKind;
  readonly level: number | undefined;
  readonly degree: number;
  readonly ended: boolean;
  /** In the language asked for. */
  readonly name: string;
}

export interface Searched {
  readonly folded: string;
  readonly words: readonly string[];
  readonly language: Language;
  readonly today: string;
}

/** Says by what a candidate was found and how well that matches. `forced` says it for those found in another way. */
export function rankHit(candidate: Candidate, searched: Searched, forced?: Match): RankedHit {
  const name = inLanguage(nameOf(candidate), searched.language);
  return {
    id: candidate.id,
    kind: candidate.label,
    level: candidate.level ?? undefined,
    degree: candidate.degree ?? 0,
    // A project that has ended is still what people look for; an organisation that is gone mostly is not.
    ended: candidate.label !== "collaboration" && hasEnded(candidate, searched.today),
    name,
    ...(forced ?? matchTexts(candidate, name, searched)),
  };
}

/** Best match first, then what still exists, then by kind, then the most linked; name and id make the order total. */
export function orderHits(hits: RankedHit[], language: Language): RankedHit[] {
  const byName = compareNames<RankedHit>(language, ({ name }) => name);
  return hits.sort(
    (a, b) =>
      a.tier - b.tier ||
      Number(a.ended) - Number(b.ended) ||
      nodeKinds.indexOf(a.kind) - nodeKinds.indexOf(b.kind) ||
      b.degree - a.degree ||
      byName(a, b),
  );
}

function matchTexts(candidate: Candidate, shownName: string, searched: Searched): Match {
  const names = present([
    ...[shownName, candidate.name, candidate.nameEn, candidate.nameFr],
    ...[candidate.title, candidate.titleEn, candidate.titleFr],
    ...[candidate.shortName, candidate.shortNameEn, candidate.shortNameFr],
  ]);
  const best = findBest(names, searched);
  // Codes are ids (SE224, C22); of other nodes the id only repeats the name.
  if (foldSearchText(candidate.id) === searched.folded) return { tier: tiers.exact, matched: "name" };
  if (best?.text === shownName) return { tier: best.tier, matched: "name" };
  if (best !== undefined) return { tier: best.tier, matched: "alias", matchedText: best.text };
  const { aliases, aliasesEn, aliasesFr, city } = candidate;
  const others = present([...(aliases ?? []), ...(aliasesEn ?? []), ...(aliasesFr ?? []), city]);
  // Words may be spread over several texts: "university lund". Then the first that holds one of them is named.
  const text = findBest(others, searched)?.text ?? others.find((other) => holdsAny(other, searched.words));
  return { tier: tiers.alias, matched: text === undefined ? "name" : "alias", matchedText: text };
}

function findBest(texts: readonly string[], searched: Searched): { text: string; tier: Tier } | undefined {
  let best: { text: string; tier: Tier } | undefined;
  for (const text of texts) {
    const tier = tierOf(foldSearchText(text), searched);
    if (tier !== undefined && (best === undefined || tier < best.tier)) best = { text, tier };
  }
  return best;
}

function tierOf(name: string, { folded, words }: Searched): Tier | undefined {
  if (name === folded) return tiers.exact;
  if (name.startsWith(folded)) return tiers.begins;
  const own = name.split(" ");
  return words.every((word) => own.some((part) => part.startsWith(word))) ? tiers.words : undefined;
}

function holdsAny(text: string, words: readonly string[]): boolean {
  const own = foldSearchText(text).split(" ");
  return words.some((word) => own.some((part) => part.startsWith(word)));
}

function present(texts: readonly Optional<string>[]): string[] {
  return texts.filter((text): text is string => typeof text === "string" && text !== "");
}

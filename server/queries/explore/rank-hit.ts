import type { SearchAnswer } from "#contract/search-nodes.ts";
import type { Language, NodeKind } from "#contract/words.ts";
import { nodeKinds } from "#contract/words.ts";
import type { FoundBy, NamedNode } from "../network/read-names.ts";
import { hasEnded } from "./describe-period.ts";
import { compareNames, inLanguage } from "./name-texts.ts";

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

/** Says by what a node was found and how well that matches. `forced` says it for those found in another way. */
export function rankHit(node: NamedNode, searched: Searched, forced?: Match): RankedHit {
  const name = inLanguage(node.name, searched.language);
  return {
    id: node.id,
    kind: node.kind,
    level: node.level,
    degree: node.degree,
    // A project that has ended is still what people look for; an organisation that is gone mostly is not.
    ended: node.kind !== "collaboration" && hasEnded(node, searched.today),
    name,
    ...(forced ?? matchTexts(node, name, searched)),
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

function matchTexts({ foldedId, names, aliases }: NamedNode, shownName: string, searched: Searched): Match {
  // Codes are ids (SE224, C22); of other nodes the id only repeats the name.
  if (foldedId === searched.folded) return { tier: tiers.exact, matched: "name" };
  const best = findBest(names, searched, shownName);
  if (best?.text === shownName) return { tier: best.tier, matched: "name" };
  if (best !== undefined) return { tier: best.tier, matched: "alias", matchedText: best.text };
  // Words may be spread over several texts: "university lund". Then the first that holds one of them is named.
  const text = (findBest(aliases, searched) ?? aliases.find((alias) => holdsAny(alias, searched.words)))
    ?.text;
  return { tier: tiers.alias, matched: text === undefined ? "name" : "alias", matchedText: text };
}

/** The text that matches best; among equals the preferred one, then the first. */
function findBest(texts: readonly FoundBy[], searched: Searched, preferred?: string) {
  let best: { readonly text: string; readonly tier: Tier } | undefined;
  for (const { text, folded } of texts) {
    const tier = tierOf(folded, searched);
    if (tier === undefined) continue;
    if (best === undefined || tier < best.tier || (tier === best.tier && text === preferred))
      best = { text, tier };
  }
  return best;
}

function tierOf(name: string, { folded, words }: Searched): Tier | undefined {
  if (name === folded) return tiers.exact;
  if (name.startsWith(folded)) return tiers.begins;
  const own = name.split(" ");
  return words.every((word) => own.some((part) => part.startsWith(word))) ? tiers.words : undefined;
}

function holdsAny({ folded }: FoundBy, words: readonly string[]): boolean {
  const own = folded.split(" ");
  return words.some((word) => own.some((part) => part.startsWith(word)));
}

/** METHODS "Competences", "Needs" and "Complementarity" written down once more, sentence by sentence, and nothing else. */
import type { TermWeights } from "../../../../server/network/complementarity/score-terms.ts";
import type { PartyFacts } from "../../../../server/network/party-facts.ts";
import { knownBetween, type RandomParties } from "./random-parties.ts";

interface WrittenPair {
  readonly left: number;
  readonly right: number;
  readonly coverage: readonly [there: number | null, back: number | null];
  readonly fit: number | null;
  readonly ground: number | null;
  readonly scarcity: number | null;
  readonly openness: number;
  readonly score: number | null;
  readonly reason: string | null;
}

export function writeOutPair(
  given: RandomParties,
  weights: TermWeights,
  [left, right]: readonly [number, number],
): WrittenPair {
  const { familyOf, offeredBy, offering } = given.competences;
  const [p, q] = [given.parties[left]!, given.parties[right]!];
  const all = [...familyOf.keys()];
  const sim = (x: number, y: number) => {
    if (x === y) return 1;
    return familyOf[x] !== -1 && familyOf[x] === familyOf[y] ? 0.25 : 0;
  };
  const best = (party: PartyFacts, d: number) =>
    Math.max(0, ...all.map((x) => sim(x, d) * strength(party, x)));
  const listNeeds = (party: PartyFacts) =>
    all.map((d) => ({ d, w: needWeight(given, party, d) })).filter(({ w }) => w > 0);
  const needs = new Map([p, q].map((party) => [party, listNeeds(party)]));
  const needsOf = (party: PartyFacts) => needs.get(party)!;
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const met = (giver: PartyFacts, taker: PartyFacts) =>
    sum(needsOf(taker).map(({ d, w }) => w * best(giver, d)));
  const needed = (party: PartyFacts) => sum(needsOf(party).map(({ w }) => w));
  const coverage = (giver: PartyFacts, taker: PartyFacts) =>
    needsOf(taker).length === 0 ? null : met(giver, taker) / needed(taker);
  const isNeeding = needsOf(p).length + needsOf(q).length > 0;
  const fit = isNeeding ? (met(p, q) / (needed(q) + 1) + met(q, p) / (needed(p) + 1)) / 2 : null;
  const ground =
    p.offers.length + q.offers.length === 0
      ? null
      : sum(all.map((x) => Math.min(strength(p, x), strength(q, x)))) /
        (1 + sum(all.map((x) => Math.max(strength(p, x), strength(q, x)))));
  const matched = [
    ...needsOf(q).map(({ d, w }) => ({ d, by: w * best(p, d) })),
    ...needsOf(p).map(({ d, w }) => ({ d, by: w * best(q, d) })),
  ].filter(({ by }) => by > 0);
  const rarity = (d: number) => 1 - Math.log(1 + offeredBy[d]!) / Math.log(1 + offering);
  const scarcity =
    matched.length === 0
      ? null
      : sum(matched.map(({ d, by }) => by * rarity(d))) / sum(matched.map(({ by }) => by));
  const openness = 1 / (1 + knownBetween(given, left, right));
  const terms = [
    { λ: weights.ground, value: ground },
    { λ: weights.scarcity, value: scarcity },
    { λ: weights.openness, value: openness },
  ].flatMap(({ λ, value }) => (value === null ? [] : [{ λ, value }]));
  const score =
    fit === null
      ? null
      : (fit * (1 + sum(terms.map(({ λ, value }) => λ * value)))) / (1 + sum(terms.map(({ λ }) => λ)));
  const hasExact =
    needsOf(q).some(({ d }) => strength(p, d) > 0) || needsOf(p).some(({ d }) => strength(q, d) > 0);
  const shared = [...p.actors].filter((actor) => q.actors.includes(actor)).length;
  const isPart = shared > 0 && (shared === p.actors.length || shared === q.actors.length);
  const isLittle = p.offers.length < 3 || q.offers.length < 3;
  const reason = isPart
    ? "contained"
    : isLittle
      ? "little-known"
      : fit === null || fit === 0
        ? "no-fit"
        : hasExact
          ? null
          : "only-related";
  const both = [coverage(p, q), coverage(q, p)] as const;
  return { left, right, coverage: both, fit, ground, scarcity, openness, score, reason };
}

/** Every ranked pair, the best first. */
export function writeOutRanking(given: RandomParties, weights: TermWeights): WrittenPair[] {
  const ids = given.parties.map(({ id }) => id);
  const pairs = ids.flatMap((_, left) =>
    ids.slice(left + 1).map((_, i) => writeOutPair(given, weights, [left, left + 1 + i])),
  );
  return pairs.filter(({ reason }) => reason === null).sort(byScore);
}

/** What the rank of a pair would be, among these others, without each offer of either in turn. */
export function writeOutRanks(
  given: RandomParties,
  weights: TermWeights,
  { pair, others }: { readonly pair: WrittenPair; readonly others: readonly WrittenPair[] },
): number[] {
  return [pair.left, pair.right].flatMap((place) =>
    given.parties[place]!.offers.map((left) => {
      const parties = given.parties.map((party, i) =>
        i === place ? { ...party, offers: party.offers.filter((offer) => offer !== left) } : party,
      );
      const variant = writeOutPair({ ...given, parties }, weights, [pair.left, pair.right]);
      if (variant.score === null) return others.length + 1;
      return 1 + others.filter((other) => byScore(other, variant) < 0).length;
    }),
  );
}

function strength(party: PartyFacts, competence: number): number {
  return (party.offers.find((offer) => offer.competence === competence)?.level ?? 0) / 3;
}

/** 0 for what is no need. */
function needWeight({ origins }: RandomParties, party: PartyFacts, d: number): number {
  if (strength(party, d) > 0) return 0;
  const weights = [0];
  if (origins.has("stated"))
    weights.push(...party.stated.filter(({ competence }) => competence === d).map(({ weight }) => weight));
  const suggests = (covered: readonly number[]) =>
    covered.includes(d) &&
    (party.takesWholePriorities || covered.some((other) => other !== d && strength(party, other) > 0));
  if (origins.has("strategy") && party.priorities.some(suggests)) weights.push(2 / 3);
  if (origins.has("chain"))
    weights.push(
      ...party.requirements.filter(({ competence }) => competence === d).map(({ weight }) => weight),
    );
  return Math.max(...weights);
}

/** Scores that differ by less than a billionth are equal; then by ids. */
function byScore(a: WrittenPair, b: WrittenPair): number {
  const step = (pair: WrittenPair) => Math.round(pair.score! * 1e9);
  return step(b) - step(a) || a.left - b.left || a.right - b.right;
}

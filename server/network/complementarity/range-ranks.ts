import type { PartyFacts } from "../party-facts.ts";
import { type AnswerSums, computeTerms } from "./compute-terms.ts";
import { findReason } from "./find-reason.ts";
import type { PartyIndex } from "./index-parties.ts";
import { exactTwelfths, type ProfileOf } from "./profile-party.ts";
import { type Ranking, rankOf } from "./rank-pairs.ts";
import { scoreTerms } from "./score-terms.ts";
import { type ColumnChange, type VariedParty, varyParty } from "./vary-party.ts";

export interface RankRange {
  /** The lowest and the highest number; 1 is the best rank. */
  readonly best: number;
  readonly worst: number;
  /** How many facts were left out, one at a time. */
  readonly facts: number;
  /** With how many of them left out the pair would not be ranked at all. */
  readonly unranked: number;
}

/**
 * How much the rank of a row owes to any single fact: for each offered competence of either side in turn, the pair's
 * score as if that were not known (needs of that side derived anew: what was met inside may be needed, and what a
 * priority suggested only for it may not), and the ranks that these scores would have among the others, which stay as
 * they are, as do o_d, N and the collaborations. Without a score it would be the last. Where too little would be
 * known, or only related competences be left, its score still has a rank, and it is counted in `unranked`. Pairs of
 * which nothing can be left out do not exist: three competences are known on either side.
 * Source: METHODS, "Robustness".
 */
export type RangeRanks = (ranking: Ranking, row: number) => RankRange;

/** More than are seen at once, and few enough not to matter: of a cluster with hundreds of offers it is 15 kB. */
const mostKept = 1_000;

/** Made for a page of rows at a time, not for all: what leaving out a fact of a party changes is found once and kept. */
export function createRangeRanks(index: PartyIndex, profileOf: ProfileOf): RangeRanks {
  const members = groupByFamily(index.competences.familyOf);
  const known = new Map<PartyFacts, VariedParty>();
  const vary = (facts: PartyFacts) => {
    const varied = known.get(facts) ?? varyParty(profileOf(facts), index);
    if (known.size >= mostKept && !known.has(facts)) known.clear();
    known.set(facts, varied);
    return varied;
  };
  const find = (ranking: Ranking, row: number): RankRange => {
    const { table } = ranking;
    const first = vary(table.lefts[table.left[row]!]!);
    const second = vary(table.rights[table.right[row]!]!);
    const asked = { ranking, row, members, rarity: index.rarity };
    const there = sumAnswers(first, second, index.rarity);
    const back = sumAnswers(second, first, index.rarity);
    const range = { best: table.left.length, worst: 1, facts: 0, unranked: 0 };
    leaveOut(first, second, { ...asked, there, back }, range);
    leaveOut(second, first, { ...asked, there: back, back: there }, range);
    return range;
  };
  const found = new WeakMap<Ranking, Map<number, RankRange>>();
  return (ranking, row) => {
    const ofRanking = found.get(ranking) ?? new Map<number, RankRange>();
    found.set(ranking, ofRanking);
    const range = ofRanking.get(row) ?? find(ranking, row);
    ofRanking.set(row, range);
    return range;
  };
}

/** For each competence those of its family, itself as well; a family is alone. */
function groupByFamily(familyOf: Int32Array): readonly Int32Array[] {
  const families = new Map<number, number[]>();
  for (const [competence, family] of familyOf.entries())
    families.set(family, [...(families.get(family) ?? []), competence]);
  const members = new Map([...families].map(([family, each]) => [family, Int32Array.from(each)]));
  return Array.from(familyOf, (family, competence) =>
    family < 0 ? Int32Array.of(competence) : members.get(family)!,
  );
}

interface Sums extends AnswerSums {
  readonly hasExact: boolean;
}

interface LeavingOut {
  readonly ranking: Ranking;
  readonly row: number;
  readonly rarity: Float64Array;
  /** By competence. */
  readonly members: readonly Int32Array[];
  /** The one answers the other's needs, and the other way round, with all that is known. */
  readonly there: Sums;
  readonly back: Sums;
}

interface Range {
  best: number;
  worst: number;
  facts: number;
  unranked: number;
}

/** Each offer of the one in turn. Sums are made anew only where it has a part in them. */
function leaveOut(one: VariedParty, other: VariedParty, asked: LeavingOut, range: Range): void {
  const { rarity } = asked;
  const { offered, levels } = one.profile;
  const weigh = createWeighing(one, other, asked);
  // What has a part in no sum differs from others of the kind by its levels alone.
  const idle = new Map<number, LeftOut>();
  const weighIdle = (level: number, shared: number) => {
    const key = level * 10 + shared;
    const made = idle.get(key) ?? weigh({ ...asked, level, shared });
    idle.set(key, made);
    return made;
  };
  for (let place = 0; place < offered.length; place += 1) {
    const there = answerWithout(one, other, place, asked) ?? asked.there;
    const change = one.weightsWithout[place];
    const back = change === undefined ? asked.back : askWithout(one, other, change, rarity);
    const level = levels[place]!;
    const shared = sharedLevel(level, other.answers[offered[place]!]!);
    const isIdle = there === asked.there && back === asked.back;
    const { rank, isRanked } = isIdle ? weighIdle(level, shared) : weigh({ there, back, level, shared });
    range.best = Math.min(range.best, rank);
    range.worst = Math.max(range.worst, rank);
    range.facts += 1;
    if (!isRanked) range.unranked += 1;
  }
}

interface LeftOut {
  readonly rank: number;
  readonly isRanked: boolean;
}

/** What is left without an offer of that level, of which so much was shared. */
interface Left extends Pick<LeavingOut, "there" | "back"> {
  readonly level: number;
  readonly shared: number;
}

function createWeighing(one: VariedParty, other: VariedParty, { ranking, row }: LeavingOut) {
  const { table, weights } = ranking;
  const collaborations = table.collaborations[row]!;
  const sharedLevels = countShared(one, other);
  const levelSum = one.profile.levelSum + other.profile.levelSum;
  const fewerOffers = Math.min(one.profile.offered.length - 1, other.profile.offered.length);
  return ({ there, back, level, shared }: Left): LeftOut => {
    const terms = computeTerms({
      there,
      back,
      sharedLevels: sharedLevels - shared,
      levelSum: levelSum - level,
      collaborations,
    });
    const score = scoreTerms(terms, weights);
    const reason = findReason({
      // That neither contains the other does not change with what they offer.
      fewerActors: 0,
      sharedActors: 0,
      fewerOffers,
      hasFit: there.met > 0 || back.met > 0,
      hasExact: there.hasExact || back.hasExact,
    });
    return {
      rank: score === null ? table.left.length : rankOf(ranking, row, score),
      isRanked: reason === null,
    };
  };
}

/** Competences ascend, as in `sumPair`: what is no need adds nothing, so that the sums agree to the last bit. */
function sumAnswers({ answers }: VariedParty, { asked, weights }: VariedParty, rarity: Float64Array): Sums {
  let [met, rareMet, needWeight] = [0, 0, 0];
  let hasExact = false;
  for (let i = 0; i < asked.length; i += 1) {
    const competence = asked[i]!;
    const weight = weights[competence]!;
    if (weight === 0) continue;
    const twelfths = answers[competence]!;
    const part = weight * (twelfths / 12);
    met += part;
    rareMet += part * rarity[competence]!;
    needWeight += weight;
    hasExact ||= twelfths >= exactTwelfths;
  }
  return { met, rareMet, needWeight, hasExact };
}

/** Undefined where the offer has no part in the sum. The columns are as before afterwards. */
function answerWithout(
  one: VariedParty,
  other: VariedParty,
  place: number,
  { members, rarity }: LeavingOut,
): Sums | undefined {
  const { answers } = one;
  const left = one.profile.offered[place]!;
  const value = one.answersWithout[place]!;
  const family = members[left]!;
  let isPart = false;
  for (let i = 0; i < family.length && !isPart; i += 1)
    isPart = other.weights[family[i]!]! > 0 && isChanged(answers, family[i]!, left, value);
  if (!isPart) return undefined;
  const before = Uint8Array.from(family, (competence) => answers[competence]!);
  for (const competence of family)
    if (isChanged(answers, competence, left, value)) answers[competence] = value;
  const sums = sumAnswers(one, other, rarity);
  for (const [i, competence] of family.entries()) answers[competence] = before[i]!;
  return sums;
}

/** What is offered itself is answered as before. */
function isChanged(answers: Uint8Array, competence: number, left: number, value: number): boolean {
  return competence === left || (answers[competence]! < exactTwelfths && answers[competence] !== value);
}

/** The other answers the needs that the one would have. The columns are as before afterwards. */
function askWithout(
  one: VariedParty,
  other: VariedParty,
  { competences, values }: ColumnChange,
  rarity: Float64Array,
): Sums {
  const { weights } = one;
  const before = new Float64Array(competences.length);
  for (let i = 0; i < competences.length; i += 1) {
    before[i] = weights[competences[i]!]!;
    weights[competences[i]!] = values[i]!;
  }
  const sums = sumAnswers(other, one, rarity);
  for (let i = 0; i < competences.length; i += 1) weights[competences[i]!] = before[i]!;
  return sums;
}

function countShared(one: VariedParty, { answers }: VariedParty): number {
  const { offered, levels } = one.profile;
  let sum = 0;
  for (const [i, competence] of offered.entries()) sum += sharedLevel(levels[i]!, answers[competence]!);
  return sum;
}

/** The lower of both levels; 0 for what the other does not offer itself. */
function sharedLevel(level: number, answer: number): number {
  return answer >= exactTwelfths ? Math.min(level, answer / exactTwelfths) : 0;
}

import type { Language, NodeKind } from "#contract/words.ts";

/** What one of two could answer of the other's needs. */
export interface SaidCoverage {
  readonly exact: number;
  readonly needs: number;
  /** How many of all needs are stated: only these are called needs without "possible". */
  readonly stated: number;
  /** Names of the foremost of those answered. */
  readonly foremost: readonly string[];
}

export interface SaidParty {
  readonly name: string;
  readonly kind: NodeKind;
}

/** All that the sentence about a pair says. */
export interface SaidPair {
  readonly giver: SaidParty;
  readonly taker: SaidParty;
  readonly given: SaidCoverage;
  readonly returned: SaidCoverage;
  readonly shared: number;
  readonly sharedForemost: readonly string[];
  readonly collaborations: number;
}

/** No word depends on the gender of a name: nobody knows it. What is computed says "could". */
export const pairWords: Record<Language, (said: SaidPair) => string> = {
  en: (said) =>
    [
      englishAnswer(said.giver, said.taker, said.given),
      `in return, ${englishAnswer(said.taker, said.giver, said.returned)}`,
      englishShared(said),
      `${englishLinks(said.collaborations)}.`,
    ].join("; "),
  fr: (said) =>
    [
      frenchAnswer(said.giver, said.taker, said.given),
      `en retour, ${frenchAnswer(said.taker, said.giver, said.returned)}`,
      frenchShared(said),
      `${frenchLinks(said.collaborations)}.`,
      // Before a semicolon stands a narrow space that does not break.
    ].join("\u202f; "),
};

const joinEnglish = (names: readonly string[]) => new Intl.ListFormat("en-GB").format(names);
const joinFrench = (names: readonly string[]) => new Intl.ListFormat("fr-FR").format(names);

function englishAnswer({ name }: SaidParty, taker: SaidParty, { exact, foremost, ...rest }: SaidCoverage) {
  if (rest.needs === 0) return `no need of ${taker.name} is known`;
  const asked = `${rest.needs} ${englishNeeds(rest)} of ${taker.name}`;
  if (exact === 0) return `${name} could answer none of ${asked}`;
  const above = exact > foremost.length ? "above all " : "";
  return `${name} could answer ${exact} of ${asked} (${above}${joinEnglish(foremost)})`;
}

function englishNeeds({ needs, stated }: Pick<SaidCoverage, "needs" | "stated">): string {
  if (needs === 1) return stated === 1 ? "need" : "possible need";
  if (stated === needs) return "needs";
  return stated === 0 ? "possible needs" : "needs and possible needs";
}

function englishShared({ shared, sharedForemost }: SaidPair): string {
  if (shared === 0) return "no competence is known that both offer";
  return shared === sharedForemost.length
    ? `both offer ${joinEnglish(sharedForemost)}`
    : `both offer ${shared} competences, above all ${joinEnglish(sharedForemost)}`;
}

function englishLinks(collaborations: number): string {
  if (collaborations === 0) return "no collaboration known to us";
  return `${collaborations} ${collaborations === 1 ? "collaboration" : "collaborations"} known to us`;
}

/** The kind stands between "de" and the name, so that nothing has to be elided. */
const frenchOf: Partial<Record<NodeKind, string>> = {
  cluster: "du cluster",
  company: "de l’entreprise",
  "knowledge-institute": "de l’institut",
  "public-body": "de l’organisme",
  region: "de la région",
};

function frenchAnswer({ name }: SaidParty, taker: SaidParty, { exact, foremost, ...rest }: SaidCoverage) {
  const of = `${frenchOf[taker.kind]} ${taker.name}`;
  if (rest.needs === 0) return `aucun besoin ${of} n’est connu`;
  const asked = `${rest.needs} ${frenchNeeds(rest)} ${of}`;
  if (exact === 0) {
    const none = rest.needs === 1 ? `au seul ${frenchNeeds(rest)} ${of}` : `à aucun des ${asked}`;
    return `${name} ne pourrait répondre ${none}`;
  }
  const above = exact > foremost.length ? "surtout " : "";
  const among = rest.needs === 1 ? "sur" : "des";
  return `${name} pourrait répondre à ${exact} ${among} ${asked} (${above}${joinFrench(foremost)})`;
}

function frenchNeeds({ needs, stated }: Pick<SaidCoverage, "needs" | "stated">): string {
  if (needs === 1) return stated === 1 ? "besoin" : "besoin possible";
  if (stated === needs) return "besoins";
  return stated === 0 ? "besoins possibles" : "besoins et besoins possibles";
}

function frenchShared({ shared, sharedForemost }: SaidPair): string {
  if (shared === 0) return "aucune compétence n’est connue comme offerte par les deux";
  return shared === sharedForemost.length
    ? `les deux offrent ${joinFrench(sharedForemost)}`
    : `les deux offrent ${shared} compétences, surtout ${joinFrench(sharedForemost)}`;
}

function frenchLinks(collaborations: number): string {
  if (collaborations === 0) return "aucune collaboration connue de nous";
  return collaborations === 1
    ? "1 collaboration connue de nous"
    : `${collaborations} collaborations connues de nous`;
}

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
  readonly collaborations: number;
}

/** No word depends on the gender of a name: nobody knows it. What is computed says "could". */
export const pairWords: Record<Language, (said: SaidPair) => string> = {
  en: (said) =>
    [
      englishAnswer(said),
      `in return, ${englishReturn(said.returned)}`,
      englishShared(said),
      `${englishLinks(said.collaborations)}.`,
    ].join("; "),
  fr: (said) =>
    [
      frenchAnswer(said),
      `en retour, ${frenchReturn(said.returned)}`,
      frenchShared(said),
      `${frenchLinks(said.collaborations)}.`,
      // Before a semicolon stands a narrow space that does not break.
    ].join("\u202f; "),
};

/** Names of competences have an "and" of their own, so that only commas part them. */
function nameSome(foremost: readonly string[], all: number, above: string): string {
  return `(${all > foremost.length ? `${above} ` : ""}${foremost.join(", ")})`;
}

function englishAnswer({ giver, taker, given: { exact, foremost, ...rest } }: SaidPair): string {
  if (rest.needs === 0) return `no need of ${taker.name} is known that ${giver.name} could answer`;
  const asked = `${rest.needs} ${englishNeeds(rest)} of ${taker.name}`;
  if (exact === 0) return `${giver.name} could answer none of ${asked}`;
  return `${giver.name} could answer ${exact} of ${asked} ${nameSome(foremost, exact, "above all")}`;
}

function englishReturn({ exact, foremost, ...rest }: SaidCoverage): string {
  if (rest.needs === 0) return "no need of its own is known";
  const own = `of its own ${rest.needs} ${englishNeeds(rest)} could be answered`;
  return exact === 0 ? `none ${own}` : `${exact} ${own} ${nameSome(foremost, exact, "above all")}`;
}

function englishNeeds({ needs, stated }: Pick<SaidCoverage, "needs" | "stated">): string {
  if (needs === 1) return stated === 1 ? "need" : "possible need";
  if (stated === needs) return "needs";
  return stated === 0 ? "possible needs" : "needs and possible needs";
}

function englishShared({ shared }: SaidPair): string {
  if (shared === 0) return "no competence is known that both offer";
  return `both offer ${shared} ${shared === 1 ? "competence" : "competences"}`;
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

function frenchAnswer({ giver, taker, given: { exact, foremost, ...rest } }: SaidPair): string {
  const of = `${frenchOf[taker.kind]} ${taker.name}`;
  if (rest.needs === 0) return `aucun besoin ${of} n’est connu auquel ${giver.name} pourrait répondre`;
  const asked = `${rest.needs} ${frenchNeeds(rest)} ${of}`;
  if (exact === 0) {
    const none = rest.needs === 1 ? `au seul ${frenchNeeds(rest)} ${of}` : `à aucun des ${asked}`;
    return `${giver.name} ne pourrait répondre ${none}`;
  }
  const among = rest.needs === 1 ? "sur" : "des";
  return `${giver.name} pourrait répondre à ${exact} ${among} ${asked} ${nameSome(foremost, exact, "surtout")}`;
}

function frenchReturn({ exact, foremost, ...rest }: SaidCoverage): string {
  if (rest.needs === 0) return "aucun besoin propre n’est connu";
  const own = frenchNeeds(rest);
  if (exact === 0) {
    return rest.needs === 1
      ? `le seul ${own} connu resterait sans réponse`
      : `aucun de ses ${rest.needs} ${own} ne pourrait trouver de réponse`;
  }
  const could = exact === 1 ? "pourrait" : "pourraient";
  const among = rest.needs === 1 ? "sur" : "de ses";
  return `${exact} ${among} ${rest.needs} ${own} ${could} trouver une réponse ${nameSome(foremost, exact, "surtout")}`;
}

function frenchNeeds({ needs, stated }: Pick<SaidCoverage, "needs" | "stated">): string {
  if (needs === 1) return stated === 1 ? "besoin" : "besoin possible";
  if (stated === needs) return "besoins";
  return stated === 0 ? "besoins possibles" : "besoins et besoins possibles";
}

function frenchShared({ shared }: SaidPair): string {
  if (shared === 0) return "aucune compétence n’est connue comme offerte par les deux";
  return `les deux offrent ${shared} ${shared === 1 ? "compétence" : "compétences"}`;
}

function frenchLinks(collaborations: number): string {
  if (collaborations === 0) return "aucune collaboration connue de nous";
  return collaborations === 1
    ? "1 collaboration connue de nous"
    : `${collaborations} collaborations connues de nous`;
}

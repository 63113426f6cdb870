import type { GraphLink, GraphNode, Period } from "#contract/graph.ts";
import type { Language } from "#contract/words.ts";

export interface SingleLink {
  readonly link: GraphLink;
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly name: (node: GraphNode) => string;
}

export interface LinkPair {
  readonly links: readonly [GraphLink, GraphLink];
  readonly middle: GraphNode;
  readonly ends: readonly [GraphNode, GraphNode];
  /** One of the two links has ended. */
  readonly isOver: boolean;
  readonly name: (node: GraphNode) => string;
}

/** The words for links, as functions of what they join. No word depends on the gender of a name: nobody knows it. */
export interface LinkWords {
  single(link: SingleLink): string;
  shared(pair: LinkPair): string;
  both(pair: LinkPair): string;
}

export const linkWords: Record<Language, LinkWords> = {
  en: {
    single: (said) => englishSingle(said),
    shared: (pair) => englishShared(pair),
    both: ({ links: [link], middle, ends, isOver, name }) => {
      const [a, b] = ends.map((end) => nameWithKind(end, englishKinds, name));
      return `${name(middle)} ${englishVerb(link, isOver ? "past" : "present")} both ${a} and ${b}`;
    },
  },
  fr: {
    single: (said) => frenchSingle(said),
    shared: (pair) => frenchShared(pair),
    both: ({ links: [link], middle, ends, isOver, name }) => {
      const verb = frenchVerb(link, isOver ? "past" : "present");
      const [a, b] = ends.map((end) => frenchObject(link, end, name));
      return `${name(middle)} ${verb} à la fois ${a} et ${b}`;
    },
  },
};

type Tense = "present" | "past";

const englishKinds: Readonly<Record<string, string>> = {
  project: "the project",
  agreement: "the agreement",
  contract: "the contract",
};

/** The dates belong to what one takes part in. */
function nameWithKind(
  node: GraphNode,
  kinds: Readonly<Record<string, string>>,
  name: LinkPair["name"],
): string {
  if (node.kind !== "collaboration") return name(node);
  const kind = kinds[node.collaborationKind ?? ""] ?? kinds.project;
  return `${kind} ${name(node)}`;
}

function englishVerb({ type }: GraphLink, tense: Tense): string {
  const isPast = tense === "past";
  if (type === "MEMBER_OF") return isPast ? "was a member of" : "is a member of";
  if (type === "PARTICIPATES_IN") return isPast ? "took part in" : "takes part in";
  if (type === "OFFERS") return "offers";
  return isPast ? "was in" : "is in";
}

function englishSingle({ link, from, to, name }: SingleLink): string {
  if (link.type === "SUCCEEDED_BY") return englishSuccession({ link, from, to, name });
  const object = nameWithKind(to, englishKinds, name);
  const isCoordinator = link.type === "PARTICIPATES_IN" && link.role === "coordinator";
  const coordinates = link.ended ? "coordinated" : "coordinates";
  const verb = isCoordinator ? coordinates : englishVerb(link, link.ended ? "past" : "present");
  return `${name(from)} ${verb} ${object}${englishYears(to)}`;
}

function englishShared({ links, middle, ends, isOver, name }: LinkPair): string {
  const [a, b] = ends.map(name);
  const what = nameWithKind(middle, englishKinds, name);
  const [{ type }] = links;
  if (type === "PARTICIPATES_IN") {
    const lead = links.findIndex(({ role }) => role === "coordinator");
    const years = englishYears(middle);
    if (lead < 0) return `${a} and ${b} both ${isOver ? "took" : "take"} part in ${what}${years}`;
    const [first, second] = lead === 0 ? [a, b] : [b, a];
    return isOver
      ? `${first} coordinated ${what}${years}, in which ${second} took part`
      : `${first} coordinates ${what}${years}, in which ${second} takes part`;
  }
  if (type === "MEMBER_OF") return `${a} and ${b} ${isOver ? "were" : "are"} both members of ${what}`;
  if (type === "OFFERS") return `${a} and ${b} share a competence, ${what}`;
  return `${a} and ${b} ${isOver ? "were" : "are"} in the same region, ${what}`;
}

function englishSuccession({ link, from, to, name }: SingleLink): string {
  const year = link.period.from?.slice(0, 4);
  const when = year === undefined ? "" : ` in ${year}`;
  const [old, next] = [name(from), name(to)];
  if (link.succession === "merger") return `${old} merged into ${next}${when}`;
  if (link.succession === "split") return `${next} was split off from ${old}${when}`;
  if (link.succession === "takeover") return `${next} took over ${old}${when}`;
  return `${old} became ${next}${when}`;
}

function englishYears(node: GraphNode): string {
  return describeYears(node, {
    since: (year) => `since ${year}`,
    until: (year) => `until ${year}`,
    ended: (year) => (year === undefined ? "ended" : `ended ${year}`),
  });
}

const frenchKinds: Readonly<Record<string, string>> = {
  project: "le projet",
  agreement: "l’accord",
  contract: "le contrat",
};
const frenchKindsWithTo: Readonly<Record<string, string>> = {
  project: "au projet",
  agreement: "à l’accord",
  contract: "au contrat",
};

function frenchVerb({ type }: GraphLink, tense: Tense): string {
  const isPast = tense === "past";
  if (type === "MEMBER_OF") return isPast ? "a été membre" : "est membre";
  if (type === "PARTICIPATES_IN") return isPast ? "a participé" : "participe";
  if (type === "OFFERS") return "offre";
  return isPast ? "se trouvait" : "se trouve";
}

/** With its preposition. "Cluster" and "projet" stand between it and the name, so that nothing has to be elided. */
function frenchObject({ type }: GraphLink, node: GraphNode, name: LinkPair["name"]): string {
  if (type === "MEMBER_OF") return `du cluster ${name(node)}`;
  if (type === "PARTICIPATES_IN") return nameWithKind(node, frenchKindsWithTo, name);
  if (type === "OFFERS") return `la compétence « ${name(node)} »`;
  return `dans la région ${name(node)}`;
}

function frenchSingle({ link, from, to, name }: SingleLink): string {
  if (link.type === "SUCCEEDED_BY") return frenchSuccession({ link, from, to, name });
  const years = frenchYears(to);
  if (link.type === "PARTICIPATES_IN" && link.role === "coordinator") {
    const verb = link.ended ? "a coordonné" : "coordonne";
    return `${name(from)} ${verb} ${nameWithKind(to, frenchKinds, name)}${years}`;
  }
  const verb = frenchVerb(link, link.ended ? "past" : "present");
  return `${name(from)} ${verb} ${frenchObject(link, to, name)}${years}`;
}

function frenchShared({ links, middle, ends, isOver, name }: LinkPair): string {
  const [a, b] = ends.map(name);
  const [link] = links;
  const object = frenchObject(link, middle, name);
  if (link.type === "PARTICIPATES_IN") {
    const lead = links.findIndex(({ role }) => role === "coordinator");
    const years = frenchYears(middle);
    if (lead < 0) return `${a} et ${b} ${isOver ? "ont participé" : "participent"} ${object}${years}`;
    const [first, second] = lead === 0 ? [a, b] : [b, a];
    const what = `${nameWithKind(middle, frenchKinds, name)}${years}`;
    return isOver
      ? `${first} a coordonné ${what}, auquel ${second} a participé`
      : `${first} coordonne ${what}, auquel ${second} participe`;
  }
  if (link.type === "MEMBER_OF") return `${a} et ${b} ${isOver ? "ont été" : "sont"} membres ${object}`;
  if (link.type === "OFFERS") return `${a} et ${b} ont en commun ${object}`;
  return `${a} et ${b} ${isOver ? "se trouvaient" : "se trouvent"} dans la même région, ${name(middle)}`;
}

function frenchSuccession({ link, from, to, name }: SingleLink): string {
  const year = link.period.from?.slice(0, 4);
  const when = year === undefined ? "" : ` en ${year}`;
  const [old, next] = [name(from), name(to)];
  if (link.succession === "merger") return `${old} a rejoint ${next} par fusion${when}`;
  if (link.succession === "split") return `${old} a donné ${next} par scission${when}`;
  if (link.succession === "takeover") return `${next} a repris ${old}${when}`;
  return year === undefined
    ? `${old} s’appelle désormais ${next}`
    : `${old} s’appelle ${next} depuis ${year}`;
}

function frenchYears(node: GraphNode): string {
  return describeYears(node, {
    since: (year) => `depuis ${year}`,
    until: (year) => `jusqu’en ${year}`,
    ended: (year) => (year === undefined ? "terminé" : `terminé en ${year}`),
  });
}

interface YearWords {
  since(year: string): string;
  until(year: string): string;
  ended(year: string | undefined): string;
}

/** In brackets: from when to when a collaboration ran, as far as that is known. Other nodes say nothing. */
function describeYears(node: GraphNode, words: YearWords): string {
  if (node.kind !== "collaboration") return "";
  const first = node.period.from?.slice(0, 4);
  const last = lastYear(node.period);
  const said = () => {
    if (first !== undefined && last !== undefined) return first === last ? first : `${first}–${last}`;
    if (node.ended) return words.ended(last);
    if (first !== undefined) return words.since(first);
    return last === undefined ? undefined : words.until(last);
  };
  const text = said();
  return text === undefined ? "" : ` (${text})`;
}

/** Periods are half-open: what ends before 2020-01-01 ended in 2019. */
function lastYear({ to }: Period): string | undefined {
  if (to === undefined) return undefined;
  return new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 4);
}

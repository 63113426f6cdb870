import type { Language, LinkReason } from "#contract/words.ts";

/** Who takes a step, named by both. */
export interface SaidPlace {
  readonly party: string;
  /** Undefined where it has been said. */
  readonly stage: string | undefined;
}

/** Who could be active in a step and is not. */
export interface SaidChance {
  readonly party: string;
  readonly stage: string;
}

/** Two that are linked. */
export interface SaidPair {
  readonly from: string;
  readonly to: string;
}

/** Those who feed one place, and that place. */
export interface SaidJoint {
  readonly from: readonly SaidPlace[];
  readonly to: SaidPlace;
}

export interface SaidLink {
  readonly from: string;
  readonly to: string;
  readonly reason: LinkReason;
  /** What joins the two: the first by name, and how many there are. */
  readonly through: string | undefined;
  readonly count: number;
  readonly isIllustrative: boolean;
}

/** The words for chains. Computed, so all is "could"; and no word depends on the gender of a name: nobody knows it. */
export interface ChainWords {
  joint(joint: SaidJoint): string;
  /** For a chain that has no links. */
  alone(place: SaidPlace): string;
  linksToMake(toMake: number, all: number): string;
  couldBe(places: readonly SaidChance[]): string;
  leftOut(stages: readonly string[]): string;
  /** Who stands and what links only because illustrative facts count. */
  illustrative(places: readonly SaidChance[], links: readonly SaidPair[]): string;
  weakest(link: SaidLink): string;
}

export const chainWords: Record<Language, ChainWords> = {
  en: {
    joint: ({ from, to }) => `${list("en", from.map(namePlace))} could feed ${namePlace(to)}`,
    alone: (place) => `${namePlace(place)} could stand alone`,
    linksToMake: (toMake, all) => {
      if (all === 1) return toMake === 0 ? "The one link exists." : "The one link is still to be made.";
      if (toMake === 0) return all === 2 ? "Both links exist." : `All ${all} links exist.`;
      return toMake === 1
        ? `1 of ${all} links is still to be made.`
        : `${toMake} of ${all} links are still to be made.`;
    },
    couldBe: (places) => {
      const named = list(
        "en",
        places.map(({ party, stage }) => `${party} in ${stage}`),
      );
      return `Not active there yet, but could be: ${named}.`;
    },
    leftOut: (stages) => `Nobody is known here for ${list("en", stages)}.`,
    illustrative: (places, links) => {
      const named = list("en", [
        ...places.map(({ party, stage }) => `${party} in ${stage}`),
        ...links.map(({ from, to }) => `the link between ${from} and ${to}`),
      ]);
      return `It rests on illustrative facts: ${named}.`;
    },
    weakest: ({ from, to, reason, through, count, isIllustrative }) => {
      const because: Record<LinkReason, string> = {
        same: "the same party",
        collaboration:
          count === 1
            ? `they work together in one collaboration, ${through}`
            : `they work together in ${count} collaborations`,
        actor: `${through} is in both`,
        cluster: `both are members of ${through}`,
        third:
          count === 1
            ? `no collaboration known to us; ${through} knows both`
            : `no collaboration known to us; ${count} could introduce them, first ${through}`,
        none: "no collaboration known to us, and nobody known who works with both",
      };
      const ground = isIllustrative ? "; this rests on illustrative facts" : "";
      return `${from} to ${to}: ${because[reason]}${ground}.`;
    },
  },
  fr: {
    joint: ({ from, to }) =>
      `${list("fr", from.map(namePlace))} ${from.length > 1 ? "pourraient" : "pourrait"} alimenter ${namePlace(to)}`,
    alone: (place) => `${namePlace(place)} pourrait tenir sans partenaire`,
    linksToMake: (toMake, all) => {
      if (all === 1) return toMake === 0 ? "Le seul lien existe." : "Le seul lien reste à créer.";
      if (toMake === 0) return `Les ${all} liens existent.`;
      return toMake === 1
        ? `1 lien sur ${all} reste à créer.`
        : `${toMake} liens sur ${all} restent à créer.`;
    },
    couldBe: (places) => {
      const named = list(
        "fr",
        places.map(({ party, stage }) => `${party} pour ${quote(stage)}`),
      );
      return `Sans activité connue à ce maillon, mais possible${narrow}: ${named}.`;
    },
    leftOut: (stages) => `Nul n’est connu ici pour ${list("fr", stages.map(quote))}.`,
    illustrative: (places, links) => {
      const named = list("fr", [
        ...places.map(({ party, stage }) => `${party} pour ${quote(stage)}`),
        ...links.map(({ from, to }) => `le lien entre ${from} et ${to}`),
      ]);
      return `Cela repose sur des faits illustratifs${narrow}: ${named}.`;
    },
    weakest: ({ from, to, reason, through, count, isIllustrative }) => {
      const because: Record<LinkReason, string> = {
        same: "la même organisation",
        collaboration: count === 1 ? `une collaboration, ${through}` : `${count} collaborations`,
        actor: `${through} fait partie des deux`,
        cluster: `membres du même cluster, ${through}`,
        third:
          count === 1
            ? `aucune collaboration connue de nous${narrow}; ${through} connaît les deux`
            : `aucune collaboration connue de nous${narrow}; ${count} pourraient les présenter, d’abord ${through}`,
        none: "aucune collaboration connue de nous, et nul n’est connu qui travaille avec les deux",
      };
      const ground = isIllustrative ? `${narrow}; cela repose sur des faits illustratifs` : "";
      return `${from} vers ${to}${narrow}: ${because[reason]}${ground}.`;
    },
  },
};

/** Before : and ; in French, and inside its quotes: it does not break. */
const narrow = "\u202f";

const quote = (text: string) => `«${narrow}${text}${narrow}»`;
/** Each place once with its step, then by its name alone. */
const namePlace = ({ party, stage }: SaidPlace) => (stage === undefined ? party : `${party} (${stage})`);

const lists: Record<Language, Intl.ListFormat> = {
  en: new Intl.ListFormat("en-GB", { type: "conjunction" }),
  fr: new Intl.ListFormat("fr-FR", { type: "conjunction" }),
};

function list(language: Language, items: readonly string[]): string {
  return lists[language].format(items);
}

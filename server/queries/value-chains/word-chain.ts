import type { BestChainAnswer, ChainLinkAnswer } from "#contract/find-best-chains.ts";
import type { Text } from "#contract/graph.ts";
import type { Language } from "#contract/words.ts";
import { inLanguage } from "../explore/name-texts.ts";
import { chainWords } from "./chain-templates.ts";

/** What a chain is told with: names by id. */
export interface ChainNames {
  readonly party: (id: string) => Text;
  readonly stage: (id: string) => Text;
  readonly leftOut: readonly Text[];
}

type ToldChain = Pick<BestChainAnswer, "places" | "links" | "linksToMake">;

/** What a chain could be, in one sentence per language and what is still missing in it. */
export function wordChain(chain: ToldChain, names: ChainNames): Record<Language, string> {
  return { en: tellChain(chain, names, "en"), fr: tellChain(chain, names, "fr") };
}

function tellChain({ places, links, linksToMake }: ToldChain, names: ChainNames, language: Language): string {
  const words = chainWords[language];
  const partyOf = new Map(
    places.map(({ stage, party }) => [stage, inLanguage(names.party(party), language)]),
  );
  const nameStage = (stage: string) => inLanguage(names.stage(stage), language);
  const told = new Set<string>();
  const tell = (stage: string) => {
    const isTold = told.has(stage);
    told.add(stage);
    return { party: partyOf.get(stage)!, stage: isTold ? undefined : nameStage(stage) };
  };
  const fed = places.map(({ stage }) => stage).filter((stage) => links.some(({ to }) => to === stage));
  const joints = fed.map((to) => {
    const from = links.filter((link) => link.to === to).map((link) => tell(link.from));
    return words.joint({ from, to: tell(to) });
  });
  const alone = places.filter(({ stage }) => !told.has(stage)).map(({ stage }) => words.alone(tell(stage)));
  const couldBe = places
    .filter(({ isActive }) => !isActive)
    .map(({ stage }) => ({ party: partyOf.get(stage)!, stage: nameStage(stage) }));
  const illustrative = {
    places: places
      .filter(({ isIllustrative }) => isIllustrative)
      .map(({ stage }) => ({ party: partyOf.get(stage)!, stage: nameStage(stage) })),
    links: links
      .filter(({ isIllustrative }) => isIllustrative)
      .map(({ from, to }) => ({ from: partyOf.get(from)!, to: partyOf.get(to)! })),
  };
  return [
    endWithStop([...joints, ...alone].join(separators[language])),
    ...(links.length > 0 ? [words.linksToMake(linksToMake, links.length)] : []),
    ...(couldBe.length > 0 ? [words.couldBe(couldBe)] : []),
    ...(names.leftOut.length > 0
      ? [words.leftOut(names.leftOut.map((text) => inLanguage(text, language)))]
      : []),
    ...(illustrative.places.length + illustrative.links.length > 0
      ? [words.illustrative(illustrative.places, illustrative.links)]
      : []),
  ].join(" ");
}

/** French sets a semicolon off with a narrow space that does not break. */
const separators: Record<Language, string> = { en: "; ", fr: "\u202f; " };

/** A name may end with a full stop of its own: "Edelmann Zrt." */
function endWithStop(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}

type ToldLink = Pick<ChainLinkAnswer, "parties" | "reason" | "through" | "throughTotal" | "isIllustrative">;

/** Why a link is the weakest of its chain. */
export function wordWeakest(link: ToldLink, names: Pick<ChainNames, "party">): Record<Language, string> {
  const tell = (language: Language) => {
    const [from, to] = link.parties.map((id) => inLanguage(names.party(id), language));
    const [first] = link.through;
    return chainWords[language].weakest({
      ...{ from: from!, to: to!, reason: link.reason, count: link.throughTotal },
      isIllustrative: link.isIllustrative,
      through: first && inLanguage(first.name, language),
    });
  };
  return { en: tell("en"), fr: tell("fr") };
}

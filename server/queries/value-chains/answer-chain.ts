import type { ChainPartyAnswer, NamedAnswer } from "#contract/chain-terms.ts";
import type { BestChainAnswer, ChainLinkAnswer } from "#contract/find-best-chains.ts";
import { toDate } from "../../network/days.ts";
import { listCollaborators } from "../../network/shared-collaborations.ts";
import type { LinkCost } from "../../network/value-chains/chain-problem.ts";
import type {
  DescribedChain,
  DescribedLink,
  DescribedPlace,
} from "../../network/value-chains/describe-chain.ts";
import { nameActorNode, nameCompetence } from "./describe-parties.ts";
import type { OpenedChain } from "./open-chain.ts";
import type { Illustrative } from "./tell-illustrative.ts";
import { wordChain, wordWeakest } from "./word-chain.ts";

interface ToldWith {
  readonly parties: ReadonlyMap<number, ChainPartyAnswer>;
  readonly leftOut: readonly { readonly stage: NamedAnswer }[];
  readonly illustrative: Illustrative;
}

/** So many of what joins two parties are named. */
const mostThrough = 10;

/** A chain that was found, with ids and names in place of positions. */
export function answerChain(
  chain: OpenedChain,
  described: DescribedChain,
  { parties, leftOut, illustrative }: ToldWith,
): BestChainAnswer {
  const places = described.places.map((place) => ({
    ...answerPlace(chain, place),
    isIllustrative: illustrative.place(chain.stages[place.stage]!, place),
  }));
  const links = described.links.map((link) => ({
    ...answerLink(chain, link),
    isIllustrative: illustrative.link(...link.parties, link.cost),
  }));
  const { linksToMake, couldBe, crossings, cost, oldestEvidence } = described;
  const byId = new Map([...parties.values()].map((party) => [party.id, party.shortName ?? party.name]));
  const names = {
    party: (id: string) => byId.get(id) ?? id,
    stage: (id: string) => chain.nameOfStage(chain.joined.stages.indexes.get(id)!),
    leftOut: leftOut.map(({ stage }) => stage.name),
  };
  const { weakest } = described;
  return {
    ...{ places, links, cost, linksToMake, couldBe, crossings },
    weakest: weakest === null ? null : { link: weakest, sentence: wordWeakest(links[weakest]!, names) },
    oldestEvidence: dateOf(oldestEvidence),
    sentence: wordChain({ places, links, linksToMake }, names),
  };
}

function answerPlace(
  chain: OpenedChain,
  place: DescribedPlace,
): Omit<BestChainAnswer["places"][number], "isIllustrative"> {
  const partyId = (index: number) => chain.ground.parties[index]!.id;
  return {
    stage: stageId(chain, place.stage),
    party: partyId(place.party),
    ...{ isActive: place.isActive, cost: place.cost },
    facts: place.facts.map(({ actor, competence }) => ({
      actor: nameActorNode(chain, actor),
      competence: competence === null ? null : nameCompetence(chain, competence),
    })),
    equals: place.equals.map(partyId),
    oldestEvidence: dateOf(place.oldestEvidence),
  };
}

function answerLink(
  chain: OpenedChain,
  { from, to, parties, cost, isToBeMade, crosses }: DescribedLink,
): Omit<ChainLinkAnswer, "isIllustrative"> {
  const [first, second] = parties.map((index) => chain.ground.parties[index]!.id);
  return {
    ...{ from: stageId(chain, from), to: stageId(chain, to), parties: [first!, second!] },
    ...{ cost: cost.total, reason: cost.reason, strength: cost.strength },
    through: cost.through.slice(0, mostThrough).map((at) => ({
      ...nameThrough(chain, cost, at),
      partners: cost.reason === "collaboration" ? listPartners(chain, parties, at) : [],
    })),
    throughTotal: cost.through.length,
    ...{ isToBeMade, crosses },
    oldestEvidence: dateOf(cost.oldestEvidence),
  };
}

function nameThrough(chain: OpenedChain, { reason }: LinkCost, at: number): NamedAnswer {
  if (reason !== "collaboration") return nameActorNode(chain, at);
  const { ids, names } = chain.read.collaborations;
  return { id: ids[at]!, kind: "collaboration", name: names[at]! };
}

/** One of each that takes part: without them a collaboration of members is joined to nothing on a map. */
function listPartners(chain: OpenedChain, parties: DescribedLink["parties"], at: number): string[] {
  const [first, second] = parties.map((index) => chain.ground.parties[index]!.actors);
  const collaborators = listCollaborators(chain.read, at, chain.rule);
  const oneOf = (own: Int32Array, other: Int32Array) =>
    collaborators.find((actor) => own.includes(actor) && !other.includes(actor));
  return [oneOf(first!, second!), oneOf(second!, first!)].flatMap((actor) =>
    actor === undefined ? [] : [chain.read.actors.ids[actor]!],
  );
}

/** Positions of the problem are those of the steps of the chain. */
function stageId({ joined, stages }: OpenedChain, position: number): string {
  return joined.stages.ids[stages[position]!]!;
}

function dateOf(day: number | null): string | null {
  return day === null ? null : toDate(day);
}

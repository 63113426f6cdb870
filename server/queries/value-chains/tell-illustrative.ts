import type { Candidate, LinkCost } from "../../network/value-chains/chain-problem.ts";
import type { GapFiller } from "../../network/value-chains/find-gap-fillers.ts";
import { groupByParty, listStages, type StageState } from "../../network/value-chains/stage-states.ts";
import { chainBaseOf, chainStateOf } from "./chain-grounds.ts";
import type { OpenedChain } from "./open-chain.ts";

/** What of a chain rests on illustrative facts: it would not be there, or not as it is, without them. */
export interface Illustrative {
  /** Who takes a stage of the network, by its index. */
  place(stage: number, candidate: Candidate): boolean;
  link(from: number, to: number, cost: LinkCost): boolean;
  /** How many take a stage or could. */
  stage(state: StageState): boolean;
  /** What somebody offers who could close a gap. Its match with others is compared with nothing: all facts have a part in it. */
  filler(filler: Pick<GapFiller, "party" | "offers">): boolean;
}

const never = () => false;

type AskedChain = Pick<OpenedChain, "rule" | "read" | "joined" | "of" | "id" | "regions" | "ground">;

export function tellIllustrative(chain: AskedChain): Illustrative {
  const real = leaveOutIllustrative(chain);
  if (real === null) return { place: never, link: never, stage: never, filler: never };
  const states = new Map(real.state.stages.map((state) => [state.stage, state]));
  const indexes = new Map(real.ground.parties.map(({ id }, index) => [id, index]));
  const inReal = (party: number) => indexes.get(chain.ground.parties[party]!.id);
  const offering = new Map<number, ReadonlyMap<number, unknown>>();
  const offersInReal = (party: number, competence: number) => {
    const known = offering.get(competence) ?? groupByParty(real.ground, real.joined.offers, competence);
    offering.set(competence, known);
    return known.has(party);
  };
  return {
    place: (stage, { party, isActive, cost }) => {
      const { active = [], capable = [] } = states.get(stage) ?? {};
      const same = (isActive ? active : capable).find((each) => each.party === inReal(party));
      return same?.cost.total !== cost.total;
    },
    link: (from, to, { reason, total }) => {
      // Nothing known in between rests on nothing.
      if (reason === "none" || reason === "same") return false;
      const [p, q] = [inReal(from), inReal(to)];
      return p === undefined || q === undefined || real.base.links.costOf(p, q) !== total;
    },
    stage: ({ stage, active, capable }) => {
      const same = states.get(stage);
      return same?.active.length !== active.length || same.capable.length !== capable.length;
    },
    filler: ({ party, offers }) => {
      const same = inReal(party);
      return same === undefined || offers.some((competence) => !offersInReal(same, competence));
    },
  };
}

/** The same chain without them; null where they do not count anyway. */
function leaveOutIllustrative({ rule, read, joined, of, id, regions }: AskedChain) {
  if (!rule.illustrative) return null;
  const base = chainBaseOf(read, of, { ...rule, illustrative: false });
  const ground = { ...base.ground, network: joined };
  const stages = listStages(ground, joined.chains.indexes.get(id)!);
  return { base, ground, joined, state: chainStateOf(base, joined, stages, regions) };
}

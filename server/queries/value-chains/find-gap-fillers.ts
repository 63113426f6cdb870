import type { z } from "zod";
import type { findGapFillersInput, GapFillersAnswer } from "#contract/find-gap-fillers.ts";
import {
  type GapFillers,
  findGapFillers as rankFillers,
} from "../../network/value-chains/find-gap-fillers.ts";
import { findChainState } from "../../network/value-chains/stage-states.ts";
import { unknownId } from "../explore/find-card.ts";
import type { QuestionContext } from "../question-context.ts";
import { describeParties, nameCompetence, nameStage } from "./describe-parties.ts";
import { type OpenedChain, openChain } from "./open-chain.ts";
import { tellIllustrative } from "./tell-illustrative.ts";

type Input = z.output<typeof findGapFillersInput>;

/**
 * Who could close each gap of a chain. Where regions are asked for, the gaps are those within them, and who closes one
 * may lie anywhere, or in the one `region`. Throws not-found.
 */
export async function findGapFillers(context: QuestionContext, input: Input): Promise<GapFillersAnswer> {
  const chain = await openChain(context, input.id, input);
  const illustrative = tellIllustrative(chain);
  const isWanted = wantRegion(chain, input.region);
  const everywhere = chain.regions === null ? chain.state : findChainState(chain.ground, chain.stages);
  const gaps = chain.state.stages
    .filter(({ gap }) => gap === "activatable" || gap === "missing")
    .map((state) => {
      const { active } = everywhere.stages.find(({ stage }) => stage === state.stage)!;
      const found = rankFillers(chain.ground, chain.state, state, chain.base.score);
      const fillers = found.fillers.filter(({ party }) => isWanted(party));
      return { state, found, fillers, active: new Set(active.map(({ party }) => party)) };
    });
  const parties = describeParties(
    chain,
    gaps.flatMap(({ fillers }) => fillers.slice(0, input.limit).map(({ party }) => party)),
  );
  return {
    gaps: gaps.map(({ state, found, fillers, active }) => ({
      ...{ stage: nameStage(chain, state.stage), gap: state.gap },
      neighbours: found.neighbours.length,
      fillers: fillers.slice(0, input.limit).map((filler) => ({
        party: parties.get(filler.party)!,
        isActive: active.has(filler.party),
        isIllustrative: illustrative.filler(filler),
        ...describeFiller(chain, filler),
      })),
      shown: Math.min(fillers.length, input.limit),
      ...{ total: fillers.length, truncated: fillers.length > input.limit },
    })),
    dataVersion: chain.read.dataVersion,
  };
}

function describeFiller(chain: OpenedChain, { party, mean, offers, lacks }: GapFillers["fillers"][number]) {
  const { regions } = chain.ground.parties[party]!.places;
  return {
    mean,
    offers: offers.map((each) => nameCompetence(chain, each)),
    lacks: lacks.map((each) => nameCompetence(chain, each)),
    isOutside: chain.regions !== null && !regions.some((region) => chain.regions!.includes(region)),
  };
}

function wantRegion({ ground, read }: OpenedChain, id: string | undefined): (party: number) => boolean {
  if (id === undefined) return () => true;
  const region = read.regions.indexes.get(id);
  if (region === undefined) throw unknownId(id, "region");
  return (party) => ground.parties[party]!.places.regions.includes(region);
}

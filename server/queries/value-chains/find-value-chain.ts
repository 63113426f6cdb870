import type { z } from "zod";
import type { ChainStageAnswer, findValueChainInput, ValueChain } from "#contract/find-value-chain.ts";
import { linksFrom } from "../../network/links.ts";
import { isShown } from "../../network/validity.ts";
import type { StageState } from "../../network/value-chains/stage-states.ts";
import { compareIds } from "../explore/name-texts.ts";
import type { QuestionContext } from "../question-context.ts";
import { describeHold } from "./describe-hold.ts";
import { describeParties, nameCompetence } from "./describe-parties.ts";
import { listStageTies } from "./list-stage-ties.ts";
import { type OpenedChain, openChain } from "./open-chain.ts";
import { tellIllustrative } from "./tell-illustrative.ts";

/** A value chain with its steps, the parties in them and the regions they lie in. Throws not-found. */
export async function findValueChain(
  context: QuestionContext,
  { id, ...scope }: z.output<typeof findValueChainInput>,
): Promise<ValueChain> {
  const chain = await openChain(context, id, scope);
  const { state, joined, date, read } = chain;
  const byParty = groupByParty(state.stages);
  const parties = describeParties(chain, byParty.keys());
  const stageId = (stage: number) => joined.stages.ids[stage]!;
  const illustrative = tellIllustrative(chain);
  return {
    ...describeHold(chain),
    stages: state.stages.map((stage) => ({
      ...describeStage(chain, stage),
      isIllustrative: illustrative.stage(stage),
    })),
    parties: [...parties].map(([index, party]) => {
      const { active, capable } = byParty.get(index)!;
      return { party, active: active.map(stageId), capable: capable.map(stageId) };
    }),
    ...listStageTies(chain),
    regions: listRegions(chain, [...byParty.keys()]),
    ...{ date, dataVersion: read.dataVersion },
  };
}

interface Steps {
  readonly active: number[];
  readonly capable: number[];
}

function groupByParty(stages: readonly StageState[]): Map<number, Steps> {
  const found = new Map<number, Steps>();
  const stepsOf = (party: number) => {
    const steps = found.get(party) ?? { active: [], capable: [] };
    found.set(party, steps);
    return steps;
  };
  for (const { stage, active, capable } of stages) {
    for (const { party } of active) stepsOf(party).active.push(stage);
    for (const { party } of capable) stepsOf(party).capable.push(stage);
  }
  return found;
}

function describeStage(
  chain: OpenedChain,
  { stage, gap, active, capable }: StageState,
): Omit<ChainStageAnswer, "isIllustrative"> {
  const { joined, nameOfStage, own, id, rule } = chain;
  const { ids, feeds } = joined.stages;
  const definition = own.get(id)?.definition.stages[chain.stages.indexOf(stage)];
  const { requirements } = joined;
  return {
    ...{ id: ids[stage]!, name: nameOfStage(stage), feeds: ids[feeds[stage]!] ?? null, gap },
    ...{ active: active.length, capable: capable.length },
    requires: linksFrom(requirements, stage, rule)
      .map((at) => ({
        competence: nameCompetence(chain, requirements.targets[at]!),
        weight: requirements.weights[at]!,
      }))
      .sort((a, b) => b.weight - a.weight || compareIds(a.competence.id, b.competence.id)),
    ...{ key: definition?.key, like: definition?.like ?? null },
  };
}

/** Regions with at least one of all those who are chained, whether or not they have a place in this chain. */
function listRegions({ ground, read, rule }: OpenedChain, shown: readonly number[]): ValueChain["regions"] {
  const { ids, names, countries } = read.regions;
  const counts = new Map<number, number>();
  for (const { places } of ground.parties) for (const region of places.regions) counts.set(region, 0);
  for (const party of shown)
    for (const region of ground.parties[party]!.places.regions) counts.set(region, counts.get(region)! + 1);
  return [...counts]
    .filter(([region]) => isShown(read.regions, region, rule.illustrative))
    .map(([region, parties]) => ({
      region: { id: ids[region]!, kind: "region" as const, name: names[region]! },
      country: countries[region]!,
      parties,
    }))
    .sort((a, b) => compareIds(a.country, b.country) || compareIds(a.region.id, b.region.id));
}

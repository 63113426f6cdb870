import type { OwnChain } from "#contract/chain-definition.ts";
import type { Text } from "#contract/graph.ts";
import type { ChainParties, GuestGroup } from "#contract/words.ts";
import { ClusterixError } from "../../errors.ts";
import { toDay } from "../../network/days.ts";
import type { Network } from "../../network/network.ts";
import type { CountingRule } from "../../network/validity.ts";
import type { ChainGround } from "../../network/value-chains/chain-ground.ts";
import { type ChainState, listStages } from "../../network/value-chains/stage-states.ts";
import { unknownId } from "../explore/find-card.ts";
import type { ChainTexts } from "../network/read-chain-texts.ts";
import type { Snapshot } from "../network/read-snapshot.ts";
import type { QuestionContext } from "../question-context.ts";
import { type ChainBase, chainBaseOf, chainStateOf } from "./chain-grounds.ts";
import { type ChainNetwork, joinChainNetwork } from "./join-chain-network.ts";
import { listChainTexts } from "./list-chain-texts.ts";

/** What is chained, where and when. */
export interface ChainScope {
  readonly of: ChainParties | GuestGroup;
  readonly regions?: readonly string[] | undefined;
  readonly date?: string | undefined;
  readonly illustrative: boolean;
}

/** The ground on which the chains of a network stand, for one scope. */
export interface OpenedNetwork extends ChainNetwork {
  readonly base: ChainBase;
  /** What is chained. */
  readonly of: ChainScope["of"];
  /** With the chains made here. */
  readonly ground: ChainGround;
  readonly texts: ReadonlyMap<string, ChainTexts>;
  readonly rule: CountingRule;
  readonly date: string;
  /** Positions of the regions asked for; null for everywhere. */
  readonly regions: readonly number[] | null;
}

export interface OpenedChain extends OpenedNetwork {
  readonly id: string;
  readonly own: ReadonlyMap<string, OwnChain>;
  /** Positions of its stages in the network, in (order, id). */
  readonly stages: readonly number[];
  readonly state: ChainState;
  readonly nameOfStage: (stage: number) => Text;
}

/** Throws not-found for a region that there is not. */
export async function openNetwork(
  context: QuestionContext,
  { network, chainTexts }: Snapshot,
  scope: ChainScope,
): Promise<OpenedNetwork> {
  const networks = await joinChainNetwork(context, network);
  const date = scope.date ?? context.today;
  const rule = { day: toDay(date), illustrative: scope.illustrative };
  const base = chainBaseOf(networks.read, scope.of, rule);
  return {
    ...{ ...networks, base, rule, date, of: scope.of },
    ground: { ...base.ground, network: networks.joined },
    texts: listChainTexts(chainTexts, networks.own),
    regions: findRegions(networks.read, scope.regions),
  };
}

/** As it stands, for answers from memory alone. Throws not-found for a chain or a region that there is not. */
export async function openChain(
  context: QuestionContext,
  id: string,
  scope: ChainScope,
): Promise<OpenedChain> {
  const opened = await openNetwork(context, await context.standing(), scope);
  return openChainIn(opened, id);
}

export function openChainIn(opened: OpenedNetwork, id: string): OpenedChain {
  const { base, joined, ground, texts, regions } = opened;
  const chain = joined.chains.indexes.get(id);
  const text = texts.get(id);
  if (chain === undefined || text === undefined) throw unknownChain(id);
  const stages = listStages(ground, chain);
  return {
    ...{ ...opened, id, stages },
    state: chainStateOf(base, joined, stages, regions),
    nameOfStage: (stage) => {
      const stageId = joined.stages.ids[stage]!;
      return text.stages.get(stageId) ?? stageId;
    },
  };
}

function unknownChain(id: string): ClusterixError {
  return new ClusterixError("not-found", `There is no value chain with the id ${id}.`, { parameter: "id" });
}

function findRegions({ regions }: Network, ids: readonly string[] | undefined): number[] | null {
  if (ids === undefined) return null;
  return ids.map((id) => {
    const region = regions.indexes.get(id);
    if (region === undefined) throw unknownId(id, "regions");
    return region;
  });
}

/** Of a list of parties those that the caller named, as indexes. Throws not-found. */
export function findParties(
  { ground }: OpenedNetwork,
  ids: readonly string[] | undefined,
  parameter: string,
): number[] {
  return (ids ?? []).map((id) => {
    const party = ground.parties.findIndex((each) => each.id === id);
    if (party < 0)
      throw new ClusterixError("not-found", `${id} is none of those that are chained here.`, { parameter });
    return party;
  });
}

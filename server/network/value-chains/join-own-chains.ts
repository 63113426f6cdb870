import type { Confidence } from "#contract/words.ts";
import { buildActivities, buildRequirements } from "../build-links.ts";
import { noEnd, noStart } from "../days.ts";
import type { Links } from "../links.ts";
import type { Network, Nodes } from "../network.ts";
import { SortedIds } from "../sorted-ids.ts";
import { bases, confidences } from "../validity.ts";

/** A value chain that people made, as the network takes it: everything by our own ids. */
export interface JoinedChain {
  readonly id: string;
  /** In the order of the screen. */
  readonly stages: readonly JoinedStage[];
}

export interface JoinedStage {
  readonly id: string;
  readonly feeds: string | null;
  readonly requires: readonly { readonly competence: string; readonly weight: number }[];
  /** A stage of the network: who is active there is active here, by the same facts. */
  readonly like: string | null;
}

/**
 * The network with chains that people made among its own: another network, the one given stays as it is. What a chain
 * names and the network does not know (after other data were loaded) is left out of it.
 */
export function joinOwnChains(network: Network, chains: readonly JoinedChain[]): Network {
  if (chains.length === 0) return network;
  const made = chains.flatMap(({ id, stages }) =>
    stages.map((stage, at) => ({ ...stage, chain: id, order: at + 1 })),
  );
  const chainTable = mergeNodes(
    network.chains,
    chains.map(({ id }) => id),
  );
  const stageTable = mergeNodes(
    network.stages,
    made.map(({ id }) => id),
  );
  const { ids, indexes } = stageTable.nodes;
  const orders = new Int32Array(ids.length);
  const chainOf = new Int32Array(ids.length).fill(-1);
  const feeds = new Int32Array(ids.length).fill(-1);
  stageTable.moved.forEach((position, before) => {
    orders[position] = network.stages.orders[before]!;
    chainOf[position] = chainTable.moved[network.stages.chains[before]!] ?? -1;
    feeds[position] = stageTable.moved[network.stages.feeds[before]!] ?? -1;
  });
  for (const stage of made) {
    const position = indexes.get(stage.id)!;
    orders[position] = stage.order;
    chainOf[position] = chainTable.nodes.indexes.get(stage.chain)!;
    feeds[position] = indexes.get(stage.feeds ?? "") ?? -1;
  }
  return {
    ...network,
    chains: chainTable.nodes,
    stages: { ...stageTable.nodes, orders, chains: chainOf, feeds },
    requirements: mergeRequirements(network, made, stageTable),
    activities: mergeActivities(network, made, stageTable),
  };
}

type MadeStage = JoinedStage & { readonly chain: string };

interface MergedNodes {
  readonly nodes: Nodes;
  /** Where each of the former ones stands now. */
  readonly moved: Int32Array;
}

function mergeNodes(before: Nodes, added: readonly string[]): MergedNodes {
  const ids = [...before.ids, ...added].sort(compareIds);
  const indexes = new SortedIds(ids);
  const moved = Int32Array.from(before.ids, (id) => indexes.get(id)!);
  const merged = Uint8Array.from(ids, () => bases.indexOf("model"));
  const degrees = new Int32Array(ids.length);
  moved.forEach((position, former) => {
    merged[position] = before.bases[former]!;
    degrees[position] = before.degrees[former]!;
  });
  return { nodes: { ids, indexes, bases: merged, degrees }, moved };
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function mergeRequirements(network: Network, made: readonly MadeStage[], { nodes, moved }: MergedNodes) {
  const { requirements, competences } = network;
  const kept = listGroups(requirements, (at) => ({
    sources: [moved[requirements.sources[at]!]!],
    targets: [requirements.targets[at]!],
    weight: requirements.weights[at]!,
  }));
  const added = made.flatMap(({ id, requires }) =>
    requires.flatMap(({ competence, weight }) => {
      const target = competences.indexes.get(competence);
      if (target === undefined) return [];
      const sources = [nodes.indexes.get(id)!];
      return [{ basis: "model" as const, ...always, sources, targets: [target], weight }];
    }),
  );
  const ends = { sources: sameKeys(nodes.ids.length), targets: sameKeys(competences.ids.length) };
  return buildRequirements([...kept, ...added], ends);
}

function mergeActivities(network: Network, made: readonly MadeStage[], { nodes, moved }: MergedNodes) {
  const { activities, stages } = network;
  const copies = new Map<number, number[]>();
  for (const { id, like } of made) {
    const former = stages.indexes.get(like ?? "");
    if (former !== undefined) copies.set(former, [...(copies.get(former) ?? []), nodes.indexes.get(id)!]);
  }
  const groups = listGroups(activities, (at) => {
    const former = activities.targets[at]!;
    const targets = [moved[former]!, ...(copies.get(former) ?? [])];
    return {
      sources: targets.map(() => activities.sources[at]!),
      targets,
      confidence: confidences[activities.confidences[at]!] as Confidence,
      sourceDay: activities.sourceDays[at]!,
    };
  });
  const ends = { sources: sameKeys(network.actors.ids.length), targets: sameKeys(nodes.ids.length) };
  return buildActivities(groups, ends);
}

const always = { from: noStart, to: noEnd };

/** Every link as a group of its own, with what is said of it besides its validity. */
function listGroups<Said extends object>(links: Links, say: (at: number) => Said) {
  return Array.from({ length: links.count }, (_, at) => ({
    ...{ basis: bases[links.bases[at]!]!, from: links.froms[at]!, to: links.tos[at]! },
    ...say(at),
  }));
}

function sameKeys(size: number): Map<number, number> {
  return new Map(Array.from({ length: size }, (_, position) => [position, position]));
}

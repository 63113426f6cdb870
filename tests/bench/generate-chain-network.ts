import type { LinkGroup } from "../../server/network/build-links.ts";
import { buildNetwork } from "../../server/network/build-network.ts";
import { noEnd, noStart } from "../../server/network/days.ts";
import type { Network } from "../../server/network/network.ts";
import { createDraw } from "./create-draw.ts";

export interface NetworkWanted {
  /** 1: as many as in Horizon 2020: 35,871 organisations in 31,451 projects, with 144,726 participations. */
  readonly scale: number;
  readonly clusters: number;
  readonly chains: number;
}

const stagesPerChain = 6;
const competenceCount = 96;
const regionCount = 40;

/**
 * A network with as many organisations, projects and participations as Horizon 2020 had, always the same one: few take
 * part in a thousand projects and most in one; clusters of thirty members on average; chains of six stages in in-trees,
 * with two to four organisations active in each stage.
 */
export function generateChainNetwork({ scale, clusters, chains }: NetworkWanted): Network {
  const draw = createDraw(clusters + Math.round(1000 * scale));
  const below = (limit: number) => Math.floor(draw() * limit);
  const organisations = Math.round(35_871 * scale);
  const projects = Math.round(31_451 * scale);
  const everywhere = { basis: "real", from: noStart, to: noEnd } as const;
  const node = (kind: string) => (key: number) => ({
    ...{ key, id: `${kind}-${String(key).padStart(7, "0")}`, degree: 0, name: kind, shortName: undefined },
    ...everywhere,
  });
  const list = <Item>(length: number, make: (at: number) => Item) =>
    Array.from({ length }, (_, at) => make(at));
  const linkAll = (pairs: readonly (readonly [number, number])[]): LinkGroup => ({
    ...{ sources: pairs.map(([from]) => from), targets: pairs.map(([, to]) => to) },
    ...everywhere,
  });
  const fact = (pairs: readonly (readonly [number, number])[]) => ({
    ...linkAll(pairs),
    ...{ confidence: (["A", "B", "C", "D"] as const)[below(4)]!, sourceDay: 18_000 + below(2000) },
  });
  const actors = clusters + organisations;
  // The few that are first are drawn by far the most often.
  const drawOrganisation = () => clusters + Math.floor(organisations * draw() ** 3);
  const drawCompetence = () => Math.floor(competenceCount * draw() ** 1.4);
  const stages = chains * stagesPerChain;
  const feeds = list(stages, (stage) => [stage, stage + 1 + (draw() < 0.25 ? 1 : 0)] as const).filter(
    ([stage, fed]) => Math.floor(fed / stagesPerChain) === Math.floor(stage / stagesPerChain),
  );
  const straight = list(stages, (stage) => [stage, stage + 1] as const).filter(
    ([stage]) => stage % stagesPerChain === stagesPerChain - 2,
  );
  return buildNetwork({
    dataVersion: "generated",
    actors: list(actors, (key) => ({
      ...node("actor")(key),
      kind: key < clusters ? ("cluster" as const) : (["company", "knowledge-institute"] as const)[key % 2]!,
    })),
    collaborations: list(projects, (key) => ({
      ...node("project")(key),
      ...{ kind: "project" as const, status: "running" as const, partnersTotal: 0 },
    })),
    regions: list(regionCount, (key) => ({
      ...node("region")(key),
      country: `C${key % 15}`,
      place: undefined,
    })),
    sectors: [],
    competences: list(competenceCount, node("competence")),
    priorities: [],
    chains: list(chains, node("chain")),
    stages: list(stages, (key) => ({ ...node("stage")(key), order: key % stagesPerChain })),
    memberships: [linkAll(list(clusters * 30, () => [clusters + below(organisations), below(clusters)]))],
    successions: [],
    // Half the projects have one partner, the others up to forty.
    participations: [
      linkAll(
        list(projects, (project) =>
          list(
            draw() < 0.5 ? 1 : 2 + Math.floor(40 * draw() ** 4),
            () => [drawOrganisation(), project] as const,
          ),
        ).flat(),
      ),
    ],
    offers: list(12, (kind) => ({
      ...fact(list(Math.round((actors * 2) / 12), () => [below(actors), drawCompetence()])),
      level: 1 + (kind % 3),
    })),
    needs: [],
    activities: list(4, () => fact(list(stages, (stage) => [clusters + below(organisations), stage]))),
    locations: [linkAll(list(actors, (actor) => [actor, below(regionCount)]))],
    actorSectors: [],
    regionPriorities: [],
    coverings: [],
    requirements: [1, 1, 0.5].map((weight) => ({
      ...linkAll(list(stages, (stage) => [stage, drawCompetence()])),
      weight,
    })),
    families: [],
    stageChains: [linkAll(list(stages, (stage) => [stage, Math.floor(stage / stagesPerChain)]))],
    feeds: [
      linkAll([...feeds.filter(([stage]) => stage % stagesPerChain < stagesPerChain - 2), ...straight]),
    ],
  });
}

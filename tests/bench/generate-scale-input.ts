import type { LinkGroup, RequirementGroup } from "../../server/network/build-links.ts";
import type { NetworkInput } from "../../server/network/build-network.ts";
import { noEnd, noStart, toDay } from "../../server/network/days.ts";
import { createDraw } from "./create-draw.ts";
import type { ScaleSet } from "./read-scale-set.ts";

export interface ScaleWanted {
  /** 1: the set as it is; a quarter: every fourth project; n: n copies of it beside each other. */
  readonly scale: number;
  readonly clusters: number;
  readonly chains: number;
}

const familyCount = 25;
const competencesPerFamily = 15;
const regionsPerCountry = 5;
const sectorCount = 88;
const stagesPerChain = 6;
const always = { basis: "real", from: noStart, to: noEnd } as const;
const drawnUp = { basis: "model", from: noStart, to: noEnd } as const;

/**
 * The organisations and projects of Horizon 2020 with offers (3.5 an organisation), needs (2), regions, sectors,
 * clusters (77 members each), priorities and chains of six stages that are made up: always the same ones. Few
 * competences are offered often and most of them rarely.
 */
export function generateScaleInput(set: ScaleSet, wanted: ScaleWanted): NetworkInput {
  const { scale, clusters, chains } = wanted;
  const draw = createDraw(1 + Math.round(1000 * scale));
  const below = (limit: number) => Math.floor(draw() * limit);
  const { organisations, projects, participations } = rescale(set, scale);
  const competenceCount = familyCount * competencesPerFamily;
  const drawCompetence = () => Math.floor(draw() ** 2 * competenceCount);
  const countries = [...new Set(organisations.map(({ country }) => country))].sort();
  const regionCount = countries.length * regionsPerCountry;

  const actors = [
    ...organisations.map(({ id, type }, key) => ({
      ...{ ...always, key, id, degree: 0, name: `Partner ${id.slice(id.indexOf("-") + 1)} of Horizon 2020` },
      kind: type === "PRC" ? ("company" as const) : type === "PUB" ? ("public-body" as const) : institute,
    })),
    ...list(clusters, (at) => ({
      ...{ ...always, key: organisations.length + at, id: idOf("cluster", at), degree: 0 },
      ...{ name: `Cluster ${at}`, kind: "cluster" as const },
    })),
  ];
  const offers = new Groups<{ level: number; confidence: "A" | "B" | "C" | "D"; sourceDay: number }>();
  const needs = new Groups<{ urgency: number; confidential: boolean }>();
  const locations: [number, number][] = [];
  const sectors = new Groups<{ main: boolean }>();
  for (const [actor, { kind }] of actors.entries()) {
    for (const competence of distinct(kind === "cluster" ? 3 : below(8), drawCompetence))
      offers.add(
        {
          level: 1 + below(3),
          confidence: (["A", "B", "C", "D"] as const)[below(4)]!,
          sourceDay: sourceDay(),
        },
        [actor, competence],
      );
    for (const competence of distinct(below(5), drawCompetence))
      needs.add({ urgency: 1 + below(3), confidential: below(10) === 0 }, [actor, competence]);
    const country = countries.indexOf(organisations[actor]?.country ?? countries[actor % countries.length]!);
    locations.push([actor, country * regionsPerCountry + below(regionsPerCountry)]);
    sectors.add({ main: true }, [actor, below(sectorCount)]);
  }
  function sourceDay(): number {
    return toDay("2020-01-01") + 7 * below(100);
  }
  const memberships = list(clusters, (cluster) =>
    distinct(77, () => below(organisations.length)).map((member): [number, number] => [
      member,
      organisations.length + cluster,
    ]),
  ).flat();
  const stageCount = chains * stagesPerChain;
  const requirements: RequirementGroup[] = [1, 0.6].map((weight, at) => ({
    ...linksOf(list(stageCount, (stage) => [stage, (stage * 7 + at * 31 + below(40)) % competenceCount])),
    ...{ ...drawnUp, weight },
  }));
  const activities = new Groups<{ confidence: "A" | "B"; sourceDay: number }>();
  for (let stage = 0; stage < stageCount; stage += 1)
    for (const actor of distinct(5 + below(40), () => below(actors.length)))
      activities.add({ confidence: below(2) === 0 ? "A" : "B", sourceDay: sourceDay() }, [actor, stage]);
  const isFed = (stage: number) => stage % stagesPerChain !== stagesPerChain - 1;

  return {
    dataVersion: `scale-${scale}`,
    actors,
    collaborations: projects.map(({ id, from, to }, key) => ({
      ...{ basis: "real" as const, key, id, from, to, degree: 0, name: `The project ${id} of Horizon 2020` },
      ...{ kind: "project" as const, status: "running" as const, partnersTotal: 0 },
    })),
    regions: list(regionCount, (key) => ({
      ...termOf(key, `${countries[Math.floor(key / regionsPerCountry)]}${key % regionsPerCountry}`),
      ...{ country: countries[Math.floor(key / regionsPerCountry)]!, place: undefined },
    })),
    sectors: list(sectorCount, (key) => termOf(key, idOf("sector", key))),
    competences: [
      ...list(competenceCount, (key) => termOf(key, idOf("competence", key))),
      ...list(familyCount, (at) => termOf(competenceCount + at, idOf("family", at))),
    ],
    priorities: list(regionCount * 4, (key) => ({
      ...{ ...always, key, id: idOf("priority", key), degree: 0 },
    })),
    chains: list(chains, (key) => ({ ...drawnUp, key, id: idOf("chain", key), degree: 0 })),
    stages: list(stageCount, (key) => ({
      ...{ ...drawnUp, key, id: idOf("stage", key), degree: 0, order: key % stagesPerChain },
    })),
    memberships: [{ ...always, ...linksOf(memberships) }],
    successions: [],
    participations: [{ ...always, ...linksOf(participations) }],
    offers: offers.list(always),
    needs: needs.list(always),
    activities: activities.list(always),
    locations: [{ ...always, ...linksOf(locations) }],
    actorSectors: sectors.list(always),
    regionPriorities: [
      { ...always, ...linksOf(list(regionCount * 4, (priority) => [Math.floor(priority / 4), priority])) },
    ],
    coverings: [
      {
        ...drawnUp,
        ...linksOf(
          list(regionCount * 4, (priority) =>
            distinct(5, drawCompetence).map((covered): [number, number] => [priority, covered]),
          ).flat(),
        ),
      },
    ],
    requirements,
    families: [
      {
        ...drawnUp,
        ...linksOf(
          list(competenceCount, (at) => [at, competenceCount + Math.floor(at / competencesPerFamily)]),
        ),
      },
    ],
    stageChains: [
      { ...drawnUp, ...linksOf(list(stageCount, (at) => [at, Math.floor(at / stagesPerChain)])) },
    ],
    feeds: [
      {
        ...drawnUp,
        ...linksOf(list(stageCount, (at): [number, number] => [at, at + 1]).filter(([at]) => isFed(at))),
      },
    ],
  };
}

const institute = "knowledge-institute" as const;

function rescale(set: ScaleSet, scale: number): ScaleSet {
  if (scale < 1) return thinOut(set, Math.round(1 / scale));
  const { organisations, projects, participations } = set;
  const copies = list(scale, (copy) => copy);
  const renamed = <Node extends { readonly id: string }>(nodes: readonly Node[]) =>
    copies.flatMap((copy) =>
      nodes.map((node) => (copy === 0 ? node : { ...node, id: `${node.id}-${copy}` })),
    );
  return {
    organisations: renamed(organisations),
    projects: renamed(projects),
    participations: copies.flatMap((copy) =>
      participations.map(
        ([organisation, project]) =>
          [organisation + copy * organisations.length, project + copy * projects.length] as const,
      ),
    ),
  };
}

/** Every n-th project and those who took part in it. */
function thinOut(set: ScaleSet, every: number): ScaleSet {
  const kept = set.participations.filter(([, project]) => project % every === 0);
  const [organisations, projects] = [new Map<number, number>(), new Map<number, number>()];
  const renumber = (numbers: Map<number, number>, old: number) => {
    const known = numbers.get(old) ?? numbers.size;
    numbers.set(old, known);
    return known;
  };
  const participations = kept.map(
    ([organisation, project]) =>
      [renumber(organisations, organisation), renumber(projects, project)] as const,
  );
  return {
    organisations: [...organisations.keys()].map((at) => set.organisations[at]!),
    projects: [...projects.keys()].map((at) => set.projects[at]!),
    participations,
  };
}

/** Links by what they carry. */
class Groups<Carried extends object> {
  readonly #groups = new Map<string, { carried: Carried; pairs: [number, number][] }>();

  add(carried: Carried, pair: [number, number]): void {
    const key = JSON.stringify(carried);
    const group = this.#groups.get(key) ?? { carried, pairs: [] };
    group.pairs.push(pair);
    this.#groups.set(key, group);
  }

  list<Validity extends object>(
    validity: Validity,
  ): (Pick<LinkGroup, "sources" | "targets"> & Carried & Validity)[] {
    return [...this.#groups.values()].map(({ carried, pairs }) => ({
      ...{ ...validity, ...carried },
      ...linksOf(pairs),
    }));
  }
}

function linksOf(pairs: readonly (readonly [number, number])[]): Pick<LinkGroup, "sources" | "targets"> {
  return { sources: pairs.map(([from]) => from), targets: pairs.map(([, to]) => to) };
}

function termOf(key: number, id: string) {
  return { basis: "real" as const, key, id, degree: 0, name: { en: id, fr: id }, shortName: undefined };
}

function idOf(kind: string, at: number): string {
  return `${kind}-${String(at).padStart(4, "0")}`;
}

function list<Item>(length: number, make: (at: number) => Item): Item[] {
  return Array.from({ length }, (_, at) => make(at));
}

/** So many draws, each result once. */
function distinct(draws: number, draw: () => number): number[] {
  return [...new Set(list(draws, draw))];
}

import fc from "fast-check";
import { toDay } from "../../../../server/network/days.ts";
import type { Party } from "../../../../server/network/party.ts";
import type { ActorStory, FactStory, NetworkStory, StageStory } from "../small-network.ts";

export const rule = { day: toDay("2026-01-01"), illustrative: false };

const clusterIds = ["cluster-0", "cluster-1", "cluster-2"];
const organisationIds = ["org-0", "org-1", "org-2", "org-3", "org-4", "org-5"];
const competenceIds = ["comp-0", "comp-1", "comp-2"];
const stageIds = ["stage-0", "stage-1", "stage-2", "stage-3"];

const fact = fc.record(
  {
    confidence: fc.constantFrom("A" as const, "B" as const, "C" as const, "D" as const),
    source: fc.constantFrom("2019-01-01", "2021-05-01", "2024-01-01"),
    basis: fc.constantFrom("real" as const, "real" as const, "illustrative" as const),
    to: fc.constant("2025-01-01"),
  },
  { requiredKeys: ["confidence"] },
);

const some = <Told>(ids: readonly string[], told: fc.Arbitrary<Told>) =>
  fc.dictionary(fc.constantFrom(...ids), told, { maxKeys: 3, noNullPrototype: true });

const actor = (kinds: readonly ActorStory["kind"][], clusters: readonly string[]) =>
  fc.record({
    kind: fc.constantFrom(...(kinds as ["company"])),
    memberOf: fc.subarray([...clusters]),
    offers: some(
      competenceIds,
      fc.tuple(fact, fc.integer({ min: 1, max: 3 })).map(([told, level]) => ({ ...told, level })),
    ),
    activeIn: some(stageIds, fact),
    in: fc.subarray(["SE1", "SE2", "AT1"], { maxLength: 1 }),
  });

const stage = fc.record({
  order: fc.nat(2),
  feeds: fc.nat(9),
  requires: some(competenceIds, fc.constantFrom(1, 1, 0.5)),
});

/** Networks with three clusters, six organisations and one chain of four stages. */
export const chainStories: fc.Arbitrary<NetworkStory> = fc
  .record({
    clusters: fc.tuple(...clusterIds.map(() => actor(["cluster"], []))),
    organisations: fc.tuple(
      ...organisationIds.map(() => actor(["company", "knowledge-institute", "public-body"], clusterIds)),
    ),
    collaborations: fc.array(
      fc.record({
        partners: fc.subarray([...clusterIds, ...organisationIds], { minLength: 2, maxLength: 4 }),
        kind: fc.constantFrom("project" as const, "agreement" as const, "event" as const),
        status: fc.constantFrom("running" as const, "ended" as const, "idea" as const),
        partnersTotal: fc.constantFrom(0, 3, 10),
      }),
      { maxLength: 4 },
    ),
    stages: fc.tuple(...stageIds.map(() => stage)),
  })
  .map(({ clusters, organisations, collaborations, stages }) => ({
    actors: Object.fromEntries([
      ...clusters.map((told, at) => [clusterIds[at]!, told]),
      ...organisations.map((told, at) => [organisationIds[at]!, told]),
    ]) as Record<string, ActorStory>,
    collaborations: Object.fromEntries(collaborations.map((told, at) => [`project-${at}`, told])),
    stages: Object.fromEntries(
      stages.map(({ feeds, ...told }, at): [string, StageStory] => [
        stageIds[at]!,
        {
          chain: "chain",
          ...told,
          ...(at === 3 ? {} : { feeds: stageIds[at + 1 + (feeds % (3 - at))]! }),
        },
      ]),
    ),
  }));

/** What is told of one link in a story, if it counts on the day. */
export function told<Story extends FactStory>(
  listed: Readonly<Record<string, Story>> | readonly string[] | undefined,
  id: string,
): Story | undefined {
  const story = (listed as Readonly<Record<string, Story>> | undefined)?.[id];
  return story === undefined || story.to !== undefined || story.basis === "illustrative" ? undefined : story;
}

export function actorIdsOf(story: NetworkStory, { id }: Pick<Party, "id">): string[] {
  const members = Object.entries(story.actors).filter(([, { memberOf }]) =>
    (memberOf as string[]).includes(id),
  );
  return [id, ...members.map(([member]) => member)];
}

import fc from "fast-check";
import { actorKinds, collaborationKinds, collaborationStatuses } from "../../../server/network/network.ts";
import type { NetworkStory } from "./small-network.ts";

/** Few days, so that beginnings and ends often fall together. */
const date = fc.constantFrom("2019-01-01", "2020-01-01", "2021-06-01", "2022-01-01");
export const randomDate = date;
/** Mostly real and open: else hardly anything would hold on one day. */
const basis = fc.oneof(
  { weight: 8, arbitrary: fc.constant("real" as const) },
  { weight: 2, arbitrary: fc.constantFrom("model" as const, "illustrative" as const) },
);
const limit = fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: date });
const spell = fc
  .record({ from: limit, to: limit, basis })
  .map(({ from, to, ...rest }) => ({ ...(from && { from }), ...(to && { to }), ...rest }));

const actorIds = ["a", "b", "c", "d", "e", "f", "k", "l", "m"];
const clusterIds = ["k", "l", "m"];
const regionIds = ["AT1", "AT2", "SE1"];
const competenceIds = ["milling", "sewing", "welding", "weaving"];
const sectorIds = ["C10", "C25"];

function some<Story>(
  ids: readonly string[],
  story: fc.Arbitrary<Story>,
): fc.Arbitrary<Record<string, Story>> {
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom(...ids), story), { selector: ([id]) => id, maxLength: 4 })
    .map((entries) => Object.fromEntries(entries));
}

const actorStory = (id: string) =>
  fc
    .record({
      spell,
      kind: fc.constantFrom(...actorKinds.filter((kind) => kind !== "cluster")),
      memberOf: some(
        clusterIds.filter((cluster) => cluster !== id),
        spell,
      ),
      in: some(regionIds, spell),
      sectors: fc.subarray(sectorIds),
      offers: some(competenceIds, fc.tuple(spell, fc.integer({ min: 1, max: 3 }))),
      succeededBy: some(
        clusterIds.filter((cluster) => cluster !== id),
        fc.record({ kind: fc.constantFrom("merger" as const, "split" as const), date }),
      ),
    })
    .map(({ spell: own, kind, offers, succeededBy, ...rest }) => ({
      ...own,
      ...rest,
      kind: clusterIds.includes(id) ? ("cluster" as const) : kind,
      offers: Object.fromEntries(
        Object.entries(offers).map(([competence, [told, level]]) => [competence, { ...told, level }]),
      ),
      // Many would leave no cluster standing.
      succeededBy: Object.fromEntries(Object.entries(succeededBy).slice(0, id === "k" ? 1 : 0)),
    }));

const collaborationStory = fc
  .record({
    spell,
    partners: some(actorIds, spell),
    kind: fc.constantFrom(...collaborationKinds),
    status: fc.constantFrom(...collaborationStatuses, "running" as const, "ended" as const),
    partnersTotal: fc.constantFrom(0, 2, 5, 40),
  })
  .map(({ spell: own, ...rest }) => ({ ...own, ...rest }));

/** Nine actors, three of them clusters, with whatever can be told of them, and some collaborations. */
export const randomStory: fc.Arbitrary<NetworkStory> = fc.record({
  actors: fc
    .tuple(...actorIds.map((id) => actorStory(id)))
    .map((stories) => Object.fromEntries(stories.map((story, i) => [actorIds[i]!, story]))),
  collaborations: fc
    .array(collaborationStory, { maxLength: 8 })
    .map((stories) => Object.fromEntries(stories.map((story, i) => [`x${i}`, story]))),
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectCompetenceFacts, collectPartyFacts } from "../../../server/network/collect-party-facts.ts";
import { toDay } from "../../../server/network/days.ts";
import { listParties, type Party } from "../../../server/network/party.ts";
import {
  listIntroducers,
  listPartnersOutside,
  listSharedCollaborations,
  tieStrength,
} from "../../../server/network/shared-collaborations.ts";
import { haveCommon, tieParties } from "../../../server/network/tie-parties.ts";
import { randomDate, randomStory } from "./random-story.ts";
import {
  type Retold,
  retellIntroducers,
  retellOffers,
  retellParties,
  retellShared,
  retellStrength,
} from "./retell-parties.ts";
import { smallNetwork } from "./small-network.ts";

const randomCase = fc.record({ story: randomStory, date: randomDate, illustrative: fc.boolean() });

function open(retold: Retold) {
  const network = smallNetwork(retold.story);
  const rule = { day: toDay(retold.date), illustrative: retold.illustrative };
  const parties = listParties(network, { of: "everybody", ...rule });
  const idsOf = (actors: Iterable<number>) => [...actors].map((actor) => network.actors.ids[actor]!);
  return { network, rule, parties, idsOf };
}

/** Every pair, also of a party with itself turned round. */
function* pairsOf(parties: readonly Party[]): Generator<[Party, Party]> {
  for (const p of parties) for (const q of parties) if (p !== q) yield [p, q];
}

const check = (test: (retold: Retold) => void) => fc.assert(fc.property(randomCase, test), { numRuns: 150 });

describe("parties of random networks are those that are worked out from the story", () => {
  it("listParties", () =>
    check((retold) => {
      const { parties, idsOf } = open(retold);
      const told = [...retellParties(retold)].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(parties.map(({ id, actors }) => [id, idsOf(actors)])).toEqual(
        told.map(([id, actors]) => [id, [...actors].sort()]),
      );
      expect(parties.map(({ index }) => index)).toEqual(parties.map((_, i) => i));
    }));

  it("collectPartyFacts: what each offers, and collectCompetenceFacts: how many offer it", () =>
    check((retold) => {
      const { network, rule, parties } = open(retold);
      const told = retellParties(retold);
      for (const party of parties) {
        const { offers } = collectPartyFacts(network, party, rule);
        const named = offers.map((offer) => [
          network.competences.ids[offer.competence],
          [offer.level, offer.depth],
        ]);
        expect(named).toEqual(
          [...retellOffers(told.get(party.id)!, retold)].sort(([a], [b]) => (a < b ? -1 : 1)),
        );
      }
      const everybody = Object.keys(retold.story.actors).filter((id) => retellActor(id, retold));
      const offered = everybody.map((id) => retellOffers(new Set([id]), retold));
      const facts = collectCompetenceFacts(network, rule);
      expect(facts.offering).toBe(offered.filter(({ size }) => size > 0).length);
      for (const [competence, id] of network.competences.ids.entries())
        expect(facts.offeredBy[competence]).toBe(offered.filter((offers) => offers.has(id)).length);
    }));
});

describe("what ties parties of random networks is what is worked out from the story", () => {
  it("listSharedCollaborations and tieStrength, for one pair and for all pairs at once", () =>
    check((retold) => {
      const { network, rule, parties } = open(retold);
      const told = retellParties(retold);
      const ties = tieParties(network, parties, rule);
      for (const [p, q] of pairsOf(parties)) {
        const [inP, inQ] = [told.get(p.id)!, told.get(q.id)!];
        const shared = listSharedCollaborations(network, p.actors, q.actors, rule);
        expect(shared.map((each) => network.collaborations.ids[each])).toEqual(
          retellShared(inP, inQ, retold),
        );
        expect(ties.sharedBy(p.index, q.index)).toBe(shared.length);
        const strength = tieStrength(network, p.actors, q.actors, rule);
        expect(strength).toBeCloseTo(retellStrength(inP, inQ, retold), 12);
        expect(ties.strengthOf(p.index, q.index)).toBe(strength);
        expect(ties.countFrom(p)[q.index]).toBe(p === q ? 0 : shared.length);
      }
    }));

  it("listIntroducers, and whether there is one", () =>
    check((retold) => {
      const { network, rule, parties } = open(retold);
      const told = retellParties(retold);
      for (const [p, q] of pairsOf(parties)) {
        const found = listIntroducers(network, p.actors, q.actors, rule).map(({ actor, ...counts }) => ({
          id: network.actors.ids[actor],
          ...counts,
        }));
        expect(found).toEqual(retellIntroducers(told.get(p.id)!, told.get(q.id)!, retold));
        const [ofP, ofQ] = [p, q].map(({ actors }) => listPartnersOutside(network, actors, rule));
        expect(haveCommon(ofP!, ofQ!)).toBe(found.length > 0);
      }
    }));

  it("is symmetric, and two have strength exactly where they share something", () =>
    check((retold) => {
      const { network, rule, parties } = open(retold);
      for (const [p, q] of pairsOf(parties)) {
        const there = tieStrength(network, p.actors, q.actors, rule);
        expect(tieStrength(network, q.actors, p.actors, rule)).toBe(there);
        expect(there > 0).toBe(listSharedCollaborations(network, p.actors, q.actors, rule).length > 0);
      }
    }));
});

function retellActor(id: string, retold: Retold): boolean {
  return retellParties({ ...retold, story: withoutSuccessions(retold) }).has(id);
}

/** One that was merged away is no party, but what it offers is offered. */
function withoutSuccessions({ story }: Retold): Retold["story"] {
  const actors = Object.entries(story.actors).map(([id, { succeededBy: _, ...rest }]) => [id, rest]);
  return { ...story, actors: Object.fromEntries(actors) };
}

describe("a network", () => {
  it("is the same, whatever the order of its nodes and links and whatever keys they have", () =>
    check(({ story }) => {
      const turned = smallNetwork(story, (items) => [...items].reverse());
      expect(turned).toEqual(smallNetwork(story));
    }));
});

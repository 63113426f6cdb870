import type {
  ActorLink,
  Network,
  NetworkActor,
  NetworkCollaboration,
  Validity,
} from "../../../server/network/former-network.ts";

const open: Validity = { from: null, to: null };

interface ActorParts extends Partial<Omit<NetworkActor, "links">> {
  readonly memberOf?: readonly ({ readonly target: string } & Validity)[];
}

export function actor(id: string, { memberOf = [], ...parts }: ActorParts = {}): NetworkActor {
  const memberships = memberOf.map(
    ({ target, from, to }): ActorLink => ({ target, basis: "real", validity: { from, to }, level: null }),
  );
  return {
    ...{ id, kind: "company", name: id, degree: 1, basis: "real", validity: open },
    ...parts,
    links: {
      ...{ SUCCEEDED_BY: [], OFFERS: [], LOCATED_IN: [], IN_SECTOR: [], PARTICIPATES_IN: [] },
      MEMBER_OF: memberships,
    },
  };
}

export function collaboration(
  id: string,
  participants: readonly string[],
  parts: Partial<NetworkCollaboration> = {},
): NetworkCollaboration {
  const duration = { from: "2020-01-01", to: null };
  return {
    ...{ id, name: id, kind: "project", status: "running", duration, basis: "real", degree: 1, participants },
    ...parts,
  };
}

/** Who takes part is said by the collaborations; the actors' own links follow from it. */
export function networkOf(
  actors: readonly NetworkActor[],
  collaborations: readonly NetworkCollaboration[],
): Network {
  const joined = actors.map((each) => ({
    ...each,
    links: {
      ...each.links,
      PARTICIPATES_IN: collaborations
        .filter(({ participants }) => participants.includes(each.id))
        .map(({ id, basis }): ActorLink => ({ target: id, basis, validity: open, level: null })),
    },
  }));
  return {
    dataVersion: "test",
    actors: new Map(joined.map((each) => [each.id, each])),
    collaborations: new Map(collaborations.map((each) => [each.id, each])),
    terms: new Map(),
  };
}

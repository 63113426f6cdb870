import { noEnd } from "../days.ts";
import { sourcesOf } from "../links.ts";
import { listIntroducers, listPartnersOutside, listSharedCollaborations } from "../shared-collaborations.ts";
import { haveCommon, listClustersOf } from "../tie-parties.ts";
import { type ChainGround, keep } from "./chain-ground.ts";
import { type LinkCost, type LinkReason, million } from "./chain-problem.ts";

export interface LinkCosts {
  /** In millionths; the same both ways. */
  readonly costOf: (party: number, other: number) => number;
  /** The same with what it rests on. */
  readonly explain: (party: number, other: number) => LinkCost;
  /** All whose link to a party costs less than 2: who has a tie, an actor or a cluster in common with it. */
  readonly nearOf: (party: number) => Int32Array;
}

/** Past this many parties a table of all pairs would take more memory than finding costs again takes time. */
const mostInTable = 1500;

/**
 * What a link between two parties costs (METHODS, "Value chains"), in millionths, 0 to 3,000,000: the same party 0;
 * strength s > 0: 1 − min(1, s), s = Σ m/(n_x − 1) over shared collaborations (Newman); otherwise an actor in both, or
 * for two organisations a common cluster 1; otherwise an actor outside both that shares collaborations with each 2;
 * none 3.
 */
export function measureLinks(ground: ChainGround): LinkCosts {
  const { network, rule, parties, ties } = ground;
  const actorsOf = (party: number) => parties[party]!.actors;
  const sourceDayOf = (collaboration: number) => {
    const day = network.collaborations.sourceDays[collaboration]!;
    return day === noEnd ? null : day;
  };
  const isOrganisation = (party: number) => !["cluster", "region"].includes(parties[party]!.kind);
  const clustersOf = keep(parties.length, (party) =>
    isOrganisation(party) ? listClustersOf(network, parties[party]!.node, rule) : [],
  );
  const partnersOf = keep(parties.length, (party) => listPartnersOutside(network, actorsOf(party), rule));

  const nearOf = keep(parties.length, (party) => {
    const near = new Set<number>(ties.rowOf(party).parties);
    const members = clustersOf(party).flatMap((cluster) => sourcesOf(network.memberships, cluster, rule));
    for (const actor of [...actorsOf(party), ...members])
      for (const other of ground.partiesOf(actor)) near.add(other);
    near.delete(party);
    return Int32Array.from(near);
  });

  const findReason = (party: number, other: number): LinkReason => {
    if (party === other) return "same";
    if (ties.strengthOf(party, other) > 0) return "collaboration";
    if (haveCommon(actorsOf(party), actorsOf(other))) return "actor";
    if (haveCommon(clustersOf(party), clustersOf(other))) return "cluster";
    return haveCommon(partnersOf(party), partnersOf(other)) ? "third" : "none";
  };
  const measure = (party: number, other: number): number => {
    const reason = findReason(party, other);
    if (reason !== "collaboration") return costs[reason];
    return Math.round((1 - Math.min(1, ties.strengthOf(party, other))) * million);
  };
  const listThrough = (reason: LinkReason, party: number, other: number): readonly number[] => {
    const [mine, theirs] = [actorsOf(party), actorsOf(other)];
    if (reason === "collaboration") return listSharedCollaborations(network, mine, theirs, rule);
    if (reason === "actor") return Array.from(mine).filter((actor) => theirs.includes(actor));
    if (reason === "cluster") {
      const known = clustersOf(other);
      return clustersOf(party).filter((cluster) => known.includes(cluster));
    }
    return reason === "third" ? listIntroducers(network, mine, theirs, rule).map(({ actor }) => actor) : [];
  };

  const costOf = parties.length > mostInTable ? measure : keepPairs(parties.length, measure);
  return {
    ...{ costOf, nearOf },
    explain: (party, other) => {
      const reason = findReason(party, other);
      const through = listThrough(reason, party, other);
      const days = reason === "collaboration" ? through.map(sourceDayOf) : [];
      return {
        ...{ total: costOf(party, other), reason, through },
        strength: reason === "collaboration" ? ties.strengthOf(party, other) : 0,
        oldestEvidence: earliest(days),
      };
    },
  };
}

const costs: Readonly<Record<Exclude<LinkReason, "collaboration">, number>> = {
  same: 0,
  actor: million,
  cluster: million,
  third: 2 * million,
  none: 3 * million,
};

/** Null for none. */
export function earliest(days: readonly (number | null)[]): number | null {
  return days.reduce<number | null>(
    (first, day) => (day === null ? first : Math.min(first ?? day, day)),
    null,
  );
}

function keepPairs(size: number, measure: (party: number, other: number) => number) {
  const table = new Int32Array(size * size).fill(-1);
  return (party: number, other: number) => {
    const at = Math.min(party, other) * size + Math.max(party, other);
    if (table[at] === -1) table[at] = measure(party, other);
    return table[at]!;
  };
}

import { pickFewest } from "./pick-fewest.ts";

/** Somebody who could be invited, with the stages that it could take. */
export interface Guest {
  /** Index of the party; comparing indexes is comparing ids. */
  readonly party: number;
  readonly kind: "company" | "knowledge-institute" | "other";
  /** By stage index: what it costs there, in millionths. */
  readonly stageCosts: ReadonlyMap<number, number>;
}

export interface InvitationAsked {
  /** How many stages the chain has. */
  readonly stages: number;
  readonly guests: readonly Guest[];
  /** How many may be invited. */
  readonly most: number;
  /** Steps that proving it may take. */
  readonly mostWork?: number;
}

/** Who has to be there besides the stages. */
export type Demand = "company" | "knowledge-institute";

export interface Invitation {
  /** Indexes of parties, ascending. */
  readonly parties: readonly number[];
  /** By stage that is covered: which of the invited takes it at the least cost (ties: the first by id). */
  readonly takes: ReadonlyMap<number, number>;
  /** Stages that nobody could take: they are not asked for. */
  readonly missing: readonly number[];
  /** Nobody of this kind could take any stage: it is not asked for. */
  readonly nobodyOf: readonly Demand[];
  /** What `most` is too few for. */
  readonly uncovered: readonly number[];
  readonly unmet: readonly Demand[];
  /** Σ over stages of the least stage cost among the invited, in millionths. */
  readonly cost: number;
  /** Whether it is proven, by exhaustion, that fewer are not enough (or, cut by `most`, that so many do not do more). */
  readonly proven: boolean;
}

const demands: readonly Demand[] = ["company", "knowledge-institute"];

/**
 * The fewest parties such that every stage that can be is covered (by somebody active or capable) and that there are
 * at least one company and one knowledge institute among them. Only who could take a stage is invited. Among as few:
 * the lowest sum over stages of the cheapest among the invited, then the parties' ids, ascending, one by one.
 * If `most` are too few, it is those who cover the most stages, then meet the most of the two demands.
 */
export function findInvitation({ stages, guests, most, mostWork = 20_000_000 }: InvitationAsked): Invitation {
  const able = guests.filter(({ stageCosts }) => stageCosts.size > 0).sort((a, b) => a.party - b.party);
  const all = Array.from({ length: stages }, (_, stage) => stage);
  const open = all.filter((stage) => able.some(({ stageCosts }) => stageCosts.has(stage)));
  const asked = demands.filter((demand) => able.some(({ kind }) => kind === demand));
  const { parties, proven } = pickFewest({
    primary: open.length,
    choices: able.map(({ party, kind, stageCosts }) => ({
      party,
      costs: [
        ...open.map((stage) => stageCosts.get(stage)),
        ...asked.map((demand) => zeroIf(kind === demand)),
      ],
    })),
    ...{ most, mostWork },
  });
  const invited = able.filter(({ party }) => parties.includes(party));
  const takes = assignStages(open, invited);
  return {
    parties,
    takes,
    missing: all.filter((stage) => !open.includes(stage)),
    nobodyOf: demands.filter((demand) => !asked.includes(demand)),
    uncovered: open.filter((stage) => !takes.has(stage)),
    unmet: asked.filter((demand) => !invited.some(({ kind }) => kind === demand)),
    cost: [...takes].reduce((sum, [stage, party]) => sum + costOf(invited, party, stage), 0),
    proven,
  };
}

function zeroIf(holds: boolean): number | undefined {
  return holds ? 0 : undefined;
}

function assignStages(open: readonly number[], invited: readonly Guest[]): Map<number, number> {
  const takes = new Map<number, number>();
  for (const stage of open) {
    const costs = invited.map(({ stageCosts }) => stageCosts.get(stage) ?? Number.POSITIVE_INFINITY);
    const least = Math.min(...costs);
    if (least < Number.POSITIVE_INFINITY) takes.set(stage, invited[costs.indexOf(least)]!.party);
  }
  return takes;
}

function costOf(invited: readonly Guest[], party: number, stage: number): number {
  return invited.find((guest) => guest.party === party)?.stageCosts.get(stage) ?? 0;
}

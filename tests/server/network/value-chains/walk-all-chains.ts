import type { ChainOptions } from "../../../../server/network/value-chains/chain-options.ts";
import type { Candidate, ChainProblem } from "../../../../server/network/value-chains/chain-problem.ts";

export interface WalkedChain {
  readonly cost: number;
  /** By stage id, so that nothing depends on how stages are held. */
  readonly parties: Readonly<Record<string, number>>;
}

/** The twin of the search: every chain there is, written down straight from the definition, sorted, then listed. */
export function walkAllChains(problem: ChainProblem, options: ChainOptions): WalkedChain[] {
  const open = problem.stages
    .map((stage, at) => ({ ...stage, left: leftAt(problem, at, options) }))
    .filter(({ left }) => left.length > 0)
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
  if (open.length === 0) return [];
  let partial: Candidate[][] = [[]];
  for (const { left } of open) partial = partial.flatMap((chain) => left.map((each) => [...chain, each]));
  const placeOf = new Map(open.map(({ id }, at) => [id, at]));
  const feedsOf = new Map(problem.stages.map(({ id, feeds }) => [id, feeds]));
  const links = open.flatMap(({ feeds }, from) => {
    let fed = feeds;
    while (fed !== null && !placeOf.has(fed)) fed = feedsOf.get(fed) ?? null;
    return fed === null ? [] : [[from, placeOf.get(fed)!] as const];
  });
  const allowed = partial.filter((chain) => isAllowed(problem, chain, links, options));
  const costOf = (chain: readonly Candidate[]) =>
    chain.reduce((sum, { cost }) => sum + cost.total, 0) +
    links.reduce((sum, [from, to]) => {
      const [p, q] = [chain[from]!.party, chain[to]!.party];
      return sum + (p === q ? 0 : problem.linkCost(p, q));
    }, 0);
  const sorted = allowed
    .map((chain) => ({ chain: chain.map(({ party }) => party), cost: costOf(chain) }))
    .sort((a, b) => a.cost - b.cost || compareParties(a.chain, b.chain));
  const listed: typeof sorted = [];
  for (const each of sorted) {
    const differs = ({ chain }: typeof each) =>
      chain.filter((party, at) => party !== each.chain[at]).length >= (options.isDiverse ? 2 : 1);
    if (listed.length < options.most && listed.every(differs)) listed.push(each);
  }
  return listed.map(({ chain, cost }) => ({
    cost,
    parties: Object.fromEntries(open.map(({ id }, at) => [id, chain[at]!])),
  }));
}

function leftAt(problem: ChainProblem, stage: number, options: ChainOptions): Candidate[] {
  return problem.candidates[stage]!.filter(({ party, isActive }) => {
    const places = problem.placesOf(party);
    return (
      (isActive || !options.onlyActive) &&
      problem.collaborationsOf(party) <= (options.mostCollaborations ?? Number.POSITIVE_INFINITY) &&
      (options.regions === null || options.regions.some((region) => places.regions.includes(region))) &&
      !options.without.includes(party)
    );
  });
}

function isAllowed(
  problem: ChainProblem,
  chain: readonly Candidate[],
  links: readonly (readonly [number, number])[],
  { isDistinct, contains, crosses }: ChainOptions,
): boolean {
  const taken = chain.map(({ party }) => party);
  if (isDistinct && new Set(taken).size < taken.length) return false;
  if (!contains.every((party) => taken.includes(party))) return false;
  if (crosses === null) return true;
  const placesOf = (party: number) => {
    const { regions, countries, sectors } = problem.placesOf(party);
    return { region: regions, country: countries, sector: sectors }[crosses.border] as readonly unknown[];
  };
  const crossing = links.filter(([from, to]) => {
    const [mine, theirs] = [placesOf(taken[from]!), placesOf(taken[to]!)];
    return mine.length > 0 && theirs.length > 0 && !mine.some((place) => theirs.includes(place));
  });
  return crossing.length >= crosses.least;
}

function compareParties(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((party, stage) => party !== b[stage]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

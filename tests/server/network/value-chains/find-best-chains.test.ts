/** One search with all its options: its random problems and its twin serve every one of them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChainOptions } from "../../../../server/network/value-chains/chain-options.ts";
import type { ChainProblem } from "../../../../server/network/value-chains/chain-problem.ts";
import {
  defaultSearchLimits,
  findBestChains,
} from "../../../../server/network/value-chains/find-best-chains.ts";
import { candidate, optionArbitraries, optionsOf, problemOf, problems, shapes } from "./random-problem.ts";
import { type WalkedChain, walkAllChains } from "./walk-all-chains.ts";

/** Properties take long where much else runs beside them. */
const patience = { timeout: 60_000 };

function ask(problem: ChainProblem, options: ChainOptions): WalkedChain[] {
  const { chains, stages, exact } = findBestChains(problem, options);
  expect(exact).toBe(true);
  return chains.map(({ cost, parties }) => ({
    cost,
    parties: Object.fromEntries(stages.map((stage, at) => [problem.stages[stage]!.id, parties[at]!])),
  }));
}

const bestOf = (problem: ChainProblem, some: Partial<ChainOptions> = {}) =>
  findBestChains(problem, optionsOf({ ...some, most: 1 })).chains[0]?.cost ?? Number.POSITIVE_INFINITY;

/**
 * Feedstock and sorting both feed compounding, which feeds filling. Parties 0 to 4 lie in Sweden, Austria, Austria,
 * Belgium and Sweden; 0 and 2 work together closely, 1 and 2 loosely, 2 and 3 have an actor in common.
 */
const worked: ChainProblem = {
  stages: [
    { id: "feedstock", order: 1, feeds: "compounding" },
    { id: "sorting", order: 2, feeds: "compounding" },
    { id: "compounding", order: 3, feeds: "filling" },
    { id: "filling", order: 4, feeds: null },
  ],
  candidates: [
    [candidate(0, 50_000), candidate(4, 0)],
    [candidate(1, 650_000, false)],
    [candidate(2, 0), candidate(3, 0)],
    [candidate(3, 150_000), candidate(4, 0)],
  ],
  placesOf: (party) => ({
    ...{ regions: [party], sectors: [0] },
    countries: [["SE", "AT", "AT", "BE", "SE"][party]!],
  }),
  collaborationsOf: (party) => party,
  linkCost: (p, q) =>
    new Map([
      ["0 2", 200_000],
      ["1 2", 900_000],
      ["2 3", 1_000_000],
    ]).get(`${Math.min(p, q)} ${Math.max(p, q)}`) ?? 3_000_000,
  nearOf: () => [0, 1, 2, 3, 4],
};

describe("findBestChains, worked out by hand", () => {
  it("adds up links and stages, best first", () => {
    const { chains } = findBestChains(worked, optionsOf({ most: 3 }));
    expect(chains.map(({ parties, cost }) => [parties, cost])).toEqual([
      // 50,000 + 650,000 + 0 + 150,000 at the stages; 200,000 + 900,000 + 1,000,000 between them.
      [[0, 1, 2, 3], 2_950_000],
      // No longer 150,000 at filling, but 3,000,000 to it.
      [[0, 1, 2, 4], 4_800_000],
      // Party 4 at feedstock instead of 0: 50,000 less, 2,800,000 more.
      [[4, 1, 2, 3], 5_700_000],
    ]);
  });

  it("lists only what differs in two stages, if it is to be diverse", () => {
    const { chains, exact } = findBestChains(worked, optionsOf({ isDiverse: true }));
    expect(exact).toBe(true);
    // [0, 1, 2, 4], [4, 1, 2, 3] and every other one with 2 at compounding are too like the first or repeat party 4.
    expect(chains.map(({ parties, cost }) => [parties, cost])).toEqual([
      [[0, 1, 2, 3], 2_950_000],
      [[0, 1, 3, 4], 9_700_000],
    ]);
  });

  it("crosses as many borders as it is told to", () => {
    const crossing = (least: number) =>
      findBestChains(worked, optionsOf({ most: 1, crosses: { border: "country", least } })).chains[0]
        ?.parties;
    // Sweden to Austria and Austria to Belgium; only Austria to Austria does not cross.
    expect(crossing(2)).toEqual([0, 1, 2, 3]);
    expect(crossing(3)).toEqual([0, 1, 3, 4]);
    expect(crossing(4)).toBeUndefined();
  });

  it("leaves out and names a stage that nobody can take, and links what feeds it to what it feeds", () => {
    const nobodyCompounds = { ...worked, candidates: worked.candidates.with(2, []) };
    const { chains, stages, links, leftOut } = findBestChains(nobodyCompounds, optionsOf({ most: 1 }));
    expect(leftOut).toEqual([{ stage: 2, reason: "missing" }]);
    expect(stages).toEqual([0, 1, 3]);
    expect(links).toEqual([
      { from: 0, to: 2 },
      { from: 1, to: 2 },
    ]);
    expect(chains[0]).toMatchObject({ parties: [0, 1, 4], cost: 50_000 + 650_000 + 2 * 3_000_000 });
  });

  it("says so when it is the options that leave nobody for a stage", () => {
    const { leftOut } = findBestChains(worked, optionsOf({ onlyActive: true }));
    expect(leftOut).toEqual([{ stage: 1, reason: "options" }]);
  });

  it("finds nothing where every stage is missing, and nothing where one party would have to be twice", () => {
    const nobody = { ...worked, candidates: worked.candidates.map(() => []) };
    expect(findBestChains(nobody, optionsOf({}))).toMatchObject({ chains: [], exact: true });
    const alone = { ...worked, candidates: worked.candidates.map(() => [candidate(2, 0)]) };
    expect(findBestChains(alone, optionsOf({}))).toMatchObject({ chains: [], exact: true });
    expect(bestOf(alone, { isDistinct: false })).toBe(0);
  });
});

describe("findBestChains", patience, () => {
  for (const [name, arbitrary] of Object.entries(optionArbitraries))
    it(`lists what walking every chain lists, in the same order, with ${name}`, () => {
      fc.assert(
        fc.property(problems, arbitrary, fc.integer({ min: 1, max: 30 }), (problem, some, most) => {
          const options = optionsOf({ ...some, most });
          expect(ask(problem, options)).toEqual(walkAllChains(problem, options));
        }),
        { numRuns: 1000 },
      );
    });

  it("names, for each stage, exactly those who could take it in a chain of equal cost", () => {
    fc.assert(
      fc.property(problems, optionArbitraries["all of them"]!, (problem, some) => {
        const options = optionsOf(some);
        const all = walkAllChains(problem, { ...options, isDiverse: false, most: 100_000 });
        const { chains, stages } = findBestChains(problem, { ...options, most: 3 });
        for (const { cost, parties, equals } of chains)
          stages.forEach((stage, at) => {
            const id = problem.stages[stage]!.id;
            const others = all.filter((other) =>
              stages.every(
                (each, place) =>
                  (other.parties[problem.stages[each]!.id] === parties[place]) === (place !== at),
              ),
            );
            const equal = others.filter((other) => other.cost === cost).map((other) => other.parties[id]!);
            expect(equals[at]).toEqual(equal.sort((a, b) => a - b));
          });
      }),
      { numRuns: 500 },
    );
  });

  it("does not depend on the order in which stages and candidates are held", () => {
    fc.assert(
      fc.property(problems, optionArbitraries["all of them"]!, (problem, some) => {
        const turned: ChainProblem = {
          ...problem,
          stages: problem.stages.toReversed(),
          candidates: problem.candidates.map((each) => each.toReversed()).reverse(),
        };
        expect(ask(turned, optionsOf(some))).toEqual(ask(problem, optionsOf(some)));
      }),
    );
  });

  it("gives the same costs when parties have other names", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const problem = problemOf(shape);
        const last = shape.parties.length - 1;
        const renamed: ChainProblem = {
          ...problem,
          placesOf: (p) => problem.placesOf(last - p),
          collaborationsOf: (p) => problem.collaborationsOf(last - p),
          candidates: problem.candidates.map((each) =>
            each.map((one) => ({ ...one, party: last - one.party })),
          ),
          linkCost: (p, q) => problem.linkCost(last - p, last - q),
          nearOf: (p) => [...problem.nearOf(last - p)].map((q) => last - q),
        };
        const costsOf = (asked: ChainProblem) => ask(asked, optionsOf({ most: 40 })).map(({ cost }) => cost);
        expect(costsOf(renamed)).toEqual(costsOf(problem));
      }),
    );
  });

  it("never finds the best dearer because a link has become cheaper", () => {
    fc.assert(
      fc.property(shapes, fc.nat(5), fc.nat(5), (shape, p, q) => {
        const [row, column] = [Math.min(p, q), Math.max(p, q)];
        const links = shape.links.map((costs, at) =>
          costs.map((cost, other) => (at === row && other === column ? Math.floor(cost / 2) : cost)),
        );
        expect(bestOf(problemOf({ ...shape, links }))).toBeLessThanOrEqual(bestOf(problemOf(shape)));
      }),
    );
  });

  it("never finds the best dearer because somebody more could take a stage that others can take", () => {
    fc.assert(
      fc.property(shapes, fc.nat(4), fc.nat(5), (shape, stage, party) => {
        fc.pre((shape.costs[stage] ?? []).some((cost) => cost !== null));
        const costs = shape.costs.map((row, at) =>
          row.map((cost, other) => (at === stage && other === party ? (cost ?? 1) : cost)),
        );
        expect(bestOf(problemOf({ ...shape, costs }))).toBeLessThanOrEqual(bestOf(problemOf(shape)));
      }),
    );
  });

  it("never finds a cheaper best because something more is asked of it", () => {
    fc.assert(
      fc.property(problems, fc.nat(5), (problem, party) => {
        const best = bestOf(problem);
        expect(bestOf(problem, { contains: [party] })).toBeGreaterThanOrEqual(best);
        const crosses = { border: "country", least: 1 } as const;
        expect(bestOf(problem, { crosses })).toBeGreaterThanOrEqual(best);
        expect(bestOf(problem, { isDistinct: false })).toBeLessThanOrEqual(best);
      }),
    );
  });

  it("lists the same when it begins with only a few at each stage", () => {
    fc.assert(
      fc.property(
        problems,
        optionArbitraries["all of them"]!,
        fc.integer({ min: 1, max: 6 }),
        (problem, some, most) => {
          const options = optionsOf({ ...some, most });
          const { work: _, ...whole } = findBestChains(problem, options);
          const { work: __, ...grown } = findBestChains(problem, options, {
            ...defaultSearchLimits,
            width: 1,
          });
          expect(grown).toEqual(whole);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("says how many it has proven when it may not compare all who could take a stage", () => {
    fc.assert(
      fc.property(problems, fc.boolean(), fc.integer({ min: 1, max: 6 }), (problem, isDiverse, most) => {
        const options = optionsOf({ isDiverse, most });
        const limits = { ...defaultSearchLimits, width: 1, mostPairs: 4 };
        const { chains, proven, exact, stoppedAt } = findBestChains(problem, options, limits);
        const whole = findBestChains(problem, options).chains;
        expect(chains.slice(0, proven)).toEqual(whole.slice(0, proven));
        if (exact) expect(chains).toEqual(whole);
        else expect(whole[proven]?.cost ?? stoppedAt).toBeGreaterThanOrEqual(stoppedAt!);
      }),
      { numRuns: 1000 },
    );
  });

  it("says where it stopped, and what it has listed by then is certain", () => {
    fc.assert(
      fc.property(problems, fc.integer({ min: 0, max: 12 }), (problem, mostWork) => {
        const options = optionsOf({});
        const all = walkAllChains(problem, options);
        const { chains, exact, stoppedAt, work } = findBestChains(problem, options, {
          ...defaultSearchLimits,
          mostWork,
        });
        expect(work).toBeLessThanOrEqual(mostWork);
        expect(chains.map(({ cost }) => cost)).toEqual(all.slice(0, chains.length).map(({ cost }) => cost));
        expect(exact).toBe(stoppedAt === null);
        if (exact) expect(chains.length).toBe(all.length);
        else if (chains.length < all.length)
          expect(all[chains.length]!.cost).toBeGreaterThanOrEqual(stoppedAt ?? 0);
      }),
    );
  });

  it("stops when it is told to", () => {
    const limits = { ...defaultSearchLimits, isCancelled: () => true };
    expect(findBestChains(worked, optionsOf({}), limits)).toMatchObject({
      chains: [],
      exact: false,
      work: 0,
    });
  });
});

import { type Chained, measureChains, type Spread } from "./measure-chains.ts";
import { measureChainsInCypher } from "./measure-chains-in-cypher.ts";
import { readScaleSet, scaleFolder } from "./read-scale-set.ts";
import type { Result } from "./results.ts";

const plainGoal = 60;
const optionsGoal = 150;
const ratioGoal = 50;

export async function describeChains(): Promise<Result[]> {
  return [...describeGenerated(), ...(await describeAgainstCypher())];
}

async function describeAgainstCypher(): Promise<Result[]> {
  const set = readScaleSet();
  if (set === undefined) {
    console.log(`Skipped: the participations in Horizon 2020 are not in ${scaleFolder}.`);
    return [];
  }
  const measured = await measureChainsInCypher(set);
  const { chains, cypherMs, cutOff, different } = measured;
  const givenUp =
    cutOff === 0
      ? ""
      : `; ${cutOff} of ${chains} took longer than a minute or more than the memory of a question`;
  const describe = (when: string, ratio: number, networkMs: number): Result => ({
    what: `ten best chains of organisations of Horizon 2020 that are active, in Cypher against the network, ${when}`,
    goal: `≥ ${ratioGoal} ×, the same costs`,
    measured: `${cutOff > 0 ? "more than " : ""}${ratio.toFixed(0)} × (${cypherMs.toFixed(0)} : ${networkMs.toFixed(1)} ms)${givenUp}; ${different} with other costs`,
    holds: ratio >= ratioGoal && different === 0,
  });
  return [
    describe("a chain not asked for before", measured.ratio, measured.networkMs),
    describe("asked again, as after an option is changed", measured.ratioAgain, measured.againMs),
  ];
}

function describeGenerated(): Result[] {
  const asked: readonly (readonly [Chained, number])[] = [
    ...[1 / 4, 1, 2, 8].map((times) => ["clusters", times] as const),
    ...[1 / 4, 1, 2, 8].map((times) => ["organisations", times] as const),
  ];
  return asked.flatMap(([of, times]): Result[] => {
    const measured = measureChains(times, of);
    const isGoal = of === "clusters" && times === 1;
    const size = `Horizon 2020 × ${times}, ${measured.parties} ${of}, generated`;
    const { state, first, plain, options } = measured;
    return [
      {
        what: `ten best chains of six stages (${size})`,
        goal: isGoal ? `p95 ≤ ${plainGoal} ms` : "",
        measured: `${write(plain)}; diverse, asked for the first time ${write(first)}, after ${write(state)} for who stands where`,
        holds: isGoal ? plain.p95 <= plainGoal : undefined,
      },
      {
        what: `the same with options (at a stage ${measured.medianCandidates} candidates, at most ${measured.mostCandidates})`,
        goal: isGoal ? `p95 ≤ ${optionsGoal} ms, all exact` : "",
        measured: `${write(options)}; ${(100 * measured.exactShare).toFixed(0)} % exact`,
        holds: isGoal ? options.p95 <= optionsGoal && measured.exactShare === 1 : undefined,
      },
    ];
  });
}

function write({ p50, p95 }: Spread): string {
  return `median ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`;
}

import type { Fault } from "./fault.ts";
import { findCycle } from "./find-cycle.ts";
import type { ReadSeed } from "./read-seed.ts";
import type { Row } from "./tables.ts";

type Stage = Row<"stages">;

/** The stages of a chain form an in-tree: each feeds at most one other, and all lead to the one that feeds none. */
export function checkValueChains({ seed, faults }: ReadSeed): Fault[] {
  const found = [
    ...seed.stages.flatMap((stage) => checkStage(stage, seed.stages)),
    ...checkFeedsCycle(seed.stages),
  ];
  // A stage with a fault of its own is not among the rows, and would be missed here for nothing.
  const isIncomplete = ["stages.csv", "requirements.csv", "value-chains.csv"].some((file) =>
    faults.some((fault) => fault.file === file),
  );
  if (isIncomplete) return found;
  return [
    ...found,
    ...seed["value-chains"].flatMap((chain) => checkTree(chain, seed.stages)),
    ...checkRequirements(seed.stages, seed.requirements),
  ];
}

const file = "stages.csv";

function checkStage(stage: Stage, stages: readonly Stage[]): Fault[] {
  const { id, line, chain, order, feeds } = stage;
  const found: Fault[] = [];
  if (!id.startsWith(`${chain}--`)) {
    found.push({ file, line, column: "id", value: id, expected: `an id that begins with ${chain}--` });
  }
  const fed = stages.find((other) => other.id === feeds);
  if (fed !== undefined && fed.chain !== chain) {
    found.push({
      file,
      line,
      column: "feeds",
      value: fed.id,
      expected: `a stage of the same chain, ${chain}`,
    });
  }
  const same = stages.find(
    (other) => other.chain === chain && other.order === order && other.line < line && other.id !== id,
  );
  if (same !== undefined) {
    const expected = `another place than ${same.id} has`;
    found.push({ file, line, column: "order", value: String(order), expected });
  }
  return found;
}

function checkFeedsCycle(stages: readonly Stage[]): Fault[] {
  const feeding = stages.flatMap(({ id, feeds, line }) =>
    feeds === undefined ? [] : [{ from: id, to: feeds, line }],
  );
  return findCycle(feeding).map(({ from, to, line }) => ({
    file,
    line,
    column: "feeds",
    value: to,
    expected: `a stage that does not lead back to ${from}`,
  }));
}

function checkTree(chain: Row<"value-chains">, stages: readonly Stage[]): Fault[] {
  const own = stages.filter((stage) => stage.chain === chain.id);
  if (own.length === 0) {
    const expected = "at least one stage of this chain in stages.csv";
    return [{ file: "value-chains.csv", line: chain.line, column: "id", value: chain.id, expected }];
  }
  const ends = own.filter((stage) => stage.feeds === undefined);
  return ends.slice(1).map(({ line }) => ({
    file,
    line,
    column: "feeds",
    value: "",
    expected: `a stage: of a chain only one, here ${ends[0]?.id}, feeds no other`,
  }));
}

/** Who offers all that is required can fill a stage; of a stage that requires nothing everybody would. */
function checkRequirements(stages: readonly Stage[], requirements: readonly Row<"requirements">[]): Fault[] {
  const requiring = new Set(requirements.map(({ stage }) => stage));
  return stages
    .filter(({ id }) => !requiring.has(id))
    .map(({ id, line }) => ({
      file,
      line,
      column: "id",
      value: id,
      expected: "at least one competence that this stage requires in requirements.csv",
    }));
}

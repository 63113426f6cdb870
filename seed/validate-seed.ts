import type { Fault } from "./fault.ts";
import { sortFaults } from "./fault.ts";
import type { ReadSeed } from "./read-seed.ts";

/** Everything that is wrong with a seed, all at once. */
export function validateSeed(read: ReadSeed): Fault[] {
  return sortFaults(read.faults);
}

import { checkDuplicates } from "./check-duplicates.ts";
import { checkOrganisations } from "./check-organisations.ts";
import { checkPeriods } from "./check-periods.ts";
import { checkReferences } from "./check-references.ts";
import { checkTexts } from "./check-texts.ts";
import { checkValueChains } from "./check-value-chains.ts";
import { checkVocabulary } from "./check-vocabulary.ts";
import { type Fault, sortFaults } from "./fault.ts";
import type { ReadSeed } from "./read-seed.ts";

/** Rules that look at more than one cell; what a single cell has to be is said in `tables.ts`. */
const checks: readonly ((read: ReadSeed) => Fault[])[] = [
  checkReferences,
  checkDuplicates,
  checkPeriods,
  checkTexts,
  checkVocabulary,
  checkValueChains,
  checkOrganisations,
];

/** Everything that is wrong with a seed, all at once, in the order of the files and their lines. */
export function validateSeed(read: ReadSeed): Fault[] {
  return sortFaults([...read.faults, ...checks.flatMap((check) => check(read))]);
}

import type { ChainDefinition, StageDefinition } from "#contract/chain-definition.ts";
import { type ChainFaultKind, findChainFaults } from "#contract/find-chain-faults.ts";
import { ClusterixError } from "../../errors.ts";
import type { Network } from "../../network/network.ts";

/** Throws bad-parameter for the first fault: the parameter names the place, the sentence the step and what to do. */
export function checkChainDefinition({ stages }: ChainDefinition, network: Network): void {
  const [fault] = findChainFaults(stages);
  if (fault !== undefined) {
    const advice = advices[fault.kind](stages[fault.stage]!);
    throw misplaced(advice, `${fault.stage}.${fault.field}`);
  }
  stages.forEach((step, at) => {
    step.requires.forEach(({ competence }, place) => {
      const advice = checkCompetence(step, competence, network);
      if (advice !== undefined) throw misplaced(advice, `${at}.requires.${place}.competence`);
    });
    if (step.like !== null && !network.stages.indexes.has(step.like))
      throw misplaced(
        `The step “${step.name}” is like ${step.like}, which is no step of a shipped value chain: take one of those, or null.`,
        `${at}.like`,
      );
  });
}

const advices: Record<ChainFaultKind, (step: StageDefinition) => string> = {
  "no-name": ({ key }) => `The step with the key ${key} has no name: give it one.`,
  "key-twice": ({ name, key }) =>
    `The step “${name}” has the key ${key} of a step before it: give it a key of its own.`,
  "feeds-itself": ({ name }) => `The step “${name}” feeds itself: let it feed another one, or none.`,
  "feeds-unknown": ({ name, feeds }) =>
    `The step “${name}” feeds ${feeds}, which is no step of this chain: name one that is.`,
  circle: ({ name }) =>
    `What the step “${name}” feeds leads back to it: let one step of this circle feed another one, or none.`,
  "several-ends": ({ name }) =>
    `The step “${name}” feeds none, and so does another: only one step may be the last. Let it feed the next one.`,
  "requires-nothing": ({ name }) =>
    `The step “${name}” requires nothing, so that everybody could take it: add a competence.`,
  "required-twice": ({ name }) => `The step “${name}” requires a competence twice: take one of them out.`,
};

function checkCompetence(
  { name }: StageDefinition,
  competence: string,
  { competences }: Network,
): string | undefined {
  const at = competences.indexes.get(competence);
  if (at === undefined)
    return `The step “${name}” requires ${competence}, which is no competence: choose one of the list.`;
  if (competences.families[at] === -1)
    return `The step “${name}” requires ${competence}, which is a whole field: choose a competence in it.`;
  return undefined;
}

function misplaced(detail: string, place: string): ClusterixError {
  return new ClusterixError("bad-parameter", detail, { parameter: `definition.stages.${place}` });
}

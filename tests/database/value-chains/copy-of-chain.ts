import type { ValueChain } from "#contract/find-value-chain.ts";

/** What the chain of the screen says, as a definition that can be sent. */
export function copyOfChain({ name, stages }: ValueChain) {
  const key = (id: string) => id.split("--")[1]!;
  return {
    name: typeof name === "string" ? name : name.en,
    stages: stages.map((stage) => ({
      key: key(stage.id),
      name: typeof stage.name === "string" ? stage.name : stage.name.en,
      feeds: stage.feeds === null ? null : key(stage.feeds),
      requires: stage.requires.map(({ competence, weight }) => ({ competence: competence.id, weight })),
      like: stage.id,
    })),
  };
}

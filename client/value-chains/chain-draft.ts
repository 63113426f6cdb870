/** A value chain while it is edited: each change is a function from one definition to the next. */
import type { ChainDefinition, StageDefinition } from "#contract/chain-definition.ts";
import type { ValueChain } from "#contract/find-value-chain.ts";
import type { Text } from "#contract/graph.ts";

/** What the screen shows, as a definition; `name` puts texts into the language of the reader. */
export function defineChain(chain: ValueChain, name: (text: Text) => string): ChainDefinition {
  const keyOf = (id: string) => chain.stages.find((stage) => stage.id === id)?.key ?? id.replace(/^.*--/, "");
  return {
    name: name(chain.name),
    question: chain.question === undefined ? "" : name(chain.question),
    stages: chain.stages.map((stage) => ({
      key: keyOf(stage.id),
      name: name(stage.name),
      feeds: stage.feeds === null ? null : keyOf(stage.feeds),
      requires: stage.requires.map(({ competence, weight }) => ({ competence: competence.id, weight })),
      like: chain.isOwn ? stage.like : stage.id,
    })),
  };
}

export function changeStep(
  definition: ChainDefinition,
  at: number,
  next: Partial<StageDefinition>,
): ChainDefinition {
  const stages = definition.stages.map((stage, each) => (each === at ? { ...stage, ...next } : stage));
  return { ...definition, stages };
}

/** At the end: what was last feeds it. */
export function addStep(definition: ChainDefinition, name: string): ChainDefinition {
  const keys = new Set(definition.stages.map(({ key }) => key));
  let number = definition.stages.length + 1;
  while (keys.has(`step-${number}`)) number += 1;
  const key = `step-${number}`;
  const stages = definition.stages.map((stage) => (stage.feeds === null ? { ...stage, feeds: key } : stage));
  return { ...definition, stages: [...stages, { key, name, feeds: null, requires: [], like: null }] };
}

/** What fed it feeds what it fed. */
export function removeStep({ stages, ...rest }: ChainDefinition, at: number): ChainDefinition {
  const { key, feeds } = stages[at]!;
  const left = stages.filter((_, each) => each !== at);
  return { ...rest, stages: left.map((stage) => (stage.feeds === key ? { ...stage, feeds } : stage)) };
}

export function moveStep({ stages, ...rest }: ChainDefinition, at: number, by: 1 | -1): ChainDefinition {
  const moved = [...stages];
  const [stage] = moved.splice(at, 1);
  if (stage !== undefined) moved.splice(at + by, 0, stage);
  return { ...rest, stages: moved };
}

export interface DraftHistory {
  readonly past: readonly ChainDefinition[];
  readonly now: ChainDefinition;
  readonly future: readonly ChainDefinition[];
}

export type DraftStep =
  | { readonly kind: "change"; readonly next: ChainDefinition }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" }
  | { readonly kind: "replace"; readonly next: ChainDefinition };

const mostKept = 100;

export function stepDraft(history: DraftHistory, step: DraftStep): DraftHistory {
  const { past, now, future } = history;
  switch (step.kind) {
    case "change":
      return { past: [...past.slice(-mostKept), now], now: step.next, future: [] };
    case "replace":
      return { past: [], now: step.next, future: [] };
    case "undo":
      return past.length === 0
        ? history
        : { past: past.slice(0, -1), now: past.at(-1)!, future: [now, ...future] };
    case "redo":
      return future.length === 0
        ? history
        : { past: [...past, now], now: future[0]!, future: future.slice(1) };
  }
}

import type { ChainDefinition } from "./chain-definition.ts";

/** What keeps steps from being a value chain. No zod here: the editor of the client finds them too, as one types. */
export const chainFaultKinds = [
  "no-name",
  "key-twice",
  "feeds-itself",
  "feeds-unknown",
  "circle",
  "several-ends",
  "requires-nothing",
  "required-twice",
] as const;
export type ChainFaultKind = (typeof chainFaultKinds)[number];

export interface ChainFault {
  readonly kind: ChainFaultKind;
  /** Position of the step. */
  readonly stage: number;
  readonly field: "name" | "key" | "feeds" | "requires";
}

type Steps = Pick<ChainDefinition, "stages">["stages"];

/** The steps have to form an in-tree: each feeds one other of them, but for one, which all lead to. By step. */
export function findChainFaults(stages: Steps): ChainFault[] {
  const keys = stages.map(({ key }) => key);
  const found = stages.flatMap((step, stage): ChainFault[] => {
    const { key, name, feeds, requires } = step;
    const competences = requires.map(({ competence }) => competence);
    return [
      ...when(name.trim() === "", { kind: "no-name", stage, field: "name" }),
      ...when(keys.indexOf(key) < stage, { kind: "key-twice", stage, field: "key" }),
      ...when(feeds === key, { kind: "feeds-itself", stage, field: "feeds" }),
      ...when(feeds !== null && !keys.includes(feeds), { kind: "feeds-unknown", stage, field: "feeds" }),
      ...when(feeds !== key && isInCircle(stages, key), { kind: "circle", stage, field: "feeds" }),
      ...when(requires.length === 0, { kind: "requires-nothing", stage, field: "requires" }),
      ...when(new Set(competences).size < competences.length, {
        kind: "required-twice",
        stage,
        field: "requires",
      }),
    ];
  });
  // Without a last step there is a circle, or one that is fed and not there: that is said above.
  const ends = stages.flatMap(({ feeds }, stage) => (feeds === null ? [stage] : []));
  return [
    ...found,
    ...ends.slice(0, -1).map((stage) => ({ kind: "several-ends" as const, stage, field: "feeds" as const })),
  ];
}

/** Whether what a step feeds leads back to it. */
function isInCircle(stages: Steps, start: string): boolean {
  const next = new Map(stages.map(({ key, feeds }) => [key, feeds]));
  let at = next.get(start) ?? null;
  for (let walked = 0; at !== null && walked < stages.length; walked += 1) {
    if (at === start) return true;
    at = next.get(at) ?? null;
  }
  return false;
}

function when(holds: boolean, fault: ChainFault): ChainFault[] {
  return holds ? [fault] : [];
}

import type { Fault } from "#contract/errors.ts";

export interface PlacedFaults {
  /** Of the field with this path; those below a field that has none of its own are told at it. */
  at(path: string): readonly Fault[];
  /** Those that no field of the form stands for. */
  readonly others: readonly Fault[];
}

/** Puts what the server minds to the fields of the form; `paths` are all that the form has. */
export function placeFaults(faults: readonly Fault[], paths: readonly string[]): PlacedFaults {
  const byPath = new Map<string, Fault[]>();
  const others: Fault[] = [];
  for (const fault of faults) {
    const path = findPath((fault.parameter ?? "").replace(/^definition\./, ""), paths);
    if (path === undefined) others.push(fault);
    else byPath.set(path, [...(byPath.get(path) ?? []), fault]);
  }
  return { at: (path) => byPath.get(path) ?? [], others };
}

/** The longest path of the form that is the fault's or lies above it: of parameters.1.choices.0.label the choices. */
function findPath(of: string, paths: readonly string[]): string | undefined {
  return paths
    .filter((path) => of === path || of.startsWith(`${path}.`))
    .sort((one, other) => other.length - one.length)[0];
}

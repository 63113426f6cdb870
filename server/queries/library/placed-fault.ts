import type { Fault } from "#contract/errors.ts";
import { ClusterixError } from "../../errors.ts";

/** Something wrong with a definition, and where in it. */
export interface PlacedFault {
  /** Such as parameters, 2, name. */
  readonly path: readonly (string | number)[];
  /** What it is about, where a program may want to know. */
  readonly word?: string | undefined;
  /** A sentence that says what to write. */
  readonly detail: string;
  /** Where in the text at this place, counted from 0. */
  readonly at?: number | undefined;
}

export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Line and column, counted from 1, of a place in a text; columns in UTF-16 units, as editors count. */
export function placeIn(text: string, at: number): TextPlace {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** A fault as a problem document has it. */
export function toFault({ path, word, detail }: PlacedFault, place: TextPlace | undefined): Fault {
  return { ...(path.length > 0 ? { parameter: path.join(".") } : {}), word, detail, ...place };
}

/** All faults in one: the sentence is that of the first. */
export function badDefinition(faults: readonly Fault[]): ClusterixError {
  const [first] = faults;
  const more = faults.length > 1 ? ` And ${faults.length - 1} more.` : "";
  return new ClusterixError("bad-parameter", `${sayPlace(first)}${first?.detail ?? ""}${more}`, {
    ...(first?.parameter === undefined ? {} : { parameter: first.parameter }),
    faults,
  });
}

function sayPlace(fault: Fault | undefined): string {
  return fault?.line === undefined ? "" : `Line ${fault.line}, column ${fault.column ?? 1}: `;
}

import type { Fault } from "#contract/errors.ts";
import type { QueryDefinition } from "#contract/query-definition.ts";
import { findDefinitionFaults } from "./find-definition-faults.ts";
import { badDefinition, type PlacedFault, placeIn, toFault } from "./placed-fault.ts";
import { mostFileCharacters } from "./split-query-file.ts";
import { writeQueryFile } from "./write-query-file.ts";

/** Throws bad-parameter with all faults of a definition, those of its Cypher with line and column in it. */
export function checkDefinition(definition: QueryDefinition): void {
  const faults = findDefinitionFaults(definition).map((fault): Fault => {
    const { path, at } = fault;
    return toFault(fault, at === undefined ? undefined : placeIn(textAt(definition, path), at));
  });
  // Whatever is saved can be handed on as a file, and read again.
  const length = writeQueryFile(definition).length;
  if (length > mostFileCharacters)
    faults.push({ detail: `As a file this has ${length} characters: shorten it to ${mostFileCharacters}.` });
  if (faults.length > 0) throw badDefinition(faults);
}

function textAt({ cypher, parameters }: QueryDefinition, [first, at]: PlacedFault["path"]): string {
  return first === "cypher" ? cypher : (parameters[Number(at)]?.values ?? "");
}

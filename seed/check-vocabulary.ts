import type { Fault } from "./fault.ts";
import { editorsSource, type ReadSeed, sectorsSource } from "./read-seed.ts";

/** Codes that say what they are, sources that the loader itself cites, and collaborations with somebody in them. */
export function checkVocabulary(read: ReadSeed): Fault[] {
  return [...checkCitedSources(read), ...checkCodes(read.seed), ...checkParticipants(read)];
}

function checkCitedSources({ ids }: ReadSeed): Fault[] {
  const known = ids.get("sources");
  if (known === undefined) return [];
  return [editorsSource, sectorsSource]
    .filter((id) => !known.has(id))
    .map((id) => ({
      file: "sources.csv",
      line: 1,
      column: "id",
      value: "",
      expected: `a row with the id ${id}`,
    }));
}

function checkCodes({ regions, sectors }: ReadSeed["seed"]): Fault[] {
  return [
    ...regions
      .filter(({ id, nutsLevel }) => nutsLevel !== id.length - 2)
      .map(({ id, line, nutsLevel }) => ({
        file: "regions.csv",
        line,
        column: "nutsLevel",
        value: String(nutsLevel),
        expected: `${id.length - 2}, the number of signs of ${id} after the country`,
      })),
    ...sectors
      .filter(({ id, section }) => !id.startsWith(section))
      .map(({ id, line, section }) => ({
        file: "sectors.csv",
        line,
        column: "section",
        value: section,
        expected: `${id[0]}, the letter of ${id}`,
      })),
  ];
}

function checkParticipants({ seed, faults }: ReadSeed): Fault[] {
  if (faults.some(({ file }) => file === "participants.csv")) return [];
  const known = new Set(seed.participants.map(({ collaboration }) => collaboration));
  return seed.collaborations
    .filter(({ id }) => !known.has(id))
    .map(({ id, line }) => ({
      file: "collaborations.csv",
      line,
      column: "id",
      value: id,
      expected: "at least one participant in participants.csv",
    }));
}

import type { Fault } from "#contract/errors.ts";

/**
 * A fault of a query that was read from a file, with its place in the file. The server gives places in the Cypher, which
 * stands at the end of the file as it is; those in other texts, such as the list of a parameter, have none in the file.
 */
export function placeInFile(fault: Fault, { file, cypher }: { file: string; cypher: string }): Fault {
  const { line, column = 1, parameter, ...facts } = fault;
  const path = parameter?.replace(/^definition\./, "");
  if (line === undefined) return path === undefined ? facts : { ...facts, parameter: path };
  if (path !== "cypher") return { ...facts, ...(path === undefined ? {} : { parameter: path }) };
  const before = file.slice(0, Math.max(0, file.lastIndexOf(cypher))).split(/\r\n|\r|\n/);
  const indent = line === 1 ? (before.at(-1)?.length ?? 0) : 0;
  return { ...facts, line: before.length - 1 + line, column: column + indent };
}

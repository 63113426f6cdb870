import { basename } from "node:path";
import type { QueryDefinition } from "#contract/query-definition.ts";
import { type CypherFiles, readCypherFiles } from "../../database/read-cypher-files.ts";
import { ClusterixError, StartFault } from "../../errors.ts";
import { teamQueryPrefix } from "../../workspace/keep-queries.ts";
import { readQueryFile } from "./read-query-file.ts";

/** A query that came with the product. */
export interface ShippedQuery {
  /** The name of its file, without the ending. */
  readonly id: string;
  readonly definition: QueryDefinition;
  /** The file as it is. */
  readonly file: string;
}

/** The queries that came with the product; those of the team are in the workspace. */
export interface Library {
  /** By id. */
  list(): readonly ShippedQuery[];
  find(id: string): ShippedQuery | undefined;
}

export const noLibrary: Library = { list: () => [], find: () => undefined };

/** Reads all files of the folder. Throws StartFault, naming each file that cannot be used, the line and the fault. */
export function openLibrary(folder: string): Library {
  const queries = new Map<string, ShippedQuery>();
  const faults: string[] = [];
  for (const [id, file] of [...readFiles(folder)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = `${basename(folder)}/${id}.cypher`;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 60 || id.startsWith(teamQueryPrefix))
      faults.push(
        `${name}: name the file by small letters and digits joined by hyphens, not beginning with ${teamQueryPrefix}`,
      );
    else
      try {
        queries.set(id, { id, definition: readQueryFile(file), file });
      } catch (error) {
        faults.push(...describeFaults(name, error));
      }
  }
  if (faults.length > 0)
    throw new StartFault("The shipped queries cannot be read. Mend or remove:", ...faults);
  return { list: () => [...queries.values()], find: (id) => queries.get(id) };
}

function readFiles(folder: string): CypherFiles {
  try {
    return readCypherFiles(folder);
  } catch (error) {
    throw new StartFault(
      `The folder ${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      "The queries of the library lie there: bring it back as it came with the product.",
    );
  }
}

function describeFaults(name: string, error: unknown): string[] {
  if (!(error instanceof ClusterixError)) throw error;
  return (error.faults ?? []).map(
    ({ line, column, detail }) => `${name}, line ${line}, column ${column}: ${detail}`,
  );
}

import type { Column, Row } from "#contract/query-answer.ts";
import type { Language } from "#contract/words.ts";
import type { FindSources, SourceTitle } from "../cypher/streamed-answer.ts";
import { wordValue } from "./word-value.ts";

export type KnownSources = ReadonlyMap<string, SourceTitle>;

/**
 * The sources of an answer while it comes: `know` looks up those that a batch of rows cites and that no batch before it
 * has, and gives all that are known. Ids that are those of no source are asked for once.
 */
export function followSources(
  columns: readonly Column[],
  findSources: FindSources,
): { know(rows: readonly Row[]): Promise<KnownSources> } {
  const names = columns.filter(({ kind }) => kind === "sources").map(({ name }) => name);
  const known = new Map<string, SourceTitle>();
  const asked = new Set<string>();
  return {
    async know(rows) {
      const ids = new Set(rows.flatMap((row) => names.flatMap((name) => listIds(row[name]))));
      const wanted = [...ids].filter((id) => !asked.has(id));
      for (const id of wanted) asked.add(id);
      if (wanted.length > 0) for (const [id, source] of await findSources(wanted)) known.set(id, source);
      return known;
    },
  };
}

/** Title and address of each source; of what is not known as one, what stands there. */
export function wordSources(value: unknown, sources: KnownSources, language: Language): string {
  const each = Array.isArray(value) ? value : [value];
  return each.map((id) => wordSource(sources.get(id)) ?? wordValue(id, language)).join("; ");
}

function wordSource(source: SourceTitle | undefined): string | undefined {
  return source && (source.url === undefined ? source.title : `${source.title} (${source.url})`);
}

function listIds(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === "string");
}

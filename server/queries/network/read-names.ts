import { z } from "zod";
import { basisSchema, type Text } from "#contract/graph.ts";
import type { Basis, NodeKind } from "#contract/words.ts";
import type { Database } from "../../database/database.ts";
import { foldSearchText } from "../../database/fold-search-text.ts";
import { labelSchema } from "../explore/kind-labels.ts";
import { nameOf, nameShape } from "../explore/name-texts.ts";

/** A text that something is found by, as it is shown and as it is compared. */
export interface FoundBy {
  readonly text: string;
  readonly folded: string;
}

/** What a search has to know of a node to rank it. */
export interface NamedNode {
  readonly id: string;
  readonly foldedId: string;
  readonly kind: NodeKind;
  readonly name: Text;
  /** In all languages, short ones included. */
  readonly names: readonly FoundBy[];
  /** Other names and the city. */
  readonly aliases: readonly FoundBy[];
  readonly basis: Basis;
  readonly degree: number;
  readonly level: number | undefined;
  readonly status: string | null;
  readonly validTo: string | null;
  readonly endDate: string | null;
}

/** By id. Folding is dear, and a search for one letter finds a third of all nodes: so it is done once. */
export type SearchNames = ReadonlyMap<string, NamedNode>;

const day = z.iso.date().nullable();
const nameRowSchema = z.object({
  id: z.string(),
  label: labelSchema,
  ...nameShape,
  aliases: z.array(z.string()),
  city: z.string().nullable(),
  basis: basisSchema,
  degree: z.number().int(),
  level: z.number().int().nullable(),
  status: z.string().nullable(),
  validTo: day,
  endDate: day,
});

const timeoutMs = 20_000;

export async function readNames(database: Database): Promise<SearchNames> {
  const rows = await database.run("network/read-names", {}, nameRowSchema, { timeoutMs });
  return new Map(rows.map((row) => [row.id, toNamedNode(row)]));
}

function toNamedNode(row: z.output<typeof nameRowSchema>): NamedNode {
  const { id, label, basis, degree, level, status, validTo, endDate } = row;
  const names = Object.keys(nameShape).map((key) => row[key as keyof typeof nameShape]);
  return {
    ...{ id, kind: label, basis, degree, status, validTo, endDate },
    foldedId: foldSearchText(id),
    level: level ?? undefined,
    name: nameOf(row),
    names: foldAll(names),
    aliases: foldAll([...row.aliases, row.city]),
  };
}

function foldAll(texts: readonly (string | null | undefined)[]): FoundBy[] {
  const present = texts.filter((text): text is string => typeof text === "string" && text !== "");
  return [...new Set(present)].map((text) => ({ text, folded: foldSearchText(text) }));
}

import {
  autocomplete,
  type CompletionItem,
  type DbSchema,
  type SymbolTable,
} from "@neo4j-cypher/language-support";
import type { KnownNames, KnownProperty, Proposal, Proposals } from "./language-messages.ts";

/** Of the grammar, but not for a text that only reads and has no prefix, or not known to Neo4j 5. */
const unwanted = new RegExp(
  `^(${[
    ...["CREATE", "MERGE", "SET", "DELETE", "DETACH", "NODETACH", "REMOVE", "FOREACH", "INSERT", "FINISH"],
    ...["DROP", "ALTER", "RENAME", "GRANT", "DENY", "REVOKE", "START", "STOP", "ENABLE", "DISABLE"],
    ...["DEALLOCATE", "REALLOCATE", "DRYRUN", "SHOW", "TERMINATE", "LOAD", "USE", "USING PERIODIC"],
    ...["CYPHER", "EXPLAIN", "PROFILE"],
    ...["DEFINE", "SEARCH", "FILTER", "FOR", "LET", "WHEN", "NEXT", "GROUP BY"],
  ].join("|")})\\b`,
);

/** Kinds of the language server protocol that the package uses. */
const kinds: Readonly<Record<number, Proposal["kind"]>> = {
  2: "procedure",
  3: "function",
  6: "variable",
  10: "property",
  14: "word",
  25: "label",
};

const weights: Record<Proposal["kind"], number> = {
  ...{ label: 5, type: 5, property: 5, parameter: 4, variable: 6 },
  ...{ procedure: 3, function: 1, word: 0 },
};

export interface ProposeOptions {
  readonly schema: DbSchema;
  readonly names: KnownNames | null;
  /** Of the last check: which variable has which labels. */
  readonly symbols: { readonly query: string; readonly symbolTables: SymbolTable[] };
}

/** What may stand at the cursor, from the grammar and from this graph; `text` is masked. */
export function propose(text: string, cursor: number, { schema, names, symbols }: ProposeOptions): Proposals {
  const from = cursor - (/[\p{L}\p{N}_]*$/u.exec(text.slice(0, cursor))?.[0].length ?? 0);
  if (isInQuotes(text, cursor)) return { from, proposals: [] };
  const items = autocomplete(text, schema, {
    ...{ caretPosition: cursor, manual: true, symbolsInfo: symbols, consoleCommandsEnabled: false },
  });
  const owners = propertiesOf(text, from, names);
  const proposals = items.flatMap((item) => {
    const proposal = readItem(item, names);
    if (proposal === null) return [];
    return proposal.kind === "property" ? [weighProperty(proposal, owners, names)] : [proposal];
  });
  const isAfterDollar = text[from - 1] === "$";
  // Behind a `$` only its name is missing, and only parameters are meant.
  const wanted = isAfterDollar ? proposals.filter(({ kind }) => kind === "parameter") : proposals;
  return { from: isAfterDollar ? from - 1 : from, proposals: dropDoubles(wanted) };
}

/** A function that is also the first part of longer names is told twice: the one that says more stays. */
function dropDoubles(proposals: readonly Proposal[]): Proposal[] {
  const byInsert = new Map<string, Proposal>();
  for (const each of proposals)
    if ((byInsert.get(each.insert)?.detail ?? "") === "") byInsert.set(each.insert, each);
  return [...byInsert.values()];
}

function readItem(item: CompletionItem, names: KnownNames | null): Proposal | null {
  const { label, insertText = label, detail = "", signature = "", documentation = "" } = item;
  if (item.kind === 14 && unwanted.test(label)) return null;
  const kind = label.startsWith("$") ? "parameter" : (kinds[item.kind ?? 0] ?? "word");
  const isType = kind === "label" && names?.types.includes(label) === true && !names.labels.includes(label);
  return {
    label,
    insert: kind === "parameter" ? label : insertText,
    kind: isType ? "type" : kind,
    detail: signature === "" ? detail.replace(/^\((.*)\)$/, "") : signature.replace(/^[^(]*/, ""),
    description: typeof documentation === "string" ? documentation : documentation.value,
    weight: weights[isType ? "type" : kind],
  };
}

/** The properties of what stands before the point or the brace, when it says of itself what it is. */
function propertiesOf(text: string, from: number, names: KnownNames | null): readonly KnownProperty[] {
  if (names === null) return [];
  const before = text.slice(0, from);
  const variable = /([\p{L}_][\p{L}\p{N}_]*)\.$/u.exec(before)?.[1];
  const labelled = variable === undefined ? /[\w\s]*:([\w|&:]+)\s*\{[^{}]*$/u : labelsOfVariable(variable);
  const labels = labelled.exec(before)?.[1]?.split(/[|&:]/) ?? [];
  return labels.flatMap((label) => names.propertiesByLabel[label] ?? names.propertiesByType[label] ?? []);
}

const labelsOfVariable = (variable: string) => new RegExp(`[(\\[,]\\s*${variable}\\s*:([\\w|&:]+)`, "u");

function weighProperty(
  proposal: Proposal,
  owned: readonly KnownProperty[],
  names: KnownNames | null,
): Proposal {
  const own = owned.find(({ name }) => name === proposal.label);
  const all = names === null ? [] : [names.propertiesByLabel, names.propertiesByType].flatMap(Object.values);
  const any = all.flat().find(({ name }) => name === proposal.label);
  return {
    ...proposal,
    detail: (own ?? any)?.types.join(" | ") ?? "",
    weight: own === undefined && owned.length > 0 ? 0 : weights.property,
  };
}

/** A text or comment that is still being written: nothing of the grammar belongs there. */
function isInQuotes(text: string, cursor: number): boolean {
  const found = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/|(['"]|\/\/|\/\*)/g;
  const before = text.slice(0, cursor);
  for (const [, opening] of before.matchAll(found)) if (opening !== undefined) return true;
  return false;
}

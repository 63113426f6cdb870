import {
  type Document,
  type ErrorCode,
  isAlias,
  isCollection,
  isNode,
  isPair,
  isScalar,
  Parser,
  parseDocument,
  visit,
} from "yaml";
import type { PlacedFault } from "./placed-fault.ts";

/** What the YAML says, and where it says it. */
export interface QueryYaml {
  readonly content: unknown;
  readonly faults: readonly YamlFault[];
  /** Where a part is written, counted from 0; of one that is not there, the nearest that it would stand in. */
  placeOf(path: PlacedFault["path"]): number;
}

type YamlFault = PlacedFault & { readonly at: number };

/** A definition is seven deep. The parser of the package recurs, and ends the whole process a few thousand deep. */
const mostDepth = 16;

/** Reads plain YAML 1.2: no anchors, aliases, tags or directives, one document, each key once. */
export function readQueryYaml(text: string): QueryYaml {
  const tooDeep = findTooDeep(text);
  if (tooDeep !== undefined) return { content: undefined, faults: [tooDeep], placeOf: () => tooDeep.at };
  const document = parseDocument(text, {
    ...{ version: "1.2", schema: "core", strict: true, uniqueKeys: true, stringKeys: true },
    ...{ merge: false, resolveKnownTags: false, prettyErrors: false, logLevel: "error" },
  });
  const faults = [...document.errors.map(describeError), ...findRefused(document)];
  return {
    content: faults.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
    faults,
    placeOf: (path) => placeOf(document, path),
  };
}

interface Token {
  readonly offset?: number;
  readonly value?: unknown;
  readonly items?: readonly { readonly key?: unknown; readonly value?: unknown }[];
}

/** The first token that is nested too deeply. Neither the parser of tokens nor this walk recurs. */
function findTooDeep(text: string): YamlFault | undefined {
  for (const whole of new Parser().parse(text)) {
    const waiting: { token: Token; depth: number }[] = [{ token: whole, depth: 0 }];
    while (waiting.length > 0) {
      const { token, depth } = waiting.pop()!;
      if (depth > mostDepth)
        return { path: [], detail: "This is nested too deeply: write it plainly.", at: token.offset ?? 0 };
      const parts = [token.value, ...(token.items ?? []).flatMap(({ key, value }) => [key, value])];
      for (const part of parts)
        if (typeof part === "object" && part !== null) waiting.push({ token: part, depth: depth + 1 });
    }
  }
  return undefined;
}

const advices: Partial<Record<ErrorCode, string>> = {
  BAD_DQ_ESCAPE:
    "In double quotes a backslash begins a sign such as \\n: write \\\\ for the backslash itself.",
  BAD_INDENT: "The indentation is not that of its neighbours: use the same number of spaces.",
  BAD_SCALAR_START: "A text cannot begin with this sign: put the text in quotes.",
  BLOCK_AS_IMPLICIT_KEY: "There is a second “: ” in this line: put the text in quotes.",
  DUPLICATE_KEY: "This key stands here twice: leave one out.",
  MULTILINE_IMPLICIT_KEY:
    "A colon is missing, or a text goes on over lines: write key: text, or put the text in quotes.",
  MULTIPLE_DOCS: "A line --- begins another document: leave it out.",
  TAB_AS_INDENT: "A tab cannot indent: use spaces.",
};

function describeError({ code, message, pos }: { code: ErrorCode; message: string; pos: [number, number] }) {
  // The package has one word for both.
  const isOpen = code === "BAD_INDENT" && message.startsWith("Flow");
  const open = isOpen ? "A [ or a { before this has no end: close it." : undefined;
  return {
    path: [],
    detail: open ?? advices[code] ?? `This cannot be read as YAML: ${message}.`,
    at: pos[0],
  };
}

/** What makes a short file into a large value, or into something that is no plain value. */
function findRefused(document: Document.Parsed): YamlFault[] {
  const faults: YamlFault[] = [];
  const refuse = (at: number, detail: string) => faults.push({ path: [], detail, at });
  if (document.directives?.yaml.explicit === true) refuse(0, "Leave out the line that begins with %.");
  visit(document, {
    Node(_, node) {
      const at = node.range?.[0] ?? 0;
      if (isAlias(node)) refuse(at, "References (*name) are not read: write the value out.");
      else if (node.anchor !== undefined) refuse(at, "Anchors (&name) are not read: leave it out.");
      if (node.tag !== undefined) refuse(at, "Tags (!name) are not read: leave it out.");
    },
  });
  return faults;
}

function placeOf(document: Document, path: PlacedFault["path"]): number {
  let node: unknown = document.contents;
  let at = startOf(node);
  for (const part of path) {
    if (!isCollection(node)) break;
    const pair = node.items.find((item) => isPair(item) && keyOf(item.key) === String(part));
    const next = isPair(pair) ? pair.value : typeof part === "number" ? node.items[part] : undefined;
    if (next === undefined) break;
    at = startOf(isPair(pair) && !hasText(next) ? pair.key : next) ?? at;
    node = next;
  }
  return at ?? 0;
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : "";
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** An empty value has no place of its own. */
function hasText(node: unknown): boolean {
  return isNode(node) && node.range != null && node.range[1] > node.range[0];
}

import { parseSync, Visitor } from "vite";

export interface Import {
  readonly specifier: string;
  /** Gone when the program runs. `import { type A }` is not: what is left of it still loads the file. */
  readonly isType: boolean;
  readonly line: number;
}

/** What the rules want to know of one file of code. */
export interface Module {
  readonly imports: readonly Import[];
  /** Where `any` is written as a type. */
  readonly anyLines: readonly number[];
  /** Where the network is reached: fetch and what else a browser has for it. */
  readonly fetchLines: readonly number[];
  /** Where the page or the window is named. */
  readonly pageLines: readonly number[];
  /** Where something happens as soon as the file is imported. */
  readonly actingLines: readonly number[];
  readonly isBarrel: boolean;
}

/** What is loaded is only known when the program runs. */
export const computed = "(computed)";
const reachesNetwork = new Set(["fetch", "XMLHttpRequest", "EventSource", "WebSocket", "sendBeacon"]);
const page = new Set([
  "document",
  "window",
  "navigator",
  "localStorage",
  "sessionStorage",
  "OffscreenCanvas",
]);
const declares = /^(Import|Export|TS)|Declaration$/;

/** Reads TypeScript and JSX by Vite's own parser. Throws for a file that does not parse. */
export function readModule(path: string, text: string): Module {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const lineOf = findLines(text);
  return {
    imports: readImports(program, lineOf),
    ...readUses(program, lineOf),
    actingLines: program.body.filter(({ type }) => !declares.test(type)).map(({ start }) => lineOf(start)),
    isBarrel: program.body.length > 0 && program.body.every(isReExport),
  };
}

type Program = ReturnType<typeof parseSync>["program"];
type LineOf = (offset: number) => number;

function isReExport(statement: Program["body"][number]): boolean {
  if (statement.type === "ExportAllDeclaration") return true;
  return statement.type === "ExportNamedDeclaration" && statement.source !== null;
}

function readImports(program: Program, lineOf: LineOf): Import[] {
  const imports: Import[] = [];
  const add = (specifier: string, isType: boolean, { start }: { start: number }) =>
    imports.push({ specifier, isType, line: lineOf(start) });
  new Visitor({
    ImportDeclaration(node) {
      add(node.source.value, node.importKind === "type", node);
    },
    ExportAllDeclaration(node) {
      add(node.source.value, node.exportKind === "type", node);
    },
    ExportNamedDeclaration(node) {
      if (node.source !== null) add(node.source.value, node.exportKind === "type", node);
    },
    ImportExpression(node) {
      add(literalOf(node.source) ?? computed, false, node);
    },
    TSImportType(node) {
      add(node.source.value, true, node);
    },
    NewExpression(node) {
      // new URL("./layout.worker.ts", import.meta.url): how a worker is named.
      const [address, base] = node.arguments;
      if (base?.type !== "MemberExpression" || base.object.type !== "MetaProperty") return;
      const specifier = address === undefined ? undefined : literalOf(address);
      if (specifier?.startsWith(".") && /\.\w+$/.test(specifier)) add(specifier, false, node);
    },
  }).visit(program);
  return imports;
}

function literalOf(node: { readonly type: string; readonly value?: unknown }): string | undefined {
  return node.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}

function readUses(program: Program, lineOf: LineOf) {
  const anyLines: number[] = [];
  const fetchLines: number[] = [];
  const pageLines: number[] = [];
  new Visitor({
    TSAnyKeyword({ start }) {
      anyLines.push(lineOf(start));
    },
    Identifier({ name, start }) {
      if (reachesNetwork.has(name)) fetchLines.push(lineOf(start));
      if (page.has(name)) pageLines.push(lineOf(start));
    },
  }).visit(program);
  return { anyLines, fetchLines, pageLines };
}

function findLines(text: string): LineOf {
  const starts = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => 1 + starts.filter((start) => start < offset).length;
}

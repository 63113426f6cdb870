import { join } from "node:path";
import type { PlanStep, Row } from "#contract/query-answer.ts";
import type { QueryDefinition, QueryParameter } from "#contract/query-definition.ts";
import { type ColumnKind, confidences, type NodeKind, nodeKinds } from "#contract/words.ts";
import type { CypherRunner } from "../../../server/database/cypher-runner.ts";
import type { Parameters } from "../../../server/database/database.ts";
import { foldSearchText } from "../../../server/database/fold-search-text.ts";
import { findColumnKinds } from "../../../server/queries/cypher/find-column-kinds.ts";
import { openLibrary } from "../../../server/queries/library/open-library.ts";
import { readRunParameters } from "../../../server/queries/library/read-run-parameters.ts";
import { testDay } from "../start-test-app.ts";

export const library = openLibrary(join(import.meta.dirname, "..", "..", "..", "cypher", "library"));

/** What an address says of the parameters; what it leaves out has its default. */
export type Given = Readonly<Record<string, string>>;

/** As the product bounds a run of the library, or narrower. */
const limits = { seconds: 10, rows: 10_000, bytes: 20_000_000 };
const mostRows = 1_001;

export interface ShippedRun {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly cuts: readonly string[];
}

/** Runs texts of the library as the product does: their parameters read from an address, with the day of the tests. */
export function openShippedRuns(runner: CypherRunner) {
  const { signal } = new AbortController();

  async function collect(text: string, parameters: Parameters): Promise<ShippedRun> {
    const run = await runner.open({ text, parameters, ...limits, signal });
    const rows: Row[] = [];
    for await (const batch of run.rows) rows.push(...batch);
    return { columns: run.columns, rows, cuts: run.end().cuts };
  }

  async function kindsOf(ids: readonly string[]): Promise<Map<string, NodeKind>> {
    const text = "UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN id, n.name AS name, labels(n) AS labels";
    const { rows } = await collect(text, { ids });
    return new Map(rows.map(({ id, labels }) => [String(id), kindOfLabels(labels as string[])]));
  }

  return {
    async run(definition: QueryDefinition, given: Given, language: "en" | "fr" = "en"): Promise<ShippedRun> {
      const parameters = await readRunParameters(definition, given, {
        ...{ today: testDay, language, limit: mostRows },
        kindsOf,
      });
      return await collect(definition.cypher, parameters);
    },

    /** The list of a parameter that brings its own; `search` as somebody types it. */
    async list(
      { parameters }: QueryDefinition,
      { values, after }: QueryParameter,
      given: Given,
      search = "",
    ): Promise<readonly Row[]> {
      const earlier = parameters.filter(({ name }) => after.includes(name));
      const chosen = earlier.map(({ name, many }) => [
        name,
        many ? (given[name] ?? "").split(",") : (given[name] ?? null),
      ]);
      const parts = { search: foldSearchText(search), limit: 201, language: "en", today: testDay };
      return (await collect(values!, { ...Object.fromEntries(chosen), ...parts })).rows;
    },

    /** The operators of a plan. Null for every parameter is enough: plans do not depend on values. */
    async operators(text: string): Promise<string[]> {
      const names = [...text.matchAll(/\$(\w+)/g)].map(([, name]) => [name!, null]);
      const request = { text, parameters: Object.fromEntries(names), ...limits, signal };
      return operatorsOf((await runner.plan(request, { isProfile: false })).plan);
    },
  };
}
export type ShippedRuns = ReturnType<typeof openShippedRuns>;

const operatorsOf = ({ operator, children }: PlanStep): string[] => [
  operator.replace(/[@(].*$/, ""),
  ...children.flatMap(operatorsOf),
];

function kindOfLabels(labels: readonly string[]): NodeKind {
  const words = labels.map((label) => label.replace(/\B[A-Z]/g, "-$&").toLowerCase());
  return nodeKinds.find((kind) => words.includes(kind))!;
}

/** A row as the examples have it: nodes by their ids, links as "from TYPE to". */
export function shorten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shorten);
  if (typeof value !== "object" || value === null) return value;
  if ("type" in value && "from" in value && "to" in value)
    return [shorten(value.from), value.type, shorten(value.to)].join(" ");
  if ("id" in value && "kind" in value) return value.id;
  return value;
}

/** The ids of all nodes in a value. */
export function nodesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== "object" || value === null) return [];
  if ("id" in value && "kind" in value) return [String(value.id)];
  return Object.values(value).flatMap(nodesIn);
}

export interface ShippedExample {
  readonly given: Given;
  /** The first rows, of each the columns that are told. */
  readonly first: readonly Readonly<Record<string, unknown>>[];
}

/** Whatever is wrong with the answer of a query, in sentences; nothing is right. */
export function findAnswerFaults(
  { columns: declared, chart }: QueryDefinition,
  { columns, rows, cuts }: ShippedRun,
  { first }: ShippedExample,
): string[] {
  const faults: string[] = [];
  const names = Object.keys(declared);
  if (JSON.stringify(columns) !== JSON.stringify(names))
    faults.push(`it answers ${columns.join()} and declares ${names.join()}`);
  const kinds = findColumnKinds(columns, rows);
  for (const name of names) {
    const kind = kinds.get(name);
    if (kind !== undefined && !fits(declared[name]!.kind, kind, rows, name))
      faults.push(`${name} is ${kind} and declared as ${declared[name]!.kind}`);
  }
  if (chart !== undefined && rows.some((row) => typeof row[chart.y] !== "number"))
    faults.push(`${chart.y} is not a number in every row, and drawn`);
  if (cuts.length > 0) faults.push(`it is cut by ${cuts.join()}`);
  if (rows.length === 0) faults.push("it has no rows");
  first.forEach((row, at) => {
    for (const [name, value] of Object.entries(row)) {
      const found = JSON.stringify(shorten(rows[at]?.[name]));
      if (found !== JSON.stringify(value))
        faults.push(`row ${at + 1} has ${found} as ${name} and not ${JSON.stringify(value)}`);
    }
  });
  return faults;
}

/** What a column holds where it holds nothing is read as text; a stated year or month is a date. */
function fits(kind: ColumnKind | undefined, found: ColumnKind, rows: readonly Row[], name: string): boolean {
  const values = rows.map((row) => row[name]).filter((value) => value !== null);
  if (values.length === 0 || kind === found) return true;
  switch (kind) {
    case "date":
      return values.every((value) => /^\d{4}(-\d{2}){0,2}$/.test(String(value)));
    case "confidence":
      return values.every((value) => confidences.some((letter) => letter === value));
    case "sources":
      return values.every((value) => Array.isArray(value) && value.every((id) => typeof id === "string"));
    default:
      return false;
  }
}

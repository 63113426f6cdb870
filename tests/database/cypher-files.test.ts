import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Driver, Plan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cypherFiles, openTestDriver } from "./open-test-database.ts";

const project = join(import.meta.dirname, "..", "..");
/** The queries of the library say what they are in a form of their own: `library/shipped-queries.test.ts`. */
const names = [...cypherFiles.keys()].filter((name) => !name.startsWith("library/")).sort();
const textOf = (name: string) => cypherFiles.get(name)!;
const headerOf = (name: string) =>
  textOf(name)
    .split("\n")
    .filter((line) => line.startsWith("//"));
/** Without comments and texts in quotes, where a `$` or a word means nothing. */
const bodyOf = (name: string) =>
  textOf(name)
    .split("\n")
    .filter((line) => !line.startsWith("//"))
    .join("\n")
    .replace(/'[^']*'/g, "''");

/** Files that read a whole type or change the graph: a limit would make them wrong. */
const isUnlimited = (name: string) => /^(network|schema|import)\//.test(name);
/** Statements about the schema have no plan of operators on data. */
const isSchema = (name: string) => name.startsWith("schema/");

function readSources(folder: string): string {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.m?ts$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("\n");
}

let driver: Driver;
beforeAll(() => {
  driver = openTestDriver();
});
afterAll(() => driver.close());

/** Null for every parameter is enough to plan with: plans do not depend on values. */
async function explain(name: string): Promise<Plan> {
  const parameters = Object.fromEntries(parametersOf(bodyOf(name)).map((parameter) => [parameter, null]));
  const { summary } = await driver.executeQuery(`EXPLAIN ${textOf(name)}`, parameters);
  if (!summary.plan) throw new Error(`${name} has no plan`);
  return summary.plan;
}

function parametersOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\$(\w+)/g)].map(([, parameter]) => parameter!))].sort();
}

function operatorsOf(plan: Plan): string[] {
  return [plan.operatorType.replace(/[@(].*$/, ""), ...plan.children.flatMap(operatorsOf)];
}

describe("every Cypher file", () => {
  it("is used by exactly one function", () => {
    const sources = readSources("server") + readSources("seed");
    const uses = (name: string) => sources.split(`"${name}"`).length - 1;
    expect(names.filter((name) => uses(name) !== 1)).toEqual([]);
  });

  it("says at its head what it asks, and last what a row is", () => {
    const faulty = names.filter((name) => {
      const header = headerOf(name);
      const says = header[0]?.match(/^\/\/ [A-Z]/) && header.some((line) => line.startsWith("// A row is "));
      return !says || !textOf(name).startsWith("//");
    });
    expect(faulty).toEqual([]);
  });

  it("names at its head the parameters that it uses, with a type, and no others", () => {
    for (const name of names) {
      const named = headerOf(name).flatMap((line) => line.match(/^\/\/ \$(\w+): [a-z]/)?.[1] ?? []);
      expect([name, named.sort()]).toEqual([name, parametersOf(bodyOf(name))]);
    }
  });

  it("has a total order and a limit when it is a list", () => {
    const lists = names.filter((name) => !isUnlimited(name) && !/UNION ALL/.test(bodyOf(name)));
    const faulty = lists.filter((name) => !/ORDER BY [\s\S]*LIMIT \S+\s*$/.test(bodyOf(name)));
    expect(faulty).toEqual([]);
  });

  it("speaks only of our own ids, but for keys that are good within one reading of the whole network", () => {
    const usesOthers = (name: string) => /elementId\(|\bid\(/.test(bodyOf(name));
    const isReading = (name: string) =>
      name.startsWith("network/read-") && /\bkeys\b/i.test(headerOf(name).join());
    expect(names.filter((name) => usesOthers(name) && !isReading(name))).toEqual([]);
  });

  for (const name of names.filter((each) => !isSchema(each)))
    it(`${name} is planned without looking at all nodes or joining everything with everything`, async () => {
      const operators = operatorsOf(await explain(name));
      expect(operators.filter((each) => /^(AllNodesScan|CartesianProduct)$/.test(each))).toEqual([]);
    });

  it("would be found out if it looked at all nodes", async () => {
    const { summary } = await driver.executeQuery("EXPLAIN MATCH (a), (b) RETURN a.id AS a, b.id AS b");
    expect(operatorsOf(summary.plan as Plan)).toEqual(
      expect.arrayContaining(["AllNodesScan", "CartesianProduct"]),
    );
  });
});

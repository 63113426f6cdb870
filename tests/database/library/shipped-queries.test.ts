// Long: what holds for every shipped query, and what the product computes elsewhere too, on one graph.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { QueryDefinition } from "#contract/query-definition.ts";
import type { CypherRunner } from "../../../server/database/cypher-runner.ts";
import { openCypherRunner } from "../../../server/database/open-cypher-runner.ts";
import { toDay } from "../../../server/network/days.ts";
import { listParties, type Party } from "../../../server/network/party.ts";
import { readQueryFile } from "../../../server/queries/library/read-query-file.ts";
import { writeQueryFile } from "../../../server/queries/library/write-query-file.ts";
import { evidenceOf, readPresentNetwork } from "../complementarity/compare-evidence.ts";
import { openTestDatabase, testDatabaseSettings } from "../open-test-database.ts";
import { startTestApp, type TestApp, testDay } from "../start-test-app.ts";
import {
  findAnswerFaults,
  library,
  openShippedRuns,
  type ShippedExample,
  type ShippedRuns,
  shorten,
} from "./shipped-runs.ts";
import { shippedTwins } from "./shipped-twins.ts";

const examples = JSON.parse(
  readFileSync(join(import.meta.dirname, "shipped-examples.json"), "utf8"),
) as Record<string, ShippedExample>;
const queries = library.list();
const find = (id: string): QueryDefinition => library.find(id)!.definition;

let runner: CypherRunner;
let runs: ShippedRuns;
let app: TestApp;
beforeAll(async () => {
  runner = openCypherRunner(testDatabaseSettings(), { atOnce: 2 });
  runs = openShippedRuns(runner);
  app = await startTestApp();
});
afterAll(async () => {
  await runner?.close();
  await app?.stop();
});

const users = ["policymaker", "analyst", "facilitator"];
const subjects = [
  ...["chain", "match", "region", "cluster", "collaboration", "competence", "quality", "broker"],
  ...["indicator", "meeting"],
];
/** Every text of a definition, with where it stands. */
function textsOf(value: unknown, at = ""): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    ["title", "description", "label", "help"].includes(key)
      ? [[`${at}${key}`, each]]
      : textsOf(each, `${at}${key}.`),
  );
}
const signsAlone = /[^\u202f][:;?!%»]|«[^\u202f]/u;

describe("the shipped queries", () => {
  it("are at least 28, for each of the three users and on each subject", () => {
    expect(queries.length).toBeGreaterThanOrEqual(28);
    const tags = new Set(queries.flatMap(({ definition }) => definition.tags));
    expect([...tags].sort()).toEqual([...users, ...subjects].sort());
    for (const { id, definition } of queries)
      expect([id, definition.tags.some((tag) => users.includes(tag))]).toEqual([id, true]);
  });

  it("speak both languages, French with its spaces before signs", () => {
    for (const { id, definition } of queries)
      for (const [at, text] of textsOf(definition)) {
        expect([id, at, text]).toEqual([id, at, { en: expect.any(String), fr: expect.any(String) }]);
        const { fr } = text as { fr: string };
        expect([id, at, signsAlone.exec(fr)?.[0]]).toEqual([id, at, undefined]);
      }
  });

  it("say for every column what it is, and have one of sources", () => {
    for (const { id, definition } of queries) {
      const kinds = Object.values(definition.columns).map(({ kind }) => kind);
      expect([id, kinds.includes(undefined), kinds.includes("sources")]).toEqual([id, false, true]);
    }
  });

  it("leave invented facts out unless somebody asks for them", () => {
    for (const { id, definition } of queries) {
      const { type, default: usual } = definition.parameters.find(({ name }) => name === "illustrative")!;
      expect([id, type, usual]).toEqual([id, "yes-no", false]);
    }
  });

  it("end with a total order and the limit", () => {
    for (const { id, definition } of queries)
      expect([id, definition.cypher]).toEqual([
        id,
        expect.stringMatching(/\nORDER BY [^\n]+\nLIMIT \$limit\s*$/),
      ]);
  });

  it("use nothing that goes on without end, and no ids but our own", () => {
    for (const { id, definition } of queries)
      expect([id, /\breduce\s*\(|=~|elementId\(|\bid\(|\*\.\.|\*\]/.exec(definition.cypher)?.[0]]).toEqual([
        id,
        undefined,
      ]);
  });

  it("are written as the product would write them again", () => {
    for (const { definition } of queries)
      expect(readQueryFile(writeQueryFile(definition))).toEqual(definition);
  });

  for (const { id, definition } of queries) {
    it(`${id} answers what is expected, first rows first`, async () => {
      const { given } = examples[id]!;
      const run = await runs.run(definition, given);
      expect(findAnswerFaults(definition, run, examples[id]!)).toEqual([]);
    });

    it(`${id} is planned without looking at all nodes or joining everything with everything`, async () => {
      const texts = [definition.cypher, ...definition.parameters.flatMap(({ values }) => values ?? [])];
      for (const text of texts) {
        const operators = await runs.operators(text);
        expect(operators.filter((each) => /^(AllNodesScan|CartesianProduct)$/.test(each))).toEqual([]);
      }
    });
  }

  it("answer in French what they answer in English", async () => {
    for (const { id, definition } of queries) {
      const { given } = examples[id]!;
      const [english, french] = [await runs.run(definition, given), await runs.run(definition, given, "fr")];
      expect([id, french.rows.length, french.columns]).toEqual([id, english.rows.length, english.columns]);
    }
  });

  for (const [id, { columns, rows }] of Object.entries(shippedTwins))
    it(`${id} says of every row what the tables say`, async () => {
      const answer = await runs.run(find(id), examples[id]!.given);
      const found = answer.rows.map((row) => columns.map((name) => shorten(row[name])));
      const inOrder = (list: readonly (readonly unknown[])[]) =>
        list.map((row) => JSON.stringify(row)).sort();
      expect(inOrder(found)).toEqual(inOrder(rows()));
    });
});

describe("the lists of parameters", () => {
  it("follow what was chosen before, and what is typed", async () => {
    const asked: Record<string, Record<string, string>> = {
      "companies-for-a-gap step": { chain: "electric-mobility" },
      "offers-for-needs cluster": { region: "SE224" },
      "offers-for-needs need": { cluster: "packbridge" },
      "partner-regions-for-a-priority priority": { region: "SE224" },
      "figures-over-time metric": { who: "odense-robotics" },
      "scarce-competences family": {},
    };
    const others: Record<string, string> = {
      ...{ chain: "smart-farming-to-food", region: "BE2", cluster: "lyonbiopole", who: "axelera" },
    };
    const found: string[] = [];
    for (const { id, definition } of queries)
      for (const parameter of definition.parameters.filter(({ values }) => values !== undefined)) {
        const name = `${id} ${parameter.name}`;
        const list = async (given: Record<string, string>, search?: string) =>
          (await runs.list(definition, parameter, given, search)).map(({ value }) => value);
        const chosen = asked[name]!;
        const all = await list(chosen);
        expect([name, all.length > 0, new Set(all).size]).toEqual([name, true, all.length]);
        const [first] = await runs.list(definition, parameter, chosen);
        const label = first!.label as string | { en: string };
        const word = typeof label === "string" ? label : label.en;
        expect([name, await list(chosen, word)]).toEqual([name, expect.arrayContaining([first!.value])]);
        expect([name, await list(chosen, "nobody is called so")]).toEqual([name, []]);
        const [earlier] = parameter.after;
        if (earlier !== undefined)
          expect([name, await list({ [earlier]: others[earlier]! })]).not.toEqual([name, all]);
        found.push(name);
      }
    expect(found.sort()).toEqual(Object.keys(asked).sort());
  });

  it("are the lists of the tables: the clusters of Skåne that still exist", async () => {
    const definition = find("offers-for-needs");
    const parameter = definition.parameters.find(({ name }) => name === "cluster")!;
    const list = await runs.list(definition, parameter, { region: "SE224" });
    const asked = await runs.run(find("clusters-of-a-region"), { region: "SE224" });
    expect(list.map(({ value }) => value).sort()).toEqual(
      asked.rows.map(({ cluster }) => shorten(cluster)).sort(),
    );
  });
});

describe("what is computed elsewhere in the product as well", () => {
  it("a chain is held as its screen says, by clusters and by organisations", async () => {
    const words = { covered: "several known", fragile: "one known", activatable: "could be filled" };
    for (const parties of ["clusters", "organisations"])
      for (const regions of ["", "SE224,BE2", "CZ08"]) {
        const chain = "circular-plastic-packaging";
        const { rows } = await runs.run(find("how-a-chain-is-held"), { chain, parties, region: regions });
        const asked = `/api/value-chains/${chain}?of=${parties}${regions === "" ? "" : `&regions=${regions}`}`;
        const { stages } = await app.get("findValueChain", asked);
        expect(rows.map(({ step, held, actives, ables }) => [shorten(step), held, actives, ables])).toEqual(
          stages.map(({ id, gap, active, capable }) => [
            ...[id, gap === "missing" ? "none known" : words[gap], active, capable],
          ]),
        );
      }
  });

  it("whoever can introduce two, common ground and needs are those of Matches", async () => {
    const database = openTestDatabase();
    try {
      const network = await readPresentNetwork(database);
      const evidence = evidenceOf(database, network, false);
      const clusters = listParties(network, { of: "clusters", day: toDay(testDay), illustrative: false });
      const party = (id: string): Party => clusters.find((each) => each.id === id)!;
      const [first, second] = [party("packbridge"), party("catalisti")];
      const introducers = await runs.run(find("who-can-introduce"), { first: first.id, second: second.id });
      expect(
        introducers.rows.map(({ introducer, withFirst, withSecond }) =>
          [shorten(introducer), withFirst, withSecond].join(" "),
        ),
      ).toEqual(evidence.introducersInNetwork(first, second));
      const needs = new Set(
        (["stated", "strategy", "chain"] as const).flatMap((origin) =>
          evidence.needsInNetwork(first, origin),
        ),
      );
      const definition = find("offers-for-needs");
      const need = definition.parameters.find(({ name }) => name === "need")!;
      const list = await runs.list(definition, need, { cluster: first.id });
      expect(list.map(({ value }) => String(value)).sort()).toEqual([...needs].sort());
      const offers = await runs.run(definition, { region: "SE224", cluster: first.id });
      expect(new Set(offers.rows.map(({ known }) => known))).toEqual(new Set([needs.size]));
      expect([...new Set(offers.rows.flatMap(({ answers }) => shorten(answers) as string[]))].sort()).toEqual(
        [...needs]
          .filter((need) => offers.rows.some(({ answers }) => JSON.stringify(answers).includes(need)))
          .sort(),
      );
    } finally {
      await database.close();
    }
  });

  it("twins have the common ground and the collaborations that their pair has on the screen", async () => {
    const { rows } = await runs.run(find("twins-that-offer-the-same"), { who: "packbridge" });
    for (const { twin, ground, together } of rows.slice(0, 5)) {
      const pair = await app.get(
        "findPair",
        `/api/complementarity/packbridge/${shorten(twin)}?evidence=false`,
      );
      expect([shorten(twin), ground, together]).toEqual([
        ...[shorten(twin), Math.round(pair.terms.ground! * 1_000) / 1_000, pair.collaborations.length],
      ]);
    }
  });
});

describe("a query that is broken on purpose", () => {
  const id = "companies-for-a-gap";
  const broken = (change: (cypher: string) => string): QueryDefinition => ({
    ...find(id),
    cypher: change(find(id).cypher),
  });
  const faultsOf = async (definition: QueryDefinition) =>
    findAnswerFaults(definition, await runs.run(definition, examples[id]!.given), examples[id]!);

  it("is found out by its first rows when its order is another", async () => {
    const definition = broken((text) =>
      text.replace("ORDER BY indispensable DESC", "ORDER BY indispensable"),
    );
    expect((await faultsOf(definition)).join()).toContain("row 1 has");
  });

  it("is found out when it answers other columns or other kinds than it declares", async () => {
    const renamed = broken((text) => text.replace("AS evidence,", "AS hints,"));
    expect((await faultsOf(renamed)).join()).toContain("it answers");
    const other = broken((text) =>
      text.replace("size(offers) AS offered", "toString(size(offers)) AS offered"),
    );
    expect((await faultsOf(other)).join()).toContain("offered is text");
  });

  it("is found out by its plan when it looks at all nodes", async () => {
    const operators = await runs.operators("MATCH (a), (b) RETURN a.id AS a, b.id AS b");
    expect(operators).toEqual(expect.arrayContaining(["AllNodesScan", "CartesianProduct"]));
  });

  it("is not read when it uses what it does not ask for", () => {
    const file = library.find(id)!.file.replace("$region)", "$regions)");
    expect(() => readQueryFile(file)).toThrow();
  });
});

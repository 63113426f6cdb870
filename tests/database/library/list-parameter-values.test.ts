import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "#contract/errors.ts";
import type { WholeQuery } from "#contract/find-query.ts";
import type { ParameterValues } from "#contract/list-parameter-values.ts";
import type { QueryDefinitionInput } from "#contract/query-definition.ts";
import { openOwnCypherOnGraph } from "../open-own-cypher-on-graph.ts";
import { startTestApp, type TestApp } from "../start-test-app.ts";

/** The team's lists are run as own Cypher is. */
const { own, close } = openOwnCypherOnGraph();
let app: TestApp;
let withoutOwn: TestApp;
beforeAll(async () => {
  app = await startTestApp({ own });
  withoutOwn = await startTestApp();
});
afterAll(async () => {
  await Promise.all([app.stop(), withoutOwn.stop()]);
  await close();
});

const send = (path: string, body: object, to = app) =>
  to.fetch(path, {
    ...{ method: "POST", headers: { "Content-Type": "application/json" } },
    body: JSON.stringify(body),
  });
async function make(definition: QueryDefinitionInput, to = app): Promise<string> {
  const { status, text, body } = await send("/api/queries", { definition }, to);
  expect([status, text]).toEqual([200, text]);
  return (body as WholeQuery).query.id;
}
const list = async (path: string): Promise<ParameterValues> =>
  await app.get("listParameterValues", `/api/queries/${path}`);
const idsOf = ({ values }: ParameterValues) => values.map(({ value }) => value);
const faultsOf = async (path: string) => {
  const { status, body } = await app.fetch(`/api/queries/${path}`);
  return [status, (body as { faults?: Fault[] }).faults?.map(({ parameter, code }) => [parameter, code])];
};

const definition: QueryDefinitionInput = {
  title: "Everything that can be asked for",
  description: "For the lists of a form.",
  parameters: [
    { name: "chain", label: "Chain", type: "node", kinds: ["value-chain"], required: true },
    {
      ...{ name: "step", label: "Step", type: "node", kinds: ["stage"], after: ["chain"] },
      values: `MATCH (s:Stage)-[:STAGE_OF]->(:ValueChain {id: $chain})
RETURN s.id AS value, {en: s.nameEn, fr: s.nameFr} AS label, 'stage' AS kind ORDER BY s.order LIMIT $limit`,
    },
    { name: "anybody", label: "Anybody", type: "node" },
    {
      ...{ name: "level", label: "Level", type: "choice" },
      choices: [
        { value: 1, label: { en: "Mentioned once", fr: "Cité une fois" } },
        { value: 2, label: { en: "Named field of work", fr: "Domaine cité" } },
      ],
    },
    {
      name: "year",
      label: "Year",
      type: "choice",
      values: "UNWIND range(2001, 2030) AS y RETURN y AS value",
    },
    { name: "broken", label: "Broken", type: "choice", values: "RETURN [1] AS value, 'x' AS label" },
    { name: "word", label: "Word", type: "text" },
  ],
  cypher: "RETURN [$chain, $step, $anybody, $level, $year, $broken, $word] AS all",
};

describe("GET /api/queries/:id/values/:parameter", () => {
  it("lists the first nodes of the kinds by name, with their regions, and how many there are", async () => {
    const chains = await list("companies-for-a-gap/values/chain");
    expect(chains).toMatchObject({ shown: 6, total: 6, truncated: false, atLeast: false });
    expect(chains.values.every(({ kind }) => kind === "value-chain")).toBe(true);
    const id = await make(definition);
    const anybody = await list(`${id}/values/anybody?limit=7`);
    expect(anybody).toMatchObject({ shown: 7, truncated: true, atLeast: false });
    expect(anybody.total).toBeGreaterThan(1_000);
    const names = anybody.values.map(({ label }) => (typeof label === "string" ? label : label.en));
    expect(names).toEqual([...names].sort(new Intl.Collator("en", { numeric: true }).compare));
  });

  it("finds nodes by begun words, whatever accents they are written with, and tells them apart by region", async () => {
    const found = await list("offers-for-needs/values/region?search=skane");
    expect(found.values[0]).toMatchObject({ value: "SE224", kind: "region" });
    const clusters = await list("cluster-members-and-offers/values/cluster?search=packbri");
    expect(clusters.values[0]).toMatchObject({
      value: "packbridge",
      kind: "cluster",
      hint: expect.anything(),
    });
  });

  it("follows the parameters before it: the clusters of a region are those that lie there", async () => {
    const skane = await list("offers-for-needs/values/cluster?region=SE224&limit=200");
    const flanders = await list("offers-for-needs/values/cluster?region=BE2&limit=200");
    expect(idsOf(skane)).toContain("packbridge");
    expect(idsOf(flanders)).toContain("catalisti");
    expect(idsOf(skane).filter((id) => idsOf(flanders).includes(id))).toEqual([]);
    const searched = await list("offers-for-needs/values/cluster?region=SE224&search=PACK");
    expect(idsOf(searched)).toEqual(["packbridge"]);
    expect(searched.values[0]?.hint).toMatchObject({
      en: expect.stringMatching(/known/),
      fr: expect.anything(),
    });
  });

  it("says for certain whether there are more than it shows", async () => {
    const all = await list("offers-for-needs/values/cluster?region=SE224&limit=200");
    expect(all).toMatchObject({ total: all.values.length, truncated: false, atLeast: false });
    const exact = await list(`offers-for-needs/values/cluster?region=SE224&limit=${all.total}`);
    expect(exact).toMatchObject({ shown: all.total, total: all.total, truncated: false, atLeast: false });
    const fewer = await list(`offers-for-needs/values/cluster?region=SE224&limit=${all.total - 1}`);
    expect(fewer).toMatchObject({ shown: all.total - 1, total: all.total, truncated: true, atLeast: true });
  });

  it("lists by the language asked for", async () => {
    const [en, fr] = await Promise.all(
      ["en", "fr"].map((language) => list(`companies-for-a-gap/values/chain?language=${language}`)),
    );
    expect([...idsOf(en!)].sort()).toEqual([...idsOf(fr!)].sort());
    const french = fr!.values.map(({ label }) => (typeof label === "string" ? label : label.fr));
    expect(french).toEqual([...french].sort(new Intl.Collator("fr", { numeric: true }).compare));
  });

  it("says of the parameters before it which are missing or wrong, and minds no others that a form sends", async () => {
    const values = "offers-for-needs/values/cluster";
    expect(await faultsOf(values)).toEqual([400, [["region", "missing"]]]);
    expect(await faultsOf(`${values}?region=packbridge`)).toEqual([400, [["region", "wrong-kind"]]]);
    expect(await faultsOf(`${values}?region=nonesuch`)).toEqual([400, [["region", "not-in-graph"]]]);
    expect(await faultsOf(`${values}?region=SE224&rigion=x`)).toEqual([
      400,
      [["rigion", "unknown-parameter"]],
    ]);
    expect((await app.fetch(`/api/queries/${values}?region=SE224&need=anything&date=no-day`)).status).toBe(
      200,
    );
  });

  it("says when there is no such query or parameter, and which parameters have no list", async () => {
    expect((await app.fetch("/api/queries/nonesuch/values/region")).status).toBe(404);
    expect((await app.fetch("/api/queries/offers-for-needs/values/nonesuch")).status).toBe(404);
    expect(await app.fetch("/api/queries/offers-for-needs/values/date")).toMatchObject({
      ...{ status: 400, body: { detail: "date has no list: it takes any date." } },
    });
  });

  it("finds fixed choices by begun words of any language", async () => {
    const id = await make(definition);
    expect(idsOf(await list(`${id}/values/level`))).toEqual([1, 2]);
    expect(idsOf(await list(`${id}/values/level?search=domain`))).toEqual([2]);
    expect(await list(`${id}/values/level?limit=1`)).toMatchObject({ shown: 1, total: 2, truncated: true });
  });

  it("runs the list of a team's query as own Cypher, cut where it says no limit itself", async () => {
    const id = await make(definition);
    const [chain] = idsOf(await list(`${id}/values/chain`));
    const steps = await list(`${id}/values/step?chain=${chain}`);
    expect(steps.values.length).toBeGreaterThan(2);
    for (const { value, kind } of steps.values)
      expect([kind, value]).toEqual(["stage", expect.stringContaining(`${chain}--`)]);
    const years = await list(`${id}/values/year?limit=3`);
    expect(years.values).toEqual([2001, 2002, 2003].map((value) => ({ value, label: String(value) })));
    expect(years).toMatchObject({ total: 4, truncated: true, atLeast: true });
    expect(await app.fetch(`/api/queries/${id}/values/broken`)).toMatchObject({
      ...{ status: 422, body: { code: "wrong-query", parameter: "broken" } },
    });
  });

  it("does not run the list of a team's query where own Cypher is not run", async () => {
    const id = await make(definition, withoutOwn);
    const { status, body } = await withoutOwn.fetch(`/api/queries/${id}/values/year`);
    expect([status, body]).toEqual([403, expect.objectContaining({ code: "not-allowed" })]);
  });

  it("gives every shipped query's lists whose earlier parameters have a list of their own", async () => {
    const { queries } = await app.get("listQueries", "/api/queries");
    for (const { id, parameters } of queries.filter(({ origin }) => origin === "shipped"))
      for (const { name, type, after } of parameters) {
        if (!["node", "choice"].includes(type) || after.length > 0) continue;
        const { shown } = await list(`${id}/values/${name}?limit=3`);
        expect([id, name, shown > 0]).toEqual([id, name, true]);
      }
  });
});

describe("a query that is saved", () => {
  const one = (cypher: string, values?: string): QueryDefinitionInput => ({
    ...{ title: "One", description: "One.", cypher },
    parameters: values === undefined ? [] : [{ name: "it", label: "It", type: "choice", values }],
  });

  it("is planned first: what Neo4j cannot read is told at its line, in the Cypher or in a list", async () => {
    const wrong = await send("/api/queries", { definition: one("MATCH (c:Cluster)\nRETURN d.name AS name") });
    expect(wrong).toMatchObject({
      ...{
        status: 422,
        body: { code: "wrong-query", faults: [{ parameter: "cypher", line: 2, column: 8 }] },
      },
    });
    const wrongList = await send("/api/queries", { definition: one("RETURN $it AS it", "RETURN value") });
    expect(wrongList).toMatchObject({
      ...{
        status: 422,
        body: { code: "wrong-query", faults: [{ parameter: "parameters.0.values", line: 1 }] },
      },
    });
  });

  it("is refused when it would change the graph, in its Cypher or in a list", async () => {
    for (const definition of [
      one("CREATE (n) RETURN n"),
      one("RETURN $it AS it", "CREATE (n) RETURN 1 AS value"),
    ])
      expect(await send("/api/queries", { definition })).toMatchObject({
        ...{ status: 422, body: { code: "refused-query" } },
      });
    const { queries } = await app.get("listQueries", "/api/queries");
    expect(queries.some(({ title }) => title === "One")).toBe(false);
  });

  it("is kept all the same where nothing can plan it: it is looked at again before it is run", async () => {
    expect(await make(one("RETURN 1 AS one"), withoutOwn)).toBe("own-one");
  });
});

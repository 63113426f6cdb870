import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Schema } from "#contract/describe-schema.ts";
import * as facts from "../seed-facts.ts";
import { startTestApp, type TestApp } from "../start-test-app.ts";

let app: TestApp;
let schema: Schema;
beforeAll(async () => {
  app = await startTestApp();
  schema = await app.get("describeSchema", "/api/schema");
});
afterAll(() => app.stop());

const labelOf = (label: string) => schema.labels.find((each) => each.label === label)!;
const linkOf = (type: string) => schema.links.find((each) => each.type === type)!;

describe("GET /api/schema", () => {
  it("counts the nodes of each label as the tables do, and tells its kind", () => {
    const clusters = facts.readTable("organisations").filter(({ kind }) => kind === "cluster");
    expect(labelOf("Cluster")).toMatchObject({ kind: "cluster", nodes: clusters.length });
    expect(labelOf("Actor")).toMatchObject({
      kind: null,
      nodes: facts.readTable("organisations").length,
    });
    expect(labelOf("Competence")).toMatchObject({ kind: "competence" });
    const names = schema.labels.map(({ label }) => label);
    expect(names).toEqual([...names].sort());
  });

  it("names the properties of a label with their types, without saying of any that it is not null", () => {
    const types = new Map(labelOf("Cluster").properties.map((each) => [each.name, each.types]));
    expect(types.get("name")).toEqual(["STRING"]);
    expect(types.get("sourceIds")).toEqual(["LIST<STRING>"]);
    expect(types.get("lat")).toEqual(["FLOAT"]);
    expect(types.get("degree")).toEqual(["INTEGER"]);
    expect(types.get("validFrom")).toEqual(["DATE"]);
    expect(types.has("budgetEur")).toBe(false);
    expect(JSON.stringify(schema.labels)).not.toContain("NOT NULL");
  });

  it("says what links lead from where to where, with every label that an end has", () => {
    const { links, ends, properties } = linkOf("MEMBER_OF");
    expect(links).toBe(facts.memberships.length);
    expect(ends).toEqual(
      expect.arrayContaining([
        { from: "Company", to: "Cluster" },
        { from: "Actor", to: "Cluster" },
        { from: "Entity", to: "Entity" },
      ]),
    );
    expect(ends.some(({ from, to }) => from === "Cluster" && to === "Company")).toBe(false);
    expect(properties).toContainEqual({ name: "basis", types: ["STRING"] });
    expect(linkOf("OFFERS").properties).toContainEqual({ name: "level", types: ["INTEGER"] });
  });

  it("has functions and those procedures that may be called, each with how it is called", () => {
    expect(schema.functions).toContainEqual({
      name: "toUpper",
      signature: "toUpper(input :: STRING) :: STRING",
      description: expect.stringContaining("uppercase"),
    });
    const names = schema.procedures.map(({ name }) => name);
    expect(names).toContain("db.index.fulltext.queryNodes");
    expect(names).toHaveLength(8);
    expect(names.some((name) => name.startsWith("dbms."))).toBe(false);
  });

  it("is for everybody who may read, and labelled by the data it is of", async () => {
    const first = await app.fetch("/api/schema");
    const again = await app.fetch("/api/schema", {
      headers: { "If-None-Match": first.headers.get("ETag")! },
    });
    expect(again.status).toBe(304);
    const { dataVersion } = await app.get("describeFreshness", "/api/freshness");
    expect(schema.dataVersion).toBe(dataVersion);
  });
});

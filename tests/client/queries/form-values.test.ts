import { describe, expect, it } from "vitest";
import { type QueryParameter, queryParameterSchema } from "#contract/query-definition.ts";
import {
  earlierValues,
  fieldValue,
  keepFitting,
  type ListValues,
  listFollowers,
  listMissing,
  listStrangers,
  runValues,
} from "../../../client/queries/form-values.ts";

const today = "2026-11-25";
const parameter = (given: Partial<QueryParameter> & Pick<QueryParameter, "name" | "type">) =>
  queryParameterSchema.parse({ label: given.name, ...given });

const region = parameter({ name: "region", type: "node", required: true });
const cluster = parameter({ name: "cluster", type: "node", required: true, after: ["region"] });
const need = parameter({ name: "need", type: "node", many: true, after: ["cluster"] });
const level = parameter({ name: "level", type: "number", default: 2 });
const day = parameter({ name: "day", type: "date", default: "today" });
const kinds = parameter({ name: "kinds", type: "text", many: true, default: ["a", "b"] });
const all = [region, cluster, need, level, day, kinds];

describe("fieldValue(parameter, values, today)", () => {
  it("is what was given, else the default as the API writes it", () => {
    expect(fieldValue(level, { level: "3" }, today)).toBe("3");
    expect(fieldValue(level, {}, today)).toBe("2");
    expect(fieldValue(level, { level: "" }, today)).toBe("2");
    expect(fieldValue(day, {}, today)).toBe(today);
    expect(fieldValue(kinds, {}, today)).toBe("a,b");
    expect(fieldValue(region, {}, today)).toBe("");
  });
});

describe("runValues(parameters, values, today)", () => {
  it("writes defaults out, leaves empty ones out, and keeps the order of the form", () => {
    const values = runValues(all, { level: "1", region: "SE224", stray: "x" }, today);
    expect(Object.entries(values)).toEqual([
      ["region", "SE224"],
      ["level", "1"],
      ["day", today],
      ["kinds", "a,b"],
    ]);
  });
});

describe("what is wrong before anything is asked", () => {
  it("names every required field that is empty", () => {
    expect(listMissing(all, { region: "SE224" }, today).map((fault) => fault.parameter)).toEqual(["cluster"]);
  });

  it("names values of the address that no field takes, but not the selection of the map", () => {
    expect(listStrangers(all, { region: "SE224", nodes: "a,b", colour: "red" })).toEqual(["colour"]);
  });
});

describe("what follows what", () => {
  it("a list follows all that its earlier fields follow, too", () => {
    const values = { region: "SE224", cluster: "packbridge", level: "3" };
    expect(earlierValues(need, all, values, today)).toEqual({ region: "SE224", cluster: "packbridge" });
    expect(earlierValues(region, all, values, today)).toEqual({});
  });

  it("a change moves those that follow it directly and by others", () => {
    expect(listFollowers(all, "region").map(({ name }) => name)).toEqual(["cluster", "need"]);
    expect(listFollowers(all, "level")).toEqual([]);
  });
});

/** Clusters by region and needs by cluster, as a server would list them; a page holds two. */
const listed: Record<string, readonly string[]> = {
  SE224: ["packbridge", "media-evolution", "ideon"],
  AT12: ["kunststoff"],
  packbridge: ["recycling", "polymers"],
};
const listValues: ListValues = async ({ name }, values, search) => {
  const found = listed[(name === "cluster" ? values.region : values.cluster) ?? ""] ?? [];
  const fitting = found.filter((value) => value.includes(search));
  return { values: fitting.slice(0, 2), isWhole: fitting.length <= 2 };
};
const refit = (values: Record<string, string>, list = listValues) =>
  keepFitting({
    ...{ parameters: all, values, changed: "region", listValues: list },
    labelOf: (_, value) => value,
  });

describe("keepFitting", () => {
  it("keeps what fits the new choice, also where the list has to be searched for it", async () => {
    const values = { region: "SE224", cluster: "ideon" };
    expect(await refit(values)).toEqual({ values, emptied: [] });
  });

  it("takes out what does not, and what followed that", async () => {
    const { values, emptied } = await refit({ region: "AT12", cluster: "packbridge", need: "recycling" });
    expect(values).toEqual({ region: "AT12", cluster: "", need: "" });
    expect(emptied.map(({ parameter: { name }, value }) => [name, value])).toEqual([
      ["cluster", "packbridge"],
      ["need", "recycling"],
    ]);
  });

  it("takes out only those of several that do not fit", async () => {
    const { values } = await refit({ region: "SE224", cluster: "packbridge", need: "recycling,steel" });
    expect(values.need).toBe("recycling");
  });

  it("takes out what has lost an earlier choice that it needs, and asks for no list of it", async () => {
    const list: ListValues = () => Promise.reject(new Error("a region is missing"));
    const needy = all.map((each) => (each.name === "region" ? { ...each, required: true } : each));
    const { values } = await keepFitting({
      ...{ parameters: needy, values: { region: "", cluster: "ideon" }, changed: "region", listValues: list },
      labelOf: (_, value) => value,
    });
    expect(values.cluster).toBe("");
  });

  it("keeps what cannot be checked", async () => {
    const values = { region: "AT12", cluster: "packbridge" };
    const { emptied } = await refit(values, () => Promise.reject(new Error("away")));
    expect(emptied).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { apiAddress, formatsOf, holdsNodes } from "../../../client/queries/api-addresses.ts";

const values = { region: "SE224", needs: "a,b", note: "50 % & more" };

describe("apiAddress", () => {
  it("reads as the form does, in its order, and leaves out what is usual", () => {
    expect(apiAddress({ id: "offers-for-needs", values, limit: 1_000, language: "en" })).toBe(
      "/api/queries/offers-for-needs/run?region=SE224&needs=a,b&note=50%20%25%20%26%20more",
    );
  });

  it("names the file by its ending", () => {
    expect(apiAddress({ id: "x", values: {}, limit: 25, language: "fr" }, "xlsx")).toBe(
      "/api/queries/x/run.xlsx?limit=25&language=fr",
    );
    expect(apiAddress({ id: "x", values: {}, limit: 1_000, language: "en" })).toBe("/api/queries/x/run");
  });
});

describe("files of nodes and links", () => {
  it("are offered only where there may be some", () => {
    const columns = [{ name: "n", label: "N", kind: "number" as const, computed: false }];
    expect(holdsNodes(columns, "graph")).toBe(false);
    expect(holdsNodes([{ ...columns[0]!, kind: "node" }], "rows")).toBe(true);
    expect(formatsOf(false)).toEqual(["json", "csv", "xlsx"]);
  });
});

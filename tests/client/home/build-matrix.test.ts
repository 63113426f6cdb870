import { describe, expect, it } from "vitest";
import type { Group, Overview } from "#contract/find-overview.ts";
import { buildMatrix, cellGroupId, keyCounts, sideOf } from "../../../client/home/build-matrix.ts";

const overview = (groups: Group[]): Overview => ({
  by: ["region"],
  groups,
  ungrouped: 0,
  noLonger: 0,
  counts: {},
  links: [],
  shown: groups.length,
  total: groups.length,
  truncated: false,
  linksTotal: 0,
  linksTruncated: false,
  dataVersion: "test",
});

const region = (id: string, counts: Group["counts"]): Group => ({
  id: `region:${id}`,
  keys: [{ by: "region", id, name: `Region ${id}`, shortName: id }],
  counts,
  total: 0,
  basis: "real",
});

const cell = (id: string, field: string, counts: Group["counts"]): Group => ({
  ...region(id, counts),
  id: cellGroupId(id, field),
  keys: [
    { by: "region", id, name: id },
    { by: "family", id: field, name: { en: field, fr: field } },
  ],
});

describe("buildMatrix(byRegion, byRegionAndField)", () => {
  const matrix = buildMatrix(
    overview([
      region("AA1", { company: 3, competence: 40 }),
      region("BB1", { cluster: 2, "public-body": 5 }),
      region("CC1", { company: 3 }),
    ]),
    overview([
      cell("AA1", "health", { company: 2 }),
      cell("BB1", "energy", { cluster: 1, "public-body": 4 }),
      cell("CC1", "health", { company: 1 }),
    ]),
  );

  it("puts regions with most organisations first, equal ones by id; competences are no organisations", () => {
    expect(matrix.rows.map((row) => [row.id, row.total])).toEqual([
      ["BB1", 7],
      ["AA1", 3],
      ["CC1", 3],
    ]);
  });

  it("puts fields with most organisations first and has a count for every cell", () => {
    expect(matrix.fields.map((field) => field.id)).toEqual(["energy", "health"]);
    expect(matrix.rows.map((row) => row.counts)).toEqual([
      [5, 0],
      [0, 2],
      [0, 1],
    ]);
    expect(matrix.largest).toBe(5);
  });

  it("of an empty graph is empty", () => {
    expect(buildMatrix(overview([]), overview([]))).toEqual({ fields: [], rows: [], largest: 0 });
  });
});

describe("sideOf(count, largest, widest)", () => {
  it("lets the area say the count", () => {
    expect(sideOf(100, 100, 40)).toBe(40);
    expect(sideOf(25, 100, 40)).toBe(20);
  });

  it("keeps the smallest visible and nobody at nothing", () => {
    expect(sideOf(1, 10_000, 40)).toBe(4);
    expect(sideOf(0, 100, 40)).toBe(0);
    expect(sideOf(0, 0, 40)).toBe(0);
  });
});

describe("keyCounts(largest)", () => {
  it("gives three sizes, or fewer where they would be the same", () => {
    expect(keyCounts(31)).toEqual([2, 10, 31]);
    expect(keyCounts(1)).toEqual([1]);
    expect(keyCounts(0)).toEqual([1]);
  });
});

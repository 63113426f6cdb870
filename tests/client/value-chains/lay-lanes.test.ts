import { describe, expect, it } from "vitest";
import type { ValueChain } from "#contract/find-value-chain.ts";
import { listBrackets } from "../../../client/value-chains/draw-chain-lines.ts";
import { lanesFigures, layLanes } from "../../../client/value-chains/lay-lanes.ts";
import { packRows } from "../../../client/value-chains/pack-rows.ts";

const stage = (id: string, feeds: string | null): ValueChain["stages"][number] => ({
  ...{
    id,
    name: id,
    feeds,
    gap: "covered",
    active: 2,
    capable: 0,
    isIllustrative: false,
    requires: [],
    like: null,
  },
});
const party = (id: string, region: string, active: string[], capable: string[] = []) => ({
  party: {
    ...{ id, name: id, kind: "cluster" as const, regions: [region], countries: [region.slice(0, 2)] },
    basis: "real" as const,
  },
  active,
  capable,
});
const region = (id: string, parties: number) => ({
  ...{ region: { id, name: id, kind: "region" as const }, country: id.slice(0, 2), parties },
});
const chain = {
  ...{
    id: "c",
    name: "c",
    isOwn: false,
    steps: 3,
    covered: 3,
    redundancy: 2,
    connected: 0,
    pairs: 2,
    ties: [],
    tiesTotal: 0,
  },
  stages: [stage("a", "c"), stage("b", "c"), stage("c", null)],
  parties: [
    party("one", "SE1", ["a"], ["c"]),
    party("two", "SE1", ["b"]),
    ...["p", "q", "r", "s"].map((id) => party(id, "SE1", ["c"])),
    party("far", "BE1", [], ["a"]),
  ],
  regions: [region("BE1", 1), region("DK1", 0), region("SE1", 6), region("HU1", 0)],
  ...{ date: "2026-01-01", dataVersion: "1" },
} satisfies ValueChain;
const lay = (open: string[] = []) =>
  layLanes({ chain, chains: [], lit: null, open: new Set(open), width: 1000 });
const laneOf = (lanes: ReturnType<typeof lay>, id: string) =>
  lanes.lanes.find((lane) => lane.region?.id === id)!;

describe("layLanes(chain)", () => {
  it("gives each region with somebody a lane, and all the others one, the last", () => {
    const { lanes } = lay();
    expect(lanes.map((lane) => lane.region?.id ?? lane.nobodyIn.map(({ id }) => id).join())).toEqual([
      ...["BE1", "SE1", "DK1,HU1"],
    ]);
    lanes.slice(1).forEach((lane, at) => {
      expect(lane.top).toBeGreaterThanOrEqual(lanes[at]!.top + lanes[at]!.height + lanesFigures.gap);
    });
  });

  it("draws those with the most steps and counts the others by step: nobody is lost", () => {
    const lane = laneOf(lay(), "SE1");
    expect(lane.bars.map((bar) => bar.party.id)).toEqual(["one", "p"]);
    expect(lane.hiddenParties).toBe(4);
    expect(lane.hidden.map(({ stage: at, active, capable }) => [at, active, capable])).toEqual([
      [1, 1, 0],
      [2, 3, 0],
    ]);
  });

  it("draws everybody in a lane that is opened", () => {
    const lane = laneOf(lay(["SE1"]), "SE1");
    expect(lane.bars).toHaveLength(6);
    expect([lane.hiddenParties, lane.canClose]).toEqual([0, true]);
  });

  it("lets a bar reach from its first step to its last, with a mark at each", () => {
    const bar = laneOf(lay(), "SE1").bars[0]!;
    expect(bar.marks.map(({ stage: at, isActive }) => [at, isActive])).toEqual([
      [0, true],
      [2, false],
    ]);
    const { columns } = lay();
    expect(bar.left).toBeGreaterThanOrEqual(columns[0]!.left);
    expect(bar.left + bar.width).toBeLessThanOrEqual(columns[2]!.left + columns[2]!.width);
  });

  it("scrolls sideways rather than that steps become too narrow for their names", () => {
    const narrow = layLanes({ chain, chains: [], lit: null, open: new Set(), width: 300 });
    expect(narrow.columns.every(({ width }) => width >= lanesFigures.leastColumn)).toBe(true);
    expect(narrow.width).toBeGreaterThan(300);
  });
});

describe("packRows(spans)", () => {
  it("shares a row where nothing is covered", () => {
    const spans = [
      { from: 0, to: 2 },
      { from: 1, to: 1 },
      { from: 3, to: 4 },
    ];
    expect(packRows(spans)).toEqual({ rows: [0, 1, 0], count: 2 });
  });
});

describe("listBrackets(chain)", () => {
  it("draws what feeds a step that is not the next one", () => {
    expect(listBrackets(chain)).toEqual([{ to: 2, from: [0, 1], level: 0 }]);
  });
});

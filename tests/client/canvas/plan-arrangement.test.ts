import { describe, expect, it } from "vitest";
import {
  isSamePlaces,
  knownPlaces,
  layoutGraphOf,
  openedLandPlaces,
} from "../../../client/canvas/plan-arrangement.ts";
import { buildSceneModel } from "../../../client/canvas/scene-model.ts";
import { drawingOf, landLike, linkLike, nodeLike, pictureOf } from "./canvas-samples.ts";

const at = (x: number, y: number) => ({ x, y });
const model = buildSceneModel(pictureOf([nodeLike("a"), nodeLike("b"), nodeLike("c")]));

describe("knownPlaces(wish)", () => {
  it("keeps what is drawn and takes the rest from the address", () => {
    const known = knownPlaces({
      model,
      drawn: new Map([["a", at(1, 1)]]),
      given: new Map([["b", at(5, 5)]]),
    });
    expect([...known]).toEqual([
      ["a", at(1, 1)],
      ["b", at(5, 5)],
    ]);
  });

  it("keeps the exact place where the address only rounds it", () => {
    const known = knownPlaces({
      model,
      drawn: new Map([["a", at(1, 1)]]),
      given: new Map([["a", at(2, 0)]]),
    });
    expect(known.get("a")).toEqual(at(1, 1));
  });

  it("follows the address where it says something else, as after Undo", () => {
    const known = knownPlaces({
      model,
      drawn: new Map([["a", at(1, 1)]]),
      given: new Map([["a", at(40, 0)]]),
    });
    expect(known.get("a")).toEqual(at(40, 0));
  });

  it("does not believe an address that puts two nodes on one place", () => {
    const given = new Map([
      ["a", at(40, 0)],
      ["b", at(40, 0)],
    ]);
    expect(knownPlaces({ model, drawn: new Map([["a", at(1, 1)]]), given }).get("a")).toEqual(at(1, 1));
  });
});

describe("openedLandPlaces(wish, known)", () => {
  const opened = buildSceneModel(
    pictureOf(
      [nodeLike("m", { landId: "SE224" }), nodeLike("k", { landId: "DK03" })],
      [],
      [landLike("SE224"), landLike("DK03")],
    ),
  );

  it("puts the land of an opened group where the group was", () => {
    const drawn = new Map([
      ["region:SE224", at(70, 80)],
      ["k", at(0, 0)],
    ]);
    const places = openedLandPlaces({ model: opened, drawn, given: new Map() }, new Map([["k", at(0, 0)]]));
    expect([...places]).toEqual([["SE224", at(70, 80)]]);
  });
});

describe("layoutGraphOf(model, texts, pinned)", () => {
  it("tells the worker radius, measured names, lands and pins, whatever is selected", () => {
    const drawing = drawingOf(
      pictureOf(
        [nodeLike("a", { landId: "L" }), nodeLike("b", { landId: "L" })],
        [linkLike("a", "b", { count: 4, look: "computed" })],
        [landLike("L")],
      ),
      {},
    );
    const graph = layoutGraphOf(drawing.model, drawing.texts, new Set(["b"]));
    expect(graph.nodes[1]).toEqual({
      id: "b",
      radius: 10,
      labelWidth: 6,
      labelHeight: 14,
      regionId: "L",
      pinned: true,
    });
    expect(graph.edges).toEqual([{ from: "a", to: "b", weight: 2, computed: true }]);
    expect(graph.regions[0]).toMatchObject({ id: "L", nameWidth: 6 });
  });

  it("keeps no room for the name of a land that its only group bears", () => {
    const drawing = drawingOf(
      pictureOf([nodeLike("region:L", { landId: "L", kind: "region", groupCount: 9 })], [], [landLike("L")]),
      {},
    );
    expect(layoutGraphOf(drawing.model, drawing.texts, new Set()).regions[0]?.nameWidth).toBe(0);
  });
});

describe("isSamePlaces(one, other)", () => {
  it("overlooks 2 px and nodes that only one of them knows", () => {
    expect(isSamePlaces(new Map([["a", at(0, 0)]]), new Map([["a", at(2, -2)]]))).toBe(true);
    expect(isSamePlaces(new Map([["a", at(0, 0)]]), new Map([["b", at(9, 9)]]))).toBe(true);
    expect(isSamePlaces(new Map([["a", at(0, 0)]]), new Map([["a", at(3, 0)]]))).toBe(false);
  });
});

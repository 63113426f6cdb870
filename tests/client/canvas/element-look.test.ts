import { describe, expect, it } from "vitest";
import { lookOfLink, lookOfNode, widthOfLink } from "../../../client/canvas/element-look.ts";
import { linkLike, nodeLike } from "./canvas-samples.ts";

const nothing = { selected: new Set<string>(), bends: new Map<string, number>() };

describe("widthOfLink(link, isTouched)", () => {
  it("grows with the number of links from 1.2 to 6 px", () => {
    expect(widthOfLink(linkLike("a", "b"), false)).toBeCloseTo(1.2);
    expect(widthOfLink(linkLike("a", "b", { count: 8 }), false)).toBeCloseTo(4.65);
    expect(widthOfLink(linkLike("a", "b", { count: 500 }), false)).toBe(6);
  });

  it("is at least 1.8 at the selection, more on a shown way", () => {
    expect(widthOfLink(linkLike("a", "b"), true)).toBe(1.8);
    expect(widthOfLink(linkLike("a", "b", { isOnWay: true }), false)).toBe(3.5);
  });

  it("is thinner, but never under 1 px, when the link has ended", () => {
    expect(widthOfLink(linkLike("a", "b", { look: "ended" }), false)).toBe(1);
    expect(widthOfLink(linkLike("a", "b", { look: "ended", count: 8 }), false)).toBeCloseTo(2.79);
  });

  it("is 1.3 to 1.8 when it is illustrative", () => {
    expect(widthOfLink(linkLike("a", "b", { look: "illustrative", count: 9 }), false)).toBe(1.3);
    expect(widthOfLink(linkLike("a", "b", { look: "illustrative" }), true)).toBe(1.8);
  });
});

describe("lookOfNode(node)", () => {
  it("fills what is real in the colour of its kind, with a halo", () => {
    expect(lookOfNode(nodeLike("a"))).toMatchObject({ fill: "company", edge: "halo", dash: [] });
  });

  it("leaves what is illustrative hollow, with a dashed edge", () => {
    const look = lookOfNode(nodeLike("a", { basis: "illustrative" }));
    expect(look).toMatchObject({ fill: "paper", edge: "company", edgeWidth: 1.8, dash: [4.5, 1.7] });
  });

  it("draws a region as a piece of land with an edge", () => {
    const look = lookOfNode(nodeLike("a", { kind: "region", isSetBack: true }));
    expect(look).toMatchObject({ fill: "land", edge: "region", edgeWidth: 2.5, isSetBack: true });
  });
});

describe("lookOfLink(link, state)", () => {
  it("is inked at the selection and ends at its ring", () => {
    const state = { ...nothing, selected: new Set(["b"]) };
    const touched = { colour: "ink", rank: 1, startGap: 0, endGap: 8 };
    expect(lookOfLink(linkLike("a", "b"), state)).toMatchObject(touched);
    expect(lookOfLink(linkLike("a", "b"), nothing)).toMatchObject({ colour: "link", rank: 0, endGap: 0 });
  });

  it("lies over the others and is double when it is computed, whatever is selected", () => {
    const state = { ...nothing, selected: new Set(["b"]) };
    const look = lookOfLink(linkLike("a", "b", { look: "computed" }), state);
    expect(look).toMatchObject({ colour: "water", sides: "calc", rank: 2 });
  });

  it("bears a tick when it has ended and dashes when it is illustrative", () => {
    expect(lookOfLink(linkLike("a", "b", { look: "ended" }), nothing)).toMatchObject({
      hasTick: true,
      dash: [],
    });
    expect(lookOfLink(linkLike("a", "b", { look: "illustrative" }), nothing)).toMatchObject({
      hasTick: false,
      dash: [6, 4],
    });
  });

  it("carries its bend", () => {
    const look = lookOfLink(linkLike("a", "b"), { ...nothing, bends: new Map([["a b", -18]]) });
    expect(look.offset).toBe(-18);
  });
});

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
  it("says kind, hollow, illustrative and set back as classes", () => {
    expect(lookOfNode(nodeLike("a")).classes).toBe("company");
    expect(lookOfNode(nodeLike("a", { basis: "illustrative" })).classes).toBe("company hollow illustrative");
    expect(lookOfNode(nodeLike("a", { kind: "region", isSetBack: true })).classes).toBe(
      "region hollow set-back",
    );
  });

  it("rounds sizes to half px, so that like shapes share a texture", () => {
    expect(lookOfNode(nodeLike("a", { radius: 9.13 })).size).toBe(18.5);
  });
});

describe("lookOfLink(link, state)", () => {
  it("says at which end it touches the selection", () => {
    const state = { ...nothing, selected: new Set(["b"]) };
    expect(lookOfLink(linkLike("a", "b"), state).classes).toBe("stated touched ends-at-selected");
    expect(lookOfLink(linkLike("a", "b"), nothing).classes).toBe("stated");
  });

  it("carries its bend, twice the offset of its middle", () => {
    const look = lookOfLink(linkLike("a", "b"), { ...nothing, bends: new Map([["a b", -18]]) });
    expect(look.bend).toBe(-36);
    expect(look.classes).toContain("bent");
  });
});

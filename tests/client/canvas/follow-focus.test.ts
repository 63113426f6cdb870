import { describe, expect, it } from "vitest";
import { followFocus } from "../../../client/canvas/follow-focus.ts";
import { nodeLike, pictureOf } from "./canvas-samples.ts";

const closed = pictureOf([
  nodeLike("region:L", { landId: "L", groupCount: 9 }),
  nodeLike("region:K", { landId: "K", groupCount: 4 }),
]);
const rest = nodeLike("region:L/company", { landId: "L", groupCount: 7 });
const emptied = pictureOf([rest, nodeLike("region:K", { landId: "K", groupCount: 4 })]);
const opened = pictureOf([rest, nodeLike("a", { landId: "L" }), nodeLike("b", { landId: "L" })]);
const view = (picture = closed, selection: readonly string[] = []) => ({ picture, selection });
const standing = (id: string | null) => ({ id, gone: null });

describe("followFocus(now, before, next)", () => {
  it("goes to what was chosen elsewhere, also before it is in the picture", () => {
    expect(followFocus(standing("a"), view(opened, ["a"]), view(opened, ["new"]))).toEqual(standing("new"));
  });

  it("stays where it is when more is selected or nothing", () => {
    expect(followFocus(standing("b"), view(opened, ["a"]), view(opened, ["a", "b"]))).toEqual(standing("b"));
    expect(followFocus(standing("b"), view(opened, ["a"]), view(opened, []))).toEqual(standing("b"));
  });

  it("goes to the first member of an opened group, once the members have come", () => {
    const waiting = followFocus(standing("region:L"), view(closed), view(emptied));
    expect(waiting.id).toBe("region:L");
    expect(followFocus(waiting, view(emptied), view(opened))).toEqual(standing("a"));
  });

  it("goes to the group that a member went back into", () => {
    expect(followFocus(standing("b"), view(opened), view(closed))).toEqual(standing("region:L"));
  });

  it("goes to a neighbour on the land when a node is taken out", () => {
    const without = pictureOf([rest, nodeLike("b", { landId: "L" })]);
    expect(followFocus(standing("a"), view(opened), view(without))).toEqual(standing("b"));
  });

  it("keeps the place of what is gone and has no successor", () => {
    const alone = pictureOf([nodeLike("region:K", { landId: "K", groupCount: 4 })]);
    expect(followFocus(standing("a"), view(opened), view(alone)).id).toBe("a");
  });

  it("stays where it is in the same picture", () => {
    expect(followFocus(standing("a"), view(opened, ["a"]), view(opened, ["a"]))).toEqual(standing("a"));
    expect(followFocus(standing(null), view(closed), view(opened))).toEqual(standing(null));
  });
});

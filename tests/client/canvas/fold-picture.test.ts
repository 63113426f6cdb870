import { describe, expect, it } from "vitest";
import { foldPicture } from "../../../client/canvas/fold-picture.ts";
import { landLike, linkLike, nodeLike, pictureOf } from "./canvas-samples.ts";

/** 160 companies on two lands, a competence between them, one tie across and one within. */
const companies = Array.from({ length: 160 }, (_, i) => nodeLike(`n${i}`, { landId: i % 2 ? "B" : "A" }));
const picture = pictureOf(
  [...companies, nodeLike("skill", { kind: "competence" })],
  [linkLike("n0", "n1"), linkLike("n0", "n2"), linkLike("n4", "skill"), linkLike("n5", "skill")],
  [landLike("A"), landLike("B")],
);
const none = new Set<string>();

describe("foldPicture(picture, selected)", () => {
  it("leaves a picture of up to 150 nodes as it is", () => {
    const small = { ...picture, nodes: picture.nodes.slice(0, 150) };
    expect(foldPicture(small, none).picture).toBe(small);
  });

  it("makes one line of the links between two lands, with what floats between them", () => {
    const folded = foldPicture(picture, none);
    expect(folded.bundles).toMatchObject([{ from: "A", to: "B", count: 2 }]);
    expect(folded.picture.links.map((link) => link.id)).toEqual(["n0 n2"]);
    expect(folded.picture.nodes).toHaveLength(160);
  });

  it("shows what the selection touches one by one", () => {
    expect(foldPicture(picture, new Set(["n1"])).picture.links.map((link) => link.id)).toEqual([
      "n0 n1",
      "n0 n2",
    ]);
    const skilled = foldPicture(picture, new Set(["n4"])).picture;
    expect(skilled.nodes.some((node) => node.id === "skill")).toBe(true);
    expect(skilled.links.map((link) => link.id)).toContain("n4 skill");
  });

  it("shows computed lines and shown ways one by one", () => {
    const links = [linkLike("n0", "n1", { look: "computed" }), linkLike("n2", "n3", { isOnWay: true })];
    expect(foldPicture({ ...picture, links }, none).picture.links).toEqual(links);
  });

  it("leaves lines of closed groups to themselves", () => {
    const links = [linkLike("region:C", "n1", { count: 7 })];
    const nodes = [...picture.nodes, nodeLike("region:C", { landId: "C", groupCount: 30 })];
    const folded = foldPicture({ nodes, links, lands: [...picture.lands, landLike("C")] }, none);
    expect(folded.picture.links).toEqual(links);
    expect(folded.bundles).toEqual([]);
  });

  it("folds nothing where there are no two lands", () => {
    const afloat = { ...picture, lands: [landLike("A")] };
    expect(foldPicture(afloat, none).picture).toBe(afloat);
  });
});

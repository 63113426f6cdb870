import { describe, expect, it } from "vitest";
import { type ExploreView, groupBy, overviewView } from "../../../client/graph/explore-view.ts";

const network: ExploreView = {
  ...overviewView,
  by: null,
  nodes: ["packbridge", "adpack", "tetra-pak", "flextrus"],
  selected: ["packbridge"],
  pinned: ["flextrus"],
  without: ["beneli"],
  ways: { from: "packbridge", to: "tetra-pak", through: [], lit: 0 },
  places: "kEihAgj",
};

describe("groupBy(view, by)", () => {
  it("takes nodes into their groups and leaves what is selected or pinned beside these", () => {
    expect(groupBy(network, "sector")).toEqual({
      ...network,
      by: "sector",
      nodes: ["packbridge", "flextrus"],
      without: [],
      ways: null,
      places: "",
    });
  });

  it("keeps every node where nothing is grouped", () => {
    expect(groupBy({ ...network, by: "region" }, null).nodes).toEqual(network.nodes);
  });
});

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

const drawn = new Set(network.nodes);

describe("groupBy(view, by, drawn)", () => {
  it("takes nodes into their groups and leaves what is selected or pinned beside these", () => {
    expect(groupBy(network, "sector", drawn)).toEqual({
      ...network,
      by: "sector",
      nodes: ["packbridge", "flextrus"],
      without: [],
      ways: null,
      places: "",
    });
  });

  it("leaves a selected member of an opened group, and neither a group nor what is not drawn", () => {
    const opened = {
      ...overviewView,
      open: ["region:SE224"],
      selected: ["iuc-syd", "region:AT12", "axelera"],
    };
    expect(groupBy(opened, "sector", new Set(["iuc-syd", "packbridge"])).nodes).toEqual(["iuc-syd"]);
  });

  it("keeps every node where nothing is grouped", () => {
    expect(groupBy({ ...network, by: "region" }, null, drawn).nodes).toEqual(network.nodes);
  });
});

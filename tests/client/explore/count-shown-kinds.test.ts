import { describe, expect, it } from "vitest";
import type { Grouping } from "#contract/words.ts";
import { countShownKinds } from "../../../client/explore/key/count-shown-kinds.ts";
import { drawPicture } from "../../../client/graph/draw-picture.ts";
import { overviewView } from "../../../client/graph/explore-view.ts";
import { plainWords, sampleInput, sampleNode, sampleOverview } from "../graph/graph-samples.ts";

const cluster = sampleNode("packbridge", "cluster", { region: "SE224" });

/** The kinds in a picture of some groups with the cluster beside them. */
function countsBy(by: Grouping, groupIds: readonly string[]) {
  const overview = sampleOverview(
    groupIds.map((id) => ({
      ...{ id: `${by}:${id}`, keys: [{ by, id, name: id }], total: 3 },
      ...{ counts: { company: 3 }, basis: "real" as const },
    })),
  );
  const view = { ...overviewView, by, nodes: ["packbridge"] };
  const drawn = drawPicture(sampleInput([cluster], [], { overview, view }), plainWords);
  return Object.fromEntries(countShownKinds(view, drawn));
}

describe("countShownKinds", () => {
  it("counts closed regions as regions", () => {
    expect(countsBy("region", ["SE224", "AT12"])).toEqual({ region: 2, cluster: 1 });
  });

  it("counts closed clusters as clusters, and one that is a node too once", () => {
    expect(countsBy("cluster", ["catalisti", "axelera"])).toEqual({ cluster: 3 });
    expect(countsBy("cluster", ["packbridge", "axelera"])).toEqual({ cluster: 2 });
  });

  it("counts no sector as a region, whose shape it has", () => {
    expect(countsBy("sector", ["C17", "M72"])).toEqual({ cluster: 1 });
  });
});

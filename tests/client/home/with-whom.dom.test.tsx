import { afterEach, describe, expect, it } from "vitest";
import type { RegionSummary } from "#contract/summarise-region.ts";
import { WithWhom } from "../../../client/home/with-whom.tsx";
import type { Language } from "../../../server/contract/words.ts";
import { type Drawn, draw } from "../draw.tsx";
import { sampleNode } from "../graph/graph-samples.ts";

let drawn: Drawn | undefined;
afterEach(() => drawn?.remove());

const whole = (total: number) => ({ nodes: [], shown: total, total, truncated: false });

interface Told {
  readonly clusters: number;
  readonly directly: number;
  readonly collaborations: number;
  readonly running: number;
}

/** A region of 13 clusters; no partner region is listed, so that no link needs the router. */
function summaryOf({ clusters, directly, collaborations, running }: Told): RegionSummary {
  return {
    region: sampleNode("SE224", "region", { name: { en: "Skåne", fr: "Scanie" } }),
    counts: {},
    competences: { list: [], shown: 0, total: 0, truncated: false },
    partners: {
      list: [],
      ...{ shown: 9, total: 9, truncated: false },
      collaborations: whole(collaborations),
      running,
      clusters: whole(clusters),
      clustersDirectly: directly,
      clustersTotal: 13,
    },
    unknown: {
      clustersWithoutMembers: whole(0),
      organisationsWithoutOffers: whole(0),
      collaborationsWithoutDates: whole(0),
      needs: 0,
    },
    priorities: whole(0),
    sources: { total: 0, opened: 0 },
    dataVersion: "test",
  };
}

function sentenceOf(told: Told, language: Language = "en"): string {
  drawn?.remove();
  drawn = draw(<WithWhom summary={summaryOf(told)} region="Skåne" />, language);
  return (drawn.place.textContent ?? "").replaceAll(/\s/g, " ");
}

describe("with whom the clusters of a region work", () => {
  const some = { clusters: 10, directly: 1, collaborations: 8, running: 6 };

  it("tells clusters that take part themselves from those whose members do", () => {
    expect(sentenceOf(some)).toContain("1 directly, 9 through members: 8 collaborations, 6 running.");
    expect(sentenceOf({ ...some, directly: 0 })).toContain(", only through members: 8 collaborations");
    expect(sentenceOf({ ...some, directly: 10 })).toContain(", directly: 8 collaborations");
  });

  it("says had of what has ended", () => {
    expect(sentenceOf(some)).toMatch(/^10 of its 13 clusters have partners in 9 other regions here/);
    expect(sentenceOf({ ...some, running: 0 })).toMatch(
      /^10 of its 13 clusters had partners.*none running\.$/,
    );
  });

  it("says that none is known here, not that there is none", () => {
    expect(sentenceOf({ clusters: 0, directly: 0, collaborations: 0, running: 0 })).toBe(
      "Of its 13 clusters none is known to have a partner in another region here.",
    );
  });

  it("says the same in French", () => {
    expect(sentenceOf(some, "fr")).toMatch(
      /1 directement, 9 par leurs membres : 8 collaborations, dont 6 en cours\.$/,
    );
  });
});

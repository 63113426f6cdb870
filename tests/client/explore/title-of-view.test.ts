import { describe, expect, it } from "vitest";
import type { Overview } from "#contract/find-overview.ts";
import { insightOfView, titleOfView } from "../../../client/explore/title-of-view.ts";
import { drawPicture } from "../../../client/graph/draw-picture.ts";
import { type ExploreView, overviewView } from "../../../client/graph/explore-view.ts";
import { loadMessages, messagesIn } from "../../../client/locales/messages.ts";
import {
  plainWords,
  sampleGroup,
  sampleInput,
  sampleLink,
  sampleNode,
  sampleOverview,
} from "../graph/graph-samples.ts";

await Promise.all([loadMessages("en"), loadMessages("fr")]);

const english = messagesIn("en");
const french = messagesIn("fr");

const cluster = sampleNode("packbridge", "cluster", { region: "SE224" });
const farFirm = sampleNode("starlinger", "company", { region: "AT12" });
const project = sampleNode("adpack", "collaboration");
const takesPart = sampleLink("PARTICIPATES_IN", "packbridge", "adpack");
const farTakesPart = sampleLink("PARTICIPATES_IN", "starlinger", "adpack");

const groups = ["SE224", "AT12", "BE2"].map((region) => sampleGroup(region, { cluster: 3 }));
const tie = (from: string, to: string) => ({
  ...{ from: `region:${from}`, to: `region:${to}`, collaborations: 2, running: 1 },
  ...{ memberships: 1, sharedCompetences: 0 },
});
const ties = [tie("SE224", "AT12"), tie("AT12", "BE2")];

const insightOf = (input: ReturnType<typeof sampleInput>, messages = english) =>
  insightOfView(input.view, drawPicture(input, plainWords), input.graph, messages);

const grouped = (overview: Overview, view: Partial<ExploreView> = {}, nodes = [cluster]) =>
  sampleInput(nodes, [], { overview, view: { ...overviewView, ...view } });

describe("insightOfView", () => {
  it("says of collaborations in the picture whether they join regions", () => {
    expect(insightOf(sampleInput([cluster, project], [takesPart]))).toBe(
      "One link; no collaboration shown joins two regions.",
    );
    expect(insightOf(sampleInput([cluster, farFirm, project], [takesPart, farTakesPart]))).toMatch(
      /links; one collaboration shown joins partners of several regions\.$/,
    );
  });

  it("says nothing of collaborations where none is in the picture, and none is not one in French", () => {
    expect(insightOf(sampleInput([cluster], []))).toMatch(/^0\slinks$/);
    expect(insightOf(sampleInput([cluster], []), french)).toMatch(/^0\sliens$/);
  });

  it("does not say that nothing joins regions beside lines between regions", () => {
    const insight = insightOf(grouped(sampleOverview(groups, ties), { nodes: ["packbridge"] }));
    expect(insight).not.toContain("no collaboration");
    expect(insight).toContain("The number on a line between groups counts");
  });

  it("names what the number on a line adds up, and says at least where only the strongest pairs were listed", () => {
    expect(insightOf(grouped(sampleOverview(groups, ties)))).toContain("collaborations and memberships");
    const many = [...Array(8).keys()].map((at) => sampleGroup(`R${at}`, { cluster: 1 }));
    const pairs = many.flatMap(({ keys: [one] }, at) =>
      many.slice(at + 1).map(({ keys: [other] }) => tie(one!.id, other!.id)),
    );
    expect(insightOf(grouped(sampleOverview(many, pairs)))).toContain("drawn, 8 more are not");
    const truncated = { ...sampleOverview(many, pairs), linksTruncated: true, linksTotal: 1888 };
    expect(insightOf(grouped(truncated))).toContain("drawn, at least 8 more are not");
  });
});

describe("titleOfView", () => {
  const titleOf = (nodes: readonly string[]) => {
    const input = sampleInput([cluster], []);
    const view = { ...input.view, nodes };
    return titleOfView(view, drawPicture({ ...input, view }, plainWords), input.graph, english);
  };

  it("takes its name from the first node that exists", () => {
    expect(titleOf(["not-any-more", "packbridge"])).toBe("Name of packbridge, on its own");
  });

  it("says around only where most of the others are linked to the first", () => {
    const firm = sampleNode("flextrus", "company", { region: "SE224" });
    const titleWith = (links: Parameters<typeof sampleInput>[1]) => {
      const input = sampleInput([cluster, farFirm, firm], links);
      const view = { ...input.view, nodes: ["packbridge", "starlinger", "flextrus"] };
      return titleOfView(view, drawPicture({ ...input, view }, plainWords), input.graph, english);
    };
    expect(titleWith([])).toBe("Name of packbridge and 2 more");
    expect(titleWith([sampleLink("MEMBER_OF", "flextrus", "packbridge")])).toBe(
      "Name of packbridge and 2 more around it",
    );
  });

  it("says that nothing is on the map where no node of a link exists any more", () => {
    expect(titleOf(["not-any-more"])).toBe("Nothing is on the map yet");
  });
});

import { describe, expect, it } from "vitest";
import { drawPicture } from "../../../client/graph/draw-picture.ts";
import { overviewView } from "../../../client/graph/explore-view.ts";
import {
  plainWords,
  sampleGroup,
  sampleInput,
  sampleLink,
  sampleMembers,
  sampleNode,
  sampleOverview,
} from "./graph-samples.ts";

const cluster = sampleNode("packbridge", "cluster", { region: "SE224" });
const firm = sampleNode("beneli", "company", { region: "SE224" });
const farFirm = sampleNode("starlinger", "company", { region: "AT12" });
const project = sampleNode("adpack", "collaboration");
const skill = sampleNode("packaging", "competence", { basis: "model" });

const landOf = (picture: ReturnType<typeof drawPicture>["picture"], id: string) =>
  picture.nodes.find((node) => node.id === id)?.landId;

describe("drawPicture: where nodes stand", () => {
  it("puts actors on the land of their region and competences on the water", () => {
    const { picture } = drawPicture(sampleInput([cluster, farFirm, skill], []), plainWords);
    expect([
      landOf(picture, "packbridge"),
      landOf(picture, "starlinger"),
      landOf(picture, "packaging"),
    ]).toEqual(["SE224", "AT12", null]);
  });

  it("puts a collaboration on the land where all its shown partners stand", () => {
    const links = [
      sampleLink("PARTICIPATES_IN", "packbridge", "adpack"),
      sampleLink("PARTICIPATES_IN", "beneli", "adpack"),
      sampleLink("ADDRESSES", "adpack", "packaging"),
    ];
    const { picture } = drawPicture(sampleInput([cluster, firm, project, skill], links), plainWords);
    expect(landOf(picture, "adpack")).toBe("SE224");
  });

  it("floats a collaboration whose shown partners stand on two lands", () => {
    const links = [
      sampleLink("PARTICIPATES_IN", "packbridge", "adpack"),
      sampleLink("PARTICIPATES_IN", "starlinger", "adpack"),
    ];
    const { picture } = drawPicture(sampleInput([cluster, farFirm, project], links), plainWords);
    expect(landOf(picture, "adpack")).toBeNull();
  });
});

describe("drawPicture: lines", () => {
  const member = sampleLink("MEMBER_OF", "beneli", "packbridge");

  it("draws one line for a pair, however many links it has, and counts them", () => {
    const links = [member, sampleLink("SUCCEEDED_BY", "packbridge", "beneli")];
    const { picture } = drawPicture(sampleInput([cluster, firm], links), plainWords);
    expect(picture.links.map((line) => line.count)).toEqual([2]);
  });

  it("draws a line as stated when one of its links is, whatever the others are", () => {
    const links = [{ ...member, ended: true }, sampleLink("SUCCEEDED_BY", "packbridge", "beneli")];
    const { picture } = drawPicture(sampleInput([cluster, firm], links), plainWords);
    expect(picture.links[0]?.look).toBe("stated");
  });

  it("draws illustrative before ended: what is invented never looks real", () => {
    const { picture } = drawPicture(
      sampleInput([cluster, firm], [{ ...member, ended: true, basis: "illustrative" }]),
      plainWords,
    );
    expect(picture.links[0]?.look).toBe("illustrative");
  });

  it("leaves out lines of a look that is switched off", () => {
    const input = sampleInput([cluster, firm], [{ ...member, ended: true }]);
    const { picture, links } = drawPicture(
      { ...input, view: { ...input.view, linksOff: ["ended"] } },
      plainWords,
    );
    expect([picture.links.length, links.length]).toEqual([0, 0]);
  });

  it("says by the land that an actor lies in a region, not by a line", () => {
    const region = sampleNode("SE224", "region");
    const located = sampleLink("LOCATED_IN", "packbridge", "SE224");
    const { picture } = drawPicture(sampleInput([cluster, region], [located]), plainWords);
    expect(picture.links).toEqual([]);
  });
});

describe("drawPicture: groups", () => {
  const overview = sampleOverview(
    [sampleGroup("SE224", { cluster: 1, company: 3 }), sampleGroup("AT12", { company: 2 })],
    [
      {
        from: "region:AT12",
        to: "region:SE224",
        collaborations: 4,
        running: 1,
        memberships: 0,
        sharedCompetences: 9,
      },
    ],
  );
  const opened = { ...overviewView, open: ["region:SE224"] };
  const members = new Map([["region:SE224", sampleMembers("region:SE224", [cluster, firm])]]);

  it("draws closed groups with their count and the collaborations between them", () => {
    const { picture } = drawPicture(sampleInput([], [], { view: overviewView, overview }), plainWords);
    expect(picture.nodes.map((node) => [node.id, node.groupCount])).toEqual([
      ["region:SE224", 4],
      ["region:AT12", 2],
    ]);
    expect(picture.links.map((line) => [line.count, line.label])).toEqual([[4, "4"]]);
  });

  it("shows for an open group its members, and as groups by kind those that are not shown", () => {
    const { picture } = drawPicture(
      sampleInput([cluster, firm], [], { view: opened, overview, members }),
      plainWords,
    );
    const counts = new Map(picture.nodes.map((node) => [node.id, node.groupCount]));
    expect(counts.get("region:SE224")).toBeUndefined();
    expect(counts.get("region:SE224/company")).toBe(2);
    expect(counts.has("region:SE224/cluster")).toBe(false);
    expect(counts.get("packbridge")).toBeNull();
  });

  it("shows and counts every member once: shown and grouped make the whole", () => {
    const { groups, nodes } = drawPicture(
      sampleInput([cluster, firm], [], { view: opened, overview, members }),
      plainWords,
    );
    const rest = groups.filter((group) => group.restOf !== null).reduce((sum, group) => sum + group.count, 0);
    expect(nodes.length + rest).toBe(4);
  });

  it("takes a kind that is switched off out of nodes, groups and counts", () => {
    const { picture } = drawPicture(
      sampleInput([cluster, firm], [], { view: { ...opened, kindsOff: ["company"] }, overview, members }),
      plainWords,
    );
    expect(picture.nodes.map((node) => node.id)).toEqual(["packbridge"]);
  });
});

describe("drawPicture: the lit way", () => {
  it("sets back what is not on it", () => {
    const link = sampleLink("MEMBER_OF", "beneli", "packbridge");
    const { picture } = drawPicture(
      sampleInput([cluster, firm, farFirm], [link], {
        litWay: { nodes: new Set(["beneli", "packbridge"]), links: new Set([link.id]) },
      }),
      plainWords,
    );
    expect(picture.nodes.filter((node) => node.isSetBack).map((node) => node.id)).toEqual(["starlinger"]);
    expect(picture.links.map((line) => [line.isOnWay, line.isSetBack])).toEqual([[true, false]]);
  });
});

import { describe, expect, it } from "vitest";
import type { GraphLink, GraphNode } from "#contract/graph.ts";
import {
  type AnswerGroup,
  drawAnswer,
  drawAnswerGroups,
  groupAnswer,
} from "../../../client/graph/draw-answer.ts";
import { gatherAnswer } from "../../../client/graph/gather-answer.ts";
import { mergeAnswers } from "../../../client/graph/working-graph.ts";

const value = (id: string) => ({ id, kind: "cluster" as const, name: id });
const limits = { nodes: 2_000, links: 5_000 };

describe("gatherAnswer(rows, limits)", () => {
  it("finds nodes and links in every depth of a row, each once, in the order of the rows", () => {
    const link = { type: "MEMBER_OF", from: value("c"), to: value("a") };
    const rows = [
      { who: value("a"), list: [value("b"), { deep: value("a") }], n: 1 },
      { path: { nodes: [value("c"), value("a")], links: [link] }, link },
    ];
    const gathered = gatherAnswer(rows, limits);
    expect(gathered.nodes.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(gathered.links).toEqual([link]);
  });

  it("says how many there are when it is cut, and keeps no link that has lost an end", () => {
    const link = (from: string, to: string) => ({ type: "X", from: value(from), to: value(to) });
    const rows = [{ l: link("a", "b") }, { l: link("b", "c") }, { l: link("a", "c") }];
    const gathered = gatherAnswer(rows, { nodes: 2, links: 5 });
    expect([gathered.nodesInRows, gathered.linksInRows]).toEqual([3, 3]);
    expect(gathered.links).toHaveLength(1);
    expect(gatherAnswer(rows, { nodes: 9, links: 2 }).links).toHaveLength(2);
  });

  it("draws no node without an id", () => {
    expect(gatherAnswer([{ n: { id: null, kind: null, name: null } }], limits).nodes).toEqual([]);
  });
});

const node = (id: string, kind: GraphNode["kind"], region?: string): GraphNode => ({
  ...{ id, kind, name: id, period: {}, ended: false, basis: "real", confidence: "A", degree: 4 },
  ...(region === undefined ? {} : { region }),
});
const stated = (from: string, to: string): GraphLink => ({
  ...{ id: `MEMBER_OF:${from}:${to}`, type: "MEMBER_OF", from, to, basis: "real", confidence: "A" },
  ...{ sourceIds: [], period: {}, ended: false },
});
const graph = mergeAnswers([
  {
    nodes: [node("c1", "company", "AT12"), node("c2", "company", "AT12"), node("k", "cluster", "SE224")],
    links: [stated("c1", "k"), stated("c2", "k")],
  },
]);
const words = {
  text: (text: unknown) => String(text),
  node: ({ id }: GraphNode) => id,
  group: () => "",
  groupLabel: () => "",
  link: ({ id }: GraphLink) => id,
  groupLink: () => "",
};
const input = { graph, ids: ["c1", "c2", "k"], regions: [] };

describe("drawAnswer(input, words)", () => {
  it("draws links of the graph as stated and those that only the answer has as computed", () => {
    const links = [
      { type: "MEMBER_OF", from: value("c1"), to: value("k") },
      { type: "COULD_MEET", from: value("c1"), to: value("c2") },
      { type: "COULD_MEET", from: value("c1"), to: value("elsewhere") },
    ];
    const picture = drawAnswer({ ...input, links }, words);
    expect(picture.nodes.map(({ id, landId }) => [id, landId])).toEqual([
      ["c1", "AT12"],
      ["c2", "AT12"],
      ["k", "SE224"],
    ]);
    expect(picture.links.map(({ id, look }) => [id, look])).toEqual([
      ["MEMBER_OF:c1:k", "stated"],
      ["MEMBER_OF:c2:k", "stated"],
      ["COULD_MEET:c1:c2", "computed"],
    ]);
  });
});

describe("groupAnswer and drawAnswerGroups", () => {
  const say = ({ kind, members }: AnswerGroup) => `${members.length} ${kind}`;

  it("puts actors of one kind and region together; a line counts what it stands for", () => {
    const groups = groupAnswer({ graph, ids: [...input.ids, "unknown"] });
    expect(groups.map(say)).toEqual(["2 company", "1 cluster"]);
    const { picture } = drawAnswerGroups(
      { ...input, links: [] },
      { label: say, description: say, link: (from, to, links) => `${say(from)} ${say(to)} ${links}` },
    );
    expect(picture.nodes.map(({ label, groupCount, landId }) => [label, groupCount, landId])).toEqual([
      ["2 company", 2, "AT12"],
      ["1 cluster", null, "SE224"],
    ]);
    expect(picture.links.map(({ description, label }) => [description, label])).toEqual([
      ["2 company 1 cluster 2", "2"],
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { findGapFillers } from "../../../../server/network/value-chains/find-gap-fillers.ts";
import { cider, openChain } from "./small-chain.ts";

type Scores = Readonly<Record<string, number>>;

function fill(stage: string, scores: Scores, story = cider) {
  const { network, ground, state } = openChain(story);
  const idOf = (party: number) => ground.parties[party]!.id;
  const asked = state.stages.find((each) => network.stages.ids[each.stage] === stage)!;
  const score = (party: number, other: number) => scores[`${idOf(party)} ${idOf(other)}`] ?? null;
  const { neighbours, fillers } = findGapFillers(ground, state, asked, score);
  const named = (competences: readonly number[]) => competences.map((at) => network.competences.ids[at]);
  return {
    neighbours: neighbours.map(idOf),
    fillers: fillers.map(({ party, mean, offers, lacks }) => [
      idOf(party),
      mean,
      named(offers),
      named(lacks),
    ]),
  };
}

describe("findGapFillers", () => {
  it("ranks who offers something of what is required by the mean score with the neighbours, null as 0", () => {
    const scores = { "bert ada": 0.2, "dirk ada": 0.3, "dirk cleo": 0.1 };
    expect(fill("pressing", scores)).toEqual({
      neighbours: ["ada", "cleo"],
      fillers: [
        ["dirk", 0.2, ["filtering"], ["pressing"]],
        ["bert", 0.1, ["filtering", "pressing"], []],
      ],
    });
  });

  it("takes them by id where means are equal", () => {
    expect(fill("pressing", {}).fillers.map(([id, mean]) => [id, mean])).toEqual([
      ["bert", 0],
      ["dirk", 0],
    ]);
  });

  it("compares nobody with itself, and has no mean where there is nobody else beside the gap", () => {
    const { actors } = cider;
    const alone = { ...cider, actors: { ...actors, cleo: { ...actors.cleo!, offers: { trading: 3 } } } };
    expect(fill("selling", { "ada cleo": 0.4, "cleo cleo": 1 }, alone)).toEqual({
      neighbours: ["cleo"],
      fillers: [
        ["ada", 0.4, ["trading"], ["shipping"]],
        ["cleo", null, ["trading"], ["shipping"]],
      ],
    });
  });

  it("does not name who is active there already", () => {
    const { actors } = cider;
    const active = { ...actors, bert: { ...actors.bert!, activeIn: ["pressing"] } };
    expect(fill("pressing", {}, { ...cider, actors: active }).fillers.map(([id]) => id)).toEqual(["dirk"]);
  });
});

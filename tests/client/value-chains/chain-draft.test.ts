import { describe, expect, it } from "vitest";
import type { ChainDefinition } from "#contract/chain-definition.ts";
import { findChainFaults } from "#contract/find-chain-faults.ts";
import {
  addStep,
  changeStep,
  moveStep,
  removeStep,
  stepDraft,
} from "../../../client/value-chains/chain-draft.ts";

const requires = [{ competence: "water-treatment", weight: 1 }];
const step = (key: string, feeds: string | null) => ({ key, name: key, feeds, requires, like: null });
const chain: ChainDefinition = {
  name: "Packs",
  question: "",
  stages: [step("make", "fill"), step("fill", "wash"), step("wash", null)],
};
const feedsOf = ({ stages }: ChainDefinition) => stages.map(({ key, feeds }) => `${key}>${feeds ?? ""}`);

describe("changing the steps of a value chain", () => {
  it("adds a step at the end, which what was last then feeds; only what it requires is missing", () => {
    const longer = addStep(chain, "Return");
    expect(feedsOf(longer)).toEqual(["make>fill", "fill>wash", "wash>step-4", "step-4>"]);
    expect(findChainFaults(longer.stages).map(({ kind }) => kind)).toEqual(["requires-nothing"]);
    expect(new Set(addStep(longer, "Sell").stages.map(({ key }) => key)).size).toBe(5);
  });

  it("takes a step out and lets what fed it feed what it fed", () => {
    expect(feedsOf(removeStep(chain, 1))).toEqual(["make>wash", "wash>"]);
    expect(feedsOf(removeStep(chain, 2))).toEqual(["make>fill", "fill>"]);
    expect(findChainFaults(removeStep(chain, 2).stages)).toEqual([]);
  });

  it("moves and renames a step without changing what feeds what", () => {
    expect(feedsOf(moveStep(chain, 0, 1))).toEqual(["fill>wash", "make>fill", "wash>"]);
    expect(changeStep(chain, 0, { name: "Making" }).stages[0]).toMatchObject({ key: "make", name: "Making" });
  });
});

describe("undo and redo of a draft", () => {
  const begun = { past: [], now: chain, future: [] };
  const [second, third] = [removeStep(chain, 0), addStep(chain, "Return")];

  it("go back and forth over what was made", () => {
    const changed = stepDraft(stepDraft(begun, { kind: "change", next: second }), {
      kind: "change",
      next: third,
    });
    const back = stepDraft(stepDraft(changed, { kind: "undo" }), { kind: "undo" });
    expect(back.now).toBe(chain);
    expect(stepDraft(back, { kind: "undo" })).toBe(back);
    expect(stepDraft(back, { kind: "redo" }).now).toBe(second);
  });

  it("forget what was undone once something else is changed", () => {
    const undone = stepDraft(stepDraft(begun, { kind: "change", next: second }), { kind: "undo" });
    expect(stepDraft(undone, { kind: "change", next: third }).future).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import {
  bestChainsOf,
  type ChainView,
  isSameStep,
  readChainView,
  writeChainView,
} from "../../../client/value-chains/chain-view.ts";

const plain = readChainView({});

describe("the view of a value chain in the address", () => {
  it("says nothing of what is as usual", () => {
    expect(Object.values(writeChainView(plain)).filter(Boolean)).toEqual([]);
  });

  it("comes back as it was written", () => {
    const view: ChainView = {
      ...plain,
      ...{ of: "organisations", regions: ["SE224", "BE2"], date: "2025-01-31", illustrative: true },
      ...{
        isOnce: false,
        onlyActive: true,
        isDiverse: false,
        cross: 2,
        border: "region",
        hubs: 30,
        most: 15,
      },
      ...{ contains: ["vil"], without: ["flux50"], lit: 3, open: ["AT12"], tab: "table" },
      ...{ list: { stage: "a--b", region: "SE224" }, gap: "a--c", ties: "a--b", isInviting: true },
      isEditing: true,
    };
    const written = writeChainView(view);
    expect(readChainView(written)).toEqual(view);
    expect(written).toMatchObject({ chain: "4", with: "vil", list: "a--b@SE224" });
  });

  it("drops what it does not understand, and opens the rest", () => {
    const damaged = {
      of: "ducks",
      cross: "-1",
      k: "9999",
      date: "2026-99-99",
      regions: "SE224,<b>",
      chain: "x",
    };
    expect(readChainView(damaged)).toEqual({ ...plain, regions: ["SE224"] });
  });

  it("asks for the best chains only what differs from the usual", () => {
    expect(bestChainsOf("timber", plain)).toEqual({
      id: "timber",
      k: 5,
      of: "clusters",
      cross: 0,
      border: "country",
    });
    expect(bestChainsOf("timber", { ...plain, isOnce: false, regions: ["BE2"] })).toMatchObject({
      distinct: "false",
      regions: "BE2",
    });
  });

  it("takes looking at another chain or list for no step of its own, another question for one", () => {
    expect(isSameStep(plain, { ...plain, lit: 2, tab: "table", gap: "a--b", ties: "all" })).toBe(true);
    expect(isSameStep(plain, { ...plain, cross: 1 })).toBe(false);
  });
});

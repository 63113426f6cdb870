import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ExploreView, linkLooks, overviewView, viewTabs } from "../../../client/graph/explore-view.ts";
import { readView, writeView } from "../../../client/graph/view-address.ts";
import { drawnKinds, groupings, pathThroughs } from "../../../server/contract/words.ts";

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-{1,2}[a-z0-9]{1,8}){0,2}$/);
const groupId = fc.tuple(fc.constantFrom(...groupings), id).map(([by, of]) => `${by}:${of}`);
const ids = fc.uniqueArray(id, { maxLength: 30 });
const things = fc.uniqueArray(fc.oneof(id, groupId), { maxLength: 8 });
const inOrder = <Word extends string>(words: readonly Word[]) => fc.subarray([...words]);

const views: fc.Arbitrary<ExploreView> = fc.record({
  by: fc.option(fc.constantFrom(...groupings)),
  open: fc.uniqueArray(groupId, { maxLength: 4 }),
  nodes: ids,
  without: things,
  selected: things,
  pinned: things,
  kindsOff: inOrder(drawnKinds),
  linksOff: inOrder(linkLooks),
  regions: ids,
  illustrative: fc.boolean(),
  tab: fc.constantFrom(...viewTabs),
  ways: fc.option(
    fc.record({
      from: fc.constant("one-end"),
      to: fc.constant("other-end"),
      through: inOrder(pathThroughs),
      lit: fc.option(fc.integer({ min: 0, max: 9 })),
    }),
  ),
  places: fc.stringMatching(/^[\w-]{0,28}$/),
});

describe("readView(writeView(view))", () => {
  it("gives every view back as it was", () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(readView(writeView(view))).toEqual(view);
      }),
    );
  });

  it("writes nothing for the first view", () => {
    expect(Object.values(writeView(overviewView)).filter((value) => value !== undefined)).toEqual([]);
  });
});

describe("readView(parameters)", () => {
  it("opens whatever an address says", () => {
    const keys = [
      "by",
      "open",
      "nodes",
      "without",
      "sel",
      "pin",
      "off",
      "lines",
      "regions",
      "view",
      "ways",
      "way",
      "at",
    ];
    const addresses = fc.dictionary(fc.constantFrom(...keys), fc.string());
    fc.assert(
      fc.property(addresses, (address) => {
        expect(() => readView(address)).not.toThrow();
      }),
    );
  });

  it("drops what is not an id and keeps the rest", () => {
    expect(readView({ nodes: "packbridge,<script>,,clean,packbridge" }).nodes).toEqual([
      "packbridge",
      "clean",
    ]);
  });

  it("groups by region where no node is named, and not at all where one is", () => {
    expect(readView({}).by).toBe("region");
    expect(readView({ nodes: "packbridge" }).by).toBeNull();
    expect(readView({ by: "none" }).by).toBeNull();
  });
});

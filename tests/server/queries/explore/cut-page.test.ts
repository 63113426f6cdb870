import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutPage } from "../../../../server/queries/explore/cut-page.ts";
import { shareRoom } from "../../../../server/queries/explore/share-room.ts";

const items = (ids: readonly string[]) => ids.map((id) => ({ id }));
const uniqueIds = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}(-[a-z]{1,4})?$/), { maxLength: 40 });

describe("cutPage", () => {
  it("gives each item once, whatever the size of a page", () => {
    fc.assert(
      fc.property(uniqueIds, fc.integer({ min: 1, max: 12 }), (ids, limit) => {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = cutPage(items(ids), { limit, cursor, list: ["x"] });
          expect([page.shown, page.total]).toEqual([page.items.length, ids.length]);
          expect(page.truncated).toBe(page.shown < ids.length);
          seen.push(...page.items.map(({ id }) => id));
          cursor = page.cursor;
        } while (cursor !== undefined);
        expect(seen).toEqual(ids);
      }),
    );
  });

  it("goes on where it was when something is added before", () => {
    const { cursor } = cutPage(items(["b", "c", "d"]), { limit: 1, cursor: undefined, list: [] });
    const next = cutPage(items(["a", "b", "c", "d"]), { limit: 1, cursor, list: [] });
    expect(next.items).toEqual([{ id: "c" }]);
  });

  it("takes no cursor but its own", () => {
    const { cursor } = cutPage(items(["a", "b"]), { limit: 1, cursor: undefined, list: [1] });
    const asked = (given: string | undefined, list: unknown[]) => () =>
      cutPage(items(["a", "b"]), { limit: 1, cursor: given, list });
    for (const refused of [asked(cursor, [2]), asked("", [1]), asked("Zm9v", [1]), asked("\u0000", [1])])
      expect(refused).toThrow(expect.objectContaining({ code: "bad-parameter", parameter: "cursor" }));
    expect(asked(cursor, [1])().items).toEqual([{ id: "b" }]);
  });
});

describe("shareRoom", () => {
  it("takes in turn, each once, and fills the room as long as anybody is left", () => {
    expect(shareRoom([["a", "b", "c", "d"], ["x"], ["a", "y"]], 5)).toEqual(["a", "x", "y", "b", "c"]);
    fc.assert(
      fc.property(fc.array(uniqueIds, { maxLength: 5 }), fc.nat(50), (queues, room) => {
        const taken = shareRoom(queues, room);
        const all = new Set(queues.flat());
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken.length).toBe(Math.min(room, all.size));
        expect(taken.every((id) => all.has(id))).toBe(true);
      }),
    );
  });

  it("gives each queue its share before a longer one takes more", () => {
    fc.assert(
      fc.property(fc.nat(20), (room) => {
        const queues = [1, 2, 3].map((q) => Array.from({ length: 10 }, (_, i) => `q${q}-${i}`));
        const taken = shareRoom(queues, room);
        const counts = [1, 2, 3].map((q) => taken.filter((id) => id.startsWith(`q${q}`)).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

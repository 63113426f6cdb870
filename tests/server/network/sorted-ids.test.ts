import fc from "fast-check";
import { expect, it } from "vitest";
import { SortedIds } from "../../../server/network/sorted-ids.ts";

it("SortedIds finds every id where it stands, and no other", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ maxLength: 3 })), fc.string({ maxLength: 3 }), (list, other) => {
      const ids = [...list].sort();
      const sorted = new SortedIds(ids);
      for (const id of [...ids, other]) {
        const at = ids.indexOf(id);
        expect([sorted.get(id), sorted.has(id)]).toEqual(at < 0 ? [undefined, false] : [at, true]);
      }
    }),
  );
});

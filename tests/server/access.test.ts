import { describe, expect, it } from "vitest";
import { rights } from "#contract/words.ts";
import { isAllowed, listenerKinds } from "../../server/access.ts";

describe("isAllowed", () => {
  it("allows everything on the private listener and only reading on the public one", () => {
    const table = Object.fromEntries(
      listenerKinds.map((kind) => [kind, rights.filter((right) => isAllowed(kind, right))]),
    );
    expect(table).toEqual({ private: [...rights], public: ["read"] });
  });
});

import fc from "fast-check";
import neo4j from "neo4j-driver";
import { describe, expect, it } from "vitest";
import { toBoltMap, toBoltValue, toPlainMap, toPlainValue } from "../../../server/database/convert-values.ts";

describe("toBoltValue", () => {
  it("makes safe whole numbers INTEGER and leaves the rest as it is, at any depth", () => {
    const converted = toBoltMap({
      a: 1,
      b: [2, 2.5, { c: -3 }],
      d: "1",
      e: null,
      f: undefined,
      g: true,
      h: 2 ** 60,
    });
    expect(converted).toEqual({
      a: neo4j.int(1),
      b: [neo4j.int(2), 2.5, { c: neo4j.int(-3) }],
      d: "1",
      e: null,
      f: null,
      g: true,
      h: 2 ** 60,
    });
  });

  it("refuses what Bolt has no type for", () => {
    for (const value of [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      () => 1,
      Symbol("x"),
      new Date(),
      new Map(),
      1n,
    ]) {
      expect(() => toBoltValue([value])).toThrow(TypeError);
    }
  });
});

describe("toPlainValue", () => {
  it("gives back any JSON value that was sent", () => {
    const json = fc.jsonValue({ depthSize: "small" });
    fc.assert(
      fc.property(json, (value) => {
        // What the driver does on the way: INTEGER becomes a number again.
        const answered = JSON.parse(JSON.stringify(toBoltValue(value)), (_key, part) =>
          neo4j.isInt(part) || (part && Object.keys(part).join() === "low,high")
            ? neo4j.int(part).toNumber()
            : part,
        );
        expect(toPlainValue(answered)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("writes dates and times in ISO 8601", () => {
    const moment = new neo4j.types.DateTime(2019, 3, 1, 10, 0, 0, 0, 0);
    expect(toPlainMap({ day: new neo4j.types.Date(2019, 3, 1), list: [moment] })).toEqual({
      day: "2019-03-01",
      list: ["2019-03-01T10:00:00Z"],
    });
  });

  it("refuses nodes, and numbers that have lost their value", () => {
    const node = new neo4j.types.Node(1, ["Entity"], {}, "1");
    for (const value of [node, [node], Number.POSITIVE_INFINITY, { a: Number.NaN }]) {
      expect(() => toPlainValue(value)).toThrow();
    }
  });
});

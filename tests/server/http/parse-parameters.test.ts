import { describe, expect, it } from "vitest";
import { z } from "zod";
import { listOf, switchSchema } from "#contract/graph.ts";
import { collectParameters, parseParameters } from "../../../server/http/parse-parameters.ts";

const input = z.object({
  id: z.string().min(2).describe("A name."),
  limit: z.coerce.number().int().min(1).max(9).default(3).describe("How many, 1 to 9."),
  kind: listOf(z.enum(["a", "b"]), 2).optional(),
  all: switchSchema,
});
const parse = (parameters: Record<string, string>) => () => parseParameters(input, parameters);

describe("parseParameters", () => {
  it("reads texts as what they stand for, with what is usual where nothing is said", () => {
    expect(parse({ id: "xy", kind: "b,a,b", all: "true" })()).toEqual({
      ...{ id: "xy", limit: 3, kind: ["b", "a"], all: true },
    });
    expect(parse({ id: "xy" })()).toEqual({ id: "xy", limit: 3, all: false });
  });

  it("names the parameter at fault and says what it takes", () => {
    expect(parse({ id: "xy", limit: "10" })).toThrow(
      expect.objectContaining({
        ...{ code: "bad-parameter", parameter: "limit" },
        detail: expect.stringContaining("How many, 1 to 9."),
      }),
    );
    expect(parse({})).toThrow(expect.objectContaining({ detail: "id is missing. A name." }));
  });

  it("tells all faults at once, the first one in its sentence", () => {
    const faults = [
      { parameter: "id", detail: "id is missing. A name." },
      { parameter: "limit", detail: expect.stringContaining("How many, 1 to 9.") },
    ];
    expect(parse({ limit: "10" })).toThrow(
      expect.objectContaining({ parameter: "id", detail: "id is missing. A name.", faults }),
    );
  });

  it("lets through what it does not know where the shape takes more, as texts", () => {
    const open = input.catchall(z.string());
    expect(parseParameters(open, { id: "xy", region: "SE224" })).toEqual({
      ...{ id: "xy", limit: 3, all: false, region: "SE224" },
    });
  });

  it("names an unknown parameter and lists those there are", () => {
    expect(parse({ id: "xy", sort: "1" })).toThrow(
      expect.objectContaining({
        ...{ parameter: "sort", detail: "There is no parameter sort. There are: id, limit, kind, all." },
      }),
    );
    expect(() => parseParameters(z.object({}), { a: "" })).toThrow("There are none here.");
  });
});

describe("collectParameters", () => {
  const collect = (query: string, path = {}) => ({ ...collectParameters(path, new URLSearchParams(query)) });

  it("takes those of the path and of the query string together", () => {
    expect(collect("a=1&b=%C3%A9+x", { id: "xy" })).toEqual({ a: "1", b: "é x", id: "xy" });
  });

  it("refuses one that is given twice, or in the path and again in the query string", () => {
    expect(() => collect("a=1&a=2")).toThrow(expect.objectContaining({ parameter: "a" }));
    expect(() => collect("a=1&b=2&a=2&b=3&c=4")).toThrow(
      expect.objectContaining({
        faults: ["a", "b"].map((name) => expect.objectContaining({ parameter: name, code: "given-twice" })),
      }),
    );
    expect(() => collect("id=1", { id: "xy" })).toThrow(expect.objectContaining({ parameter: "id" }));
  });
});

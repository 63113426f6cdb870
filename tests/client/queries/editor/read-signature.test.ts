import { describe, expect, it } from "vitest";
import { readSignature } from "../../../../client/queries/editor/read-signature.ts";

describe("readSignature", () => {
  it("reads what a procedure takes, with defaults, and what it gives", () => {
    const signature =
      "db.index.fulltext.queryNodes(indexName :: STRING, options = {a: 1, b: 2} :: MAP) :: (node :: NODE, score :: FLOAT)";
    expect(readSignature(signature)).toEqual({
      takes: [
        { name: "indexName", type: "STRING", byDefault: undefined },
        { name: "options", type: "MAP", byDefault: "{a: 1, b: 2}" },
      ],
      gives: [
        { name: "node", type: "NODE", byDefault: undefined },
        { name: "score", type: "FLOAT", byDefault: undefined },
      ],
    });
  });

  it("reads a function, whose one value has no name", () => {
    expect(readSignature("abs(input :: INTEGER | FLOAT) :: INTEGER | FLOAT")).toEqual({
      takes: [{ name: "input", type: "INTEGER | FLOAT", byDefault: undefined }],
      gives: [],
    });
    expect(readSignature("split(a :: STRING, b :: LIST<STRING, ANY>) :: LIST<STRING>").takes).toHaveLength(2);
  });

  it("finds nothing in what is no signature", () => {
    for (const text of ["", "abs", "abs(", "db.labels() :: ("]) expect(readSignature(text).takes).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { makePassword } from "../../../../server/database/local-neo4j/prepare-password.ts";

describe("makePassword()", () => {
  it("is never taken for an option or a file on a command line, whatever chance makes of it", () => {
    const made = Array.from({ length: 2000 }, makePassword);
    expect(made.filter((password) => !/^[a-z0-9]{48}$/.test(password))).toEqual([]);
  });

  it("is another one each time", () => {
    expect(new Set(Array.from({ length: 100 }, makePassword)).size).toBe(100);
  });
});

import { describe, expect, it } from "vitest";
import { isThisComputer } from "../../../client/shell/is-this-computer.ts";

describe("isThisComputer(host)", () => {
  it.each(["localhost", "127.0.0.1", "127.1.2.3", "[::1]", "clusterix.localhost"])("%s is", (host) => {
    expect(isThisComputer(host)).toBe(true);
  });

  it.each(["clusterix.example", "10.0.0.4", "localhost.example"])("%s is not", (host) => {
    expect(isThisComputer(host)).toBe(false);
  });
});

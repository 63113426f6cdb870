import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { prepareHome } from "../../server/prepare-home.ts";

const folder = mkdtempSync(join(tmpdir(), "clusterix-home-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("prepareHome(home)", () => {
  it("makes the folder and those above it, and leaves one that is there", () => {
    const home = join(folder, "deep", "home");
    prepareHome(home);
    writeFileSync(join(home, "kept"), "");
    prepareHome(home);
    expect(existsSync(join(home, "kept"))).toBe(true);
  });

  it("says which folder cannot be used and what to set, for a file in its place or on the way to it", () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    for (const home of [file, join(file, "below")])
      expect(() => prepareHome(home)).toThrow(/cannot be used: .*file is a file\.\n.*CLUSTERIX_HOME/s);
  });

  it.runIf(existsSync("/proc"))("gives up at once where a folder holds no others", () => {
    expect(() => prepareHome("/proc/nope/home")).toThrow(/cannot be used.*CLUSTERIX_HOME/s);
  });
});

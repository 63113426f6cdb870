import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { arePackagesCurrent, fingerprintOf, isNodeNewEnough } from "../../server/prepare-project.mjs";

let project = "";
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "clusterix-project-"));
  mkdirSync(join(project, "node_modules"));
});
afterEach(() => rmSync(project, { recursive: true }));

const write = (path: string, content: unknown) =>
  writeFileSync(join(project, path), typeof content === "string" ? content : JSON.stringify(content));

describe("isNodeNewEnough", () => {
  it("is true for what Vite runs on", () => {
    const versions = ["18.20.0", "20.18.3", "20.19.0", "21.7.3", "22.11.0", "22.12.0", "23.0.0", "24.1.0"];
    expect(versions.filter(isNodeNewEnough)).toEqual(["20.19.0", "22.12.0", "23.0.0", "24.1.0"]);
  });
});

describe("arePackagesCurrent", () => {
  const lock = { packages: { "": { version: "1" }, "node_modules/a": { version: "1.0.0" } } };
  const installed = (packages: unknown) => write("node_modules/.package-lock.json", { packages });

  it("is true for what the lock file names, whatever its own version and however it came there", () => {
    write("package-lock.json", lock);
    installed({ "node_modules/a": { version: "1.0.0" } });
    expect(arePackagesCurrent(project)).toBe(true);
  });

  it("is false when nothing is installed, or something is missing or of another version", () => {
    write("package-lock.json", lock);
    expect(arePackagesCurrent(project)).toBe(false);
    installed({});
    expect(arePackagesCurrent(project)).toBe(false);
    installed({ "node_modules/a": { version: "1.0.1" } });
    expect(arePackagesCurrent(project)).toBe(false);
  });

  it("does not miss what is for another system", () => {
    write("package-lock.json", { packages: { "node_modules/b": { version: "2.0.0", optional: true } } });
    installed({});
    expect(arePackagesCurrent(project)).toBe(true);
    installed({ "node_modules/b": { version: "1.0.0", optional: true } });
    expect(arePackagesCurrent(project)).toBe(false);
  });
});

describe("fingerprintOf", () => {
  it("changes with what files hold and how they are called, not with their times", () => {
    mkdirSync(join(project, "client"));
    write("client/a.ts", "1");
    write("settings.json", "{}");
    const sources = ["client", "settings.json", "missing.json"];
    const first = fingerprintOf(project, sources);
    write("client/a.ts", "1");
    expect(fingerprintOf(project, sources)).toBe(first);
    write("client/a.ts", "2");
    const second = fingerprintOf(project, sources);
    expect(second).not.toBe(first);
    rmSync(join(project, "client", "a.ts"));
    write("client/b.ts", "2");
    expect(fingerprintOf(project, sources)).not.toBe(second);
  });
});

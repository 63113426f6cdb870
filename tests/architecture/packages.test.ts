import { describe, expect, it } from "vitest";
import { findShipped, installed, manifest } from "./read-packages.ts";
import { readProject } from "./read-project.ts";
import { readSources } from "./read-sources.ts";
import { satisfiesRange } from "./satisfies-range.ts";

/** The oldest Node that all packages run on. */
const oldestNode = "20.19.0";

/**
 * Made for newer ones, and nothing of them is needed: it works in the browser, and the methods that older browsers and
 * Node 20 lack are filled in. The tests of the editor run it on the Node in use.
 */
const runsAllTheSame = "node_modules/@neo4j-cypher/language-support";

/** Permissive, and compatible with the EUPL for whoever redistributes the whole. */
const allowedLicences = new Set([
  ...["MIT", "MIT OR Apache-2.0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"],
  ...["BlueOak-1.0.0", "Unlicense", "Zlib", "CC0-1.0", "OFL-1.1"],
]);

describe("package.json", () => {
  it("names exact versions", () => {
    const versions = { ...manifest.dependencies, ...manifest.devDependencies };
    const loose = Object.entries(versions).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it("names no package twice", () => {
    const twice = Object.keys(manifest.dependencies).filter((name) => name in manifest.devDependencies);
    expect(twice).toEqual([]);
  });

  it("asks for a Node that all packages run on", () => {
    const refusing = [...installed]
      .filter(([, { engines }]) => !satisfiesRange(oldestNode, engines?.node ?? "*"))
      .map(([path]) => path);
    expect(refusing).toEqual([runsAllTheSame]);
    expect(satisfiesRange(oldestNode, manifest.engines.node)).toBe(true);
  });
});

describe("packages that are shipped", () => {
  const shipped = findShipped(readProject(readSources(["client"])));

  it("include the server's and the client's", () => {
    expect(shipped).toEqual(expect.arrayContaining(["node_modules/express", "node_modules/react"]));
    expect(shipped).not.toContain("node_modules/vitest");
  });

  it("have licences that let anybody use and pass them on", () => {
    const others = shipped.filter((path) => !allowedLicences.has(installed.get(path)?.license ?? "none"));
    expect(others).toEqual([]);
  });
});

describe("satisfiesRange", () => {
  it.each([
    ["20.19.0", ">=20", true],
    ["20.18.1", "^20.19.0 || ^22.13.0 || >=23.5.0", false],
    ["20.19.0", "^20.19.0 || ^22.13.0 || >=23.5.0", true],
    ["22.13.0", "^20.19.0 || ^22.13.0 || >=23.5.0", true],
    ["21.0.0", "20 || >=22", false],
    ["20.19.0", ">= 0.8", true],
    ["20.19.0", "6.* || 8.* || >= 10.*", true],
    ["20.19.0", "*", true],
    ["20.19.0", ">=18 <20", false],
    ["20.19.0", "~20.18.0", false],
    ["20.19.0", ">=22.12.0", false],
  ])("%s in %s: %s", (version, range, expected) => {
    expect(satisfiesRange(version, range)).toBe(expected);
  });
});

import { describe, expect, it } from "vitest";
import { settingsFile, usualSize } from "../../../../server/database/local-neo4j/neo4j-settings.ts";
import {
  comparedSettings,
  compareSettings,
  readBytes,
  readMilliseconds,
} from "../../../../server/database/sandbox/compare-settings.ts";

/** Our own settings, as they stand in the file. */
const ours = new Map(
  settingsFile(7687, usualSize)
    .trim()
    .split("\n")
    .map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
);

describe("compareSettings", () => {
  it("has nothing to say of our own settings, all of which it knows", () => {
    expect(comparedSettings.filter((name) => !ours.has(name))).toEqual([]);
    expect(compareSettings(ours)).toEqual([]);
  });

  it.each([
    ["db.transaction.timeout", "0s"],
    ["db.transaction.timeout", "2m"],
    ["db.transaction.monitor.check.interval", "2s"],
    ["db.memory.transaction.max", "0B"],
    ["db.memory.transaction.max", "1.00GiB"],
    ["dbms.cypher.forbid_exhaustive_shortestpath", "false"],
    ["dbms.security.allow_csv_import_from_file_urls", "true"],
  ])("names %s when it is %s, and what is safer", (name, value) => {
    const remarks = compareSettings(new Map([...ours, [name, value]]));
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toContain(`${name} is ${value}; `);
  });

  it("names every setting that the database does not tell", () => {
    expect(compareSettings(new Map())).toHaveLength(comparedSettings.length);
  });
});

describe("readMilliseconds", () => {
  it.each([
    ["500ms", 500],
    ["1m30s", 90_000],
    ["0s", 0],
    ["2h", 7_200_000],
    ["", undefined],
    ["soon", undefined],
    ["5s!", undefined],
  ])("reads %j as %j", (text, value) => expect(readMilliseconds(text)).toBe(value));
});

describe("readBytes", () => {
  it.each([
    ["128m", 134_217_728],
    ["128.00MiB", 134_217_728],
    ["0B", 0],
    ["1g", 1_073_741_824],
    ["17", 17],
    ["much", undefined],
  ])("reads %j as %j", (text, value) => expect(readBytes(text)).toBe(value));
});

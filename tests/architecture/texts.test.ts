import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { manifest } from "./read-packages.ts";
import { projectFolder, readSources } from "./read-sources.ts";

const rootFiles = readdirSync(projectFolder, { withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith(".log"))
  .map(({ name }) => name);
const texts = new Map([
  ...readSources(["client", "cypher", "seed", "server", "tests"]),
  ...rootFiles.map((name) => [name, readFileSync(join(projectFolder, name), "utf8")] as const),
]);
// It spells out what nobody else may write.
texts.delete("tests/architecture/texts.test.ts");

function findLines(pattern: RegExp, files: ReadonlyMap<string, string> = texts): string[] {
  return [...files].flatMap(([path, text]) =>
    text.split("\n").flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

interface Rule {
  readonly is: string;
  readonly pattern: RegExp;
  readonly breaking: readonly string[];
  readonly sound: readonly string[];
}

const rules: readonly Rule[] = [
  {
    is: "names no host that packages come from: that is a setting of the computer",
    pattern: /\bregistry\.[a-z]|\bregistry\s*=|\brepo1?\.maven\b|<(repository|mirror)>|\bartifactory\b/i,
    breaking: ["https://registry.example.org/zod", "registry=https://example.org", "<repository>"],
    sound: ["The registry of companies"],
  },
  {
    is: "names no folder of somebody's computer",
    pattern: /(?<![\w.}-])(\/(home|root|work|Users|tmp|mnt|opt)\/\w|[A-Z]:\\\w)/,
    breaking: ['open("/home/anna/clusterix")', "cp /tmp/a.csv", "C:\\Users"],
    sound: ["https://example.org/en/home/explore", "../home/home-screen.tsx", "client/home/a.ts"],
  },
  {
    is: "leaves nothing undone",
    pattern: /\b(TODO|FIXME|HACK)\b/,
    breaking: ["// TODO: sort", "/* FIXME */"],
    sound: ["todos los santos"],
  },
  {
    is: "switches no test off, and none on alone",
    pattern:
      /\b(it|test|describe)(\.\w+(\([^)]*\))?)*\.(only|skip|todo|fails)\(|\b(xit|xdescribe|fdescribe)\(/,
    breaking: ['it.only("a")', 'describe.skip("a")', 'it.each(rows).skip("a")', 'xit("a")'],
    sound: ['describe.skipIf(isMissing)("a")', "exit(1)", "profit(1)"],
  },
  {
    is: "silences neither compiler nor linter without a reason",
    pattern: /@ts-(ignore|nocheck)|@ts-expect-error\s*$|biome-ignore [\w/]+:?\s*$/,
    breaking: ["// @ts-ignore", "// biome-ignore lint/a11y/x:"],
    sound: [
      "// biome-ignore lint/a11y/x: the table has its own keys",
      "// @ts-expect-error a stranger calls",
    ],
  },
];

describe("every text of the project", () => {
  for (const { is, pattern, breaking, sound } of rules) {
    it(is, () => {
      expect(findLines(pattern)).toEqual([]);
    });

    it(`a planted fault is found: ${is}`, () => {
      expect(findLines(pattern, new Map([["a.ts", breaking.join("\n")]]))).toHaveLength(breaking.length);
      expect(findLines(pattern, new Map([["a.ts", sound.join("\n")]]))).toEqual([]);
    });
  }
});

describe("CHANGELOG.md", () => {
  it("says what is new in the version of package.json", () => {
    const parts = (texts.get("CHANGELOG.md") ?? "").split(/^## /m);
    const part = parts.find((each) => each.startsWith(`[${manifest.version}]`));
    expect(part).toMatch(/^- \S/m);
  });
});

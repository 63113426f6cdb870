import { describe, expect, it } from "vitest";
import { findCycles } from "./architecture/find-cycles.ts";
import {
  findActingFiles,
  findAnys,
  findBarrels,
  findFetches,
  findFolderFaults,
  findNameFaults,
  findPageUses,
  findUnexplainedLongFiles,
  findZodInClient,
} from "./architecture/find-habit-faults.ts";
import { findImportFaults } from "./architecture/find-import-faults.ts";
import { forbiddenImports } from "./architecture/forbidden-imports.ts";
import { type Project, readProject } from "./architecture/read-project.ts";
import { readSources } from "./architecture/read-sources.ts";

const tree = readProject(readSources(["server", "client", "seed", "tests", "cypher"]));

/** A small project with faults in it, each named by where it is found. */
function plant(files: Record<string, string>): Project {
  return readProject(new Map(Object.entries(files)));
}

interface Rule {
  readonly is: string;
  readonly find: (project: Project) => string[];
  /** Every file has one fault, but for those that `isSound` names. */
  readonly planted: Record<string, string>;
  readonly isSound?: readonly string[];
}

const rules: readonly Rule[] = [
  {
    is: "every file is in a folder that the table knows",
    find: findFolderFaults,
    planted: {
      "server/tools/a.ts": "",
      "server/extra.ts": "",
      "client/elsewhere/a.css": "",
      "cypher/a.cypher": "",
      "seed/a.ts": "",
    },
    isSound: ["seed/a.ts"],
  },
  {
    is: "names are kebab-case and say something",
    find: findNameFaults,
    planted: {
      "seed/readSeed.ts": "",
      "seed/read_seed.ts": "",
      "client/Parts/a.ts": "",
      "seed/seed-utils.ts": "",
      "server/http/service.ts": "",
      "tests/a-b.dom.test.tsx": "",
      "seed/data/README.md": "",
    },
    isSound: ["tests/a-b.dom.test.tsx", "seed/data/README.md"],
  },
  {
    is: "nobody writes any",
    find: findAnys,
    planted: {
      "seed/a.ts": "export const a = (b: any) => b;",
      "seed/b.ts": "export type B = Map<string, any[]>;",
      "seed/c.ts": 'export const c = "any"; // any',
    },
    isSound: ["seed/c.ts"],
  },
  {
    is: "no file only hands on what others export",
    find: findBarrels,
    planted: {
      "seed/index.ts": 'export * from "./a.ts";\nexport { b } from "./b.ts";',
      "seed/types.ts": 'export type { A } from "./a.ts";',
      "seed/c.ts": 'export { a } from "./a.ts"; export const c = 1;',
    },
    isSound: ["seed/c.ts"],
  },
  {
    is: "only client/api reaches the network",
    find: findFetches,
    planted: {
      "client/home/a.ts": 'export const a = () => fetch("/api/ready");',
      "client/parts/b.ts": "export const b = () => window.fetch;",
      "client/canvas/c.ts": 'export const c = () => new WebSocket("ws://127.0.0.1");',
      "client/api/ask.ts": 'export const ask = () => fetch("/api/ready");',
    },
    isSound: ["client/api/ask.ts"],
  },
  {
    is: "pure folders know neither page nor network",
    find: findPageUses,
    planted: {
      "client/graph/a.ts": 'export const a = () => document.createElement("canvas");',
      "server/network/b.ts": 'export const b = () => fetch("/");',
      "client/canvas/c.ts": "export const c = () => window.devicePixelRatio;",
    },
    isSound: ["client/canvas/c.ts"],
  },
  {
    is: "only what is started does something on import",
    find: findActingFiles,
    planted: {
      "server/app.ts": "export const app = 1;\nconsole.log(app);",
      "client/graph/a.ts": "for (const a of [1]) a.toFixed();",
      "server/main.ts": "console.log(1);",
      "client/canvas/layout.worker.ts": "self.onmessage = () => 1;",
    },
    isSound: ["server/main.ts", "client/canvas/layout.worker.ts"],
  },
  {
    is: "a long file says first why it is long",
    find: findUnexplainedLongFiles,
    planted: {
      "seed/a.ts": `export const a = 1;${"\n".repeat(260)}export const b = 1;`,
      "seed/c.ts": `/** One table. */${"\n".repeat(260)}export const c = 1;`,
      "tests/a.test.ts": `export const a = 1;${"\n".repeat(260)}export const b = 1;`,
    },
    isSound: ["seed/c.ts", "tests/a.test.ts"],
  },
  {
    is: "the client takes no zod along",
    find: findZodInClient,
    planted: {
      "client/api/a.ts": 'import { cardSchema } from "#contract/find-card.ts"; export const a = cardSchema;',
      "client/home/b.ts": 'import { z } from "zod"; export const b = z;',
      "client/home/c.ts": 'import { type Card } from "#contract/find-card.ts"; export const c: Card[] = [];',
      "client/home/d.ts": 'import { d } from "#contract/indirect.ts"; export const e = d;',
      "server/contract/indirect.ts":
        'import { cardSchema } from "./find-card.ts"; export const d = cardSchema;',
      "server/contract/find-card.ts":
        'import { z } from "zod"; export const cardSchema = z; export type Card = 1;',
      "server/contract/words.ts": "export const words = [];",
      "client/home/e.ts": 'import type { Card } from "#contract/find-card.ts"; export const e: Card = 1;',
      "client/home/f.ts": 'import { words } from "#contract/words.ts"; export const f = words;',
    },
    isSound: [
      ...["server/contract/indirect.ts", "server/contract/find-card.ts", "server/contract/words.ts"],
      ...["client/home/e.ts", "client/home/f.ts"],
    ],
  },
];

describe("the sources", () => {
  it("are all read", () => {
    expect(tree.modules.size).toBeGreaterThan(200);
  });

  for (const { is, find, planted, isSound = [] } of rules) {
    it(is, () => {
      expect(find(tree)).toEqual([]);
    });

    it(`a planted fault is found: ${is}`, () => {
      const expected = Object.keys(planted).filter((path) => !isSound.includes(path));
      const found = find(plant(planted)).map((fault) => fault.split(":")[0]);
      expect(found.sort()).toEqual(expected.sort());
    });
  }
});

describe("imports", () => {
  it("keep to the table", () => {
    expect(findImportFaults(tree)).toEqual([]);
  });

  it.each(forbiddenImports)("a planted fault is found: in %s, %s", (path, statement) => {
    const sources = new Map([...tree.sources, [path, statement]]);
    const modules = new Map([[path, readProject(new Map([[path, statement]])).modules.get(path)!]]);
    expect(findImportFaults({ sources, modules })).toHaveLength(1);
  });

  it.each([
    ["neo4j-driver", "server/database/"],
    ["express", "server/http/"],
    ["cytoscape", "client/canvas/"],
    ["graphology", "client/graph/"],
  ])("what the product is built on does its work where it should: %s in %s", (name, place) => {
    const users = [...tree.modules].filter(
      ([path, { imports }]) =>
        path.startsWith(place) && imports.some(({ specifier, isType }) => specifier === name && !isType),
    );
    expect(users.length).toBeGreaterThan(0);
  });

  it("run in no circle", () => {
    expect(findCycles(tree)).toEqual([]);
  });

  it("a circle is found, also one of types", () => {
    const project = plant({
      "seed/a.ts": 'import { b } from "./b.ts"; export const a = b;',
      "seed/b.ts": 'export { c as b } from "./c.ts";',
      "seed/c.ts": 'import type { A } from "./a.ts"; export const c: A[] = [];',
      "seed/d.ts": 'import { a } from "./a.ts"; export const d = a;',
    });
    expect(findCycles(project)).toEqual(["seed/a.ts → seed/b.ts → seed/c.ts → seed/a.ts"]);
  });
});

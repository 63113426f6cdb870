/** The table "Who lives where, and who may import whom" of the house style, as data. The longest place that fits a file holds. */
export interface FolderRule {
  /** A folder with its slash, or one file. Files of a folder may always import each other. */
  readonly place: string;
  readonly mayImport: readonly string[];
  /** Of these only types. */
  readonly mayImportTypes?: readonly string[];
  /** No packages but these. Left out: any that its owner shares. */
  readonly packages?: readonly string[];
  /** Nothing of Node, neither page nor window: values in, values out. */
  readonly isPure?: true;
  /** Started by hand or by npm, so that it may act on import and read files. */
  readonly isProgram?: true;
}

const contract = "server/contract/";
/** The part of the contract that is plain values: closed lists, without zod. */
const words = "server/contract/words.ts";
const errors = "server/errors.ts";
const access = "server/access.ts";
const seedEntries = ["load-seed", "ensure-seed", "find-newer-facts", "run-seed", "seed-error"].map(
  (name) => `seed/${name}.ts`,
);

/** Words a folder of questions may have. */
const questionFolders = [
  "schema",
  "explore",
  "value-chains",
  "complementarity",
  "indicators",
  "network",
  "import",
  "library",
];

const serverRules: readonly FolderRule[] = [
  { place: contract, mayImport: [], packages: ["zod"] },
  { place: errors, mayImport: [contract] },
  { place: access, mayImport: [contract] },
  { place: "server/version.ts", mayImport: ["package.json"] },
  { place: "server/database/", mayImport: [contract, errors] },
  { place: "server/network/", mayImport: [], mayImportTypes: [contract], packages: [], isPure: true },
  { place: "server/workspace/", mayImport: [contract, errors] },
  {
    place: "server/queries/",
    mayImport: [
      ...[contract, "server/database/", "server/network/", "server/workspace/"],
      ...[errors, "server/version.ts"],
    ],
  },
  {
    place: "server/http/",
    mayImport: [contract, errors, access, "server/version.ts", "server/workspace/"],
    mayImportTypes: ["server/database/", "server/queries/"],
  },
  // The document is made from the table of contents, which lies above.
  { place: "server/http/write-openapi.ts", mayImport: ["server/"], isProgram: true },
  // These two run before packages are there.
  { place: "server/launch.mjs", mayImport: ["server/prepare-project.mjs"], packages: [], isProgram: true },
  { place: "server/prepare-project.mjs", mayImport: [], packages: [] },
  { place: "server/main.ts", mayImport: ["server/", ...seedEntries], isProgram: true },
  { place: "server/network-thread.mjs", mayImport: ["server/network-thread.ts"], isProgram: true },
  { place: "server/network-thread.ts", mayImport: ["server/"], isProgram: true },
  { place: "server/query-reader.mjs", mayImport: ["server/query-reader.ts"], isProgram: true },
  { place: "server/query-reader.ts", mayImport: ["server/"], isProgram: true },
  { place: "server/vite.config.ts", mayImport: [] },
  ...[
    "app",
    "config",
    "find-project",
    "open-graph",
    "open-sandbox",
    "prepare-home",
    "read-in-thread",
    "routes",
    "start-server",
    "warm-up",
  ].map((name) => ({
    place: `server/${name}.ts`,
    mayImport: ["server/", ...seedEntries],
  })),
];

/** Each is a folder of the client, by the user's word. */
const screens = [
  ...["home", "explore", "value-chains", "complementarity", "regions"],
  ...["indicators", "queries", "present", "data"],
];
const underScreens = ["api", "graph", "canvas", "parts", "locales"].map((name) => `client/${name}/`);

const clientRules: readonly FolderRule[] = [
  { place: "client/api/", mayImport: [contract] },
  {
    place: "client/graph/",
    mayImport: [words],
    mayImportTypes: [contract],
    packages: ["graphology", "graphology-types"],
    isPure: true,
  },
  { place: "client/canvas/", mayImport: ["client/graph/", words] },
  { place: "client/locales/", mayImport: [words], mayImportTypes: [contract] },
  { place: "client/locales/write-message-slots.ts", mayImport: [], packages: [], isProgram: true },
  { place: "client/styles/", mayImport: [] },
  {
    place: "client/parts/",
    mayImport: ["client/api/", "client/graph/", "client/locales/", words],
    mayImportTypes: [contract],
  },
  ...[...screens, "shell"].map((word) => ({
    place: `client/${word}/`,
    mayImport: [contract, ...underScreens],
  })),
  { place: "client/main.ts", mayImport: ["client/"], isProgram: true },
  ...["draw-client.tsx", "load-screens.ts", "router.tsx"].map((name) => ({
    place: `client/${name}`,
    mayImport: ["client/"],
  })),
  { place: "client/index.html", mayImport: [] },
  { place: "client/tsconfig.json", mayImport: [] },
];

const folderRules: readonly FolderRule[] = [
  ...questionFolders.map((word) => ({ place: `cypher/${word}/`, mayImport: [] })),
  ...serverRules,
  ...clientRules,
  { place: "seed/", mayImport: ["server/database/", contract, errors] },
  { place: "tests/", mayImport: ["server/", "client/", "seed/", "package.json"], isProgram: true },
];

export function findRule(path: string): FolderRule | undefined {
  const fitting = folderRules.filter(({ place }) => isIn(path, place));
  return fitting.sort((a, b) => b.place.length - a.place.length)[0];
}

export function isIn(path: string, place: string): boolean {
  return place.endsWith("/") ? path.startsWith(place) : path === place;
}

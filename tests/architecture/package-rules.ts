/** Packages that only some places know, so that another could take their place without a change anywhere else. */
export interface PackageRule {
  readonly names: readonly string[];
  readonly knownTo: readonly string[];
}

const http = ["server/http/", "server/app.ts", "tests/server/"];

export const packageRules: readonly PackageRule[] = [
  {
    names: ["neo4j-driver"],
    knownTo: [
      "server/database/",
      "tests/database/",
      "tests/server/database/",
      "tests/hostile/",
      "tests/bench/",
    ],
  },
  { names: ["cytoscape"], knownTo: ["client/canvas/", "tests/client/canvas/"] },
  { names: ["libsql", "kysely", "pg"], knownTo: ["server/workspace/", "tests/server/workspace/"] },
  { names: ["express", "helmet", "compression", "express-rate-limit"], knownTo: http },
  { names: ["zod"], knownTo: ["server/", "seed/", "tests/"] },
  {
    names: ["react", "react-dom", "react-aria-components"],
    knownTo: ["client/", "tests/client/", "tests/bench/page/"],
  },
  { names: ["vitest", "fast-check", "playwright-core", "axe-core"], knownTo: ["tests/"] },
  { names: ["vite"], knownTo: ["tests/", "server/vite.config.ts"] },
];

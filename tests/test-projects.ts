/** What Vitest runs: four projects, from pure functions to the whole product in a browser. */
import type { ViteUserConfig } from "vitest/config";

const withScreen = "tests/client/**/*.dom.test.tsx";
// The limits are for tests that hang; a busy computer needs minutes for what is done in seconds.
const patience = { testTimeout: 120_000, hookTimeout: 240_000 };

export const testProjects: ViteUserConfig = {
  test: {
    reporters: ["default"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**", "tests/database/**", "tests/hostile/**", withScreen],
        },
      },
      { extends: true, test: { name: "client", environment: "happy-dom", include: [withScreen] } },
      {
        extends: true,
        test: {
          name: "database",
          environment: "node",
          include: ["tests/database/**/*.test.ts", "tests/hostile/**/*.test.ts"],
          globalSetup: ["tests/database/start-test-database.ts"],
          ...patience,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/browser/start-product.ts"],
          fileParallelism: false,
          ...patience,
        },
      },
    ],
  },
};

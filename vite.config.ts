import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { testProjects } from "./tests/test-projects.ts";

const apiServer = process.env.CLUSTERIX_DEV_API ?? "http://127.0.0.1:4500";

/** Without what only pictures of nodes need: the first screen has none. */
const sharedByAll = /node_modules\/(?!graphology|events\/)|client\/(?:api|locales|parts(?!\/inspector))\//;

const client: ViteUserConfig = {
  root: "client",
  plugins: [react(), { ...optimizeLocales.vite({ locales: ["en-US", "fr-FR"] }), enforce: "pre" }],
  worker: { format: "es" },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2022",
    manifest: true,
    assetsInlineLimit: 0,
    // What several parts share is one file: many small ones are compressed worse and asked for one by one.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: "shared", test: sharedByAll, minShareCount: 2 }],
        },
      },
    },
  },
  // The sources in client/api are no questions to the API: the development server hands them out itself.
  // The name it was asked by goes along: the server refuses a question that another origin sent.
  server: { host: "127.0.0.1", proxy: { "^/api(?!/[^?]*\\.ts)": { target: apiServer } } },
};

/** The client, for building and development; the tests see the whole project. */
export default defineConfig(process.env.VITEST ? { plugins: [react()], ...testProjects } : client);

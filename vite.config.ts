import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { testProjects } from "./tests/test-projects.ts";

const apiServer = process.env.CLUSTERIX_DEV_API ?? "http://127.0.0.1:4500";

/** What the first script needs itself: it may not wait for anything else. */
const firstScript =
  /vite\/(?:preload-helper|modulepreload-polyfill)|contract\/words\.ts|client\/(?:load-screens|explore\/load-map-scene|locales\/(?!use-)[\w-]+|parts\/remember|shell\/(?:choose-language|address-text|tell-not-loaded))\.ts/;
/** All else that every screen stands in, but for the first script itself and what the page names. */
const inFrame = /^(?!.*(?:client\/(?:index\.html|main\.ts)|\.css))/;
/** Without what only pictures of nodes or charts need: most screens show neither. */
const sharedByScreens =
  /node_modules\/(?!graphology|events\/|d3-|@observablehq|isoformat|internmap)|client\/(?:api|parts(?!\/inspector))\//;

/** The page tells the browser at once of the frame, which the first script asks for, since every screen stands in it. */
const tellOfFrame: Plugin = {
  name: "tell-of-frame",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle = {} }) =>
      Object.values(bundle)
        .filter((part) => part.type === "chunk" && part.name === "draw-client")
        .map(({ fileName }) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `/${fileName}` },
          injectTo: "head" as const,
        })),
  },
};

const client: ViteUserConfig = {
  root: "client",
  plugins: [
    react(),
    { ...optimizeLocales.vite({ locales: ["en-US", "fr-FR"] }), enforce: "pre" },
    tellOfFrame,
  ],
  worker: { format: "es" },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2022",
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: "client/index.html", "draw-client": "client/draw-client.tsx" },
      output: {
        codeSplitting: {
          groups: [
            { name: "begin", test: firstScript },
            { name: "frame", tags: ["$initial"], test: inFrame },
            // What several screens share is one file: many small ones are compressed worse and asked for one by one.
            { name: "shared", test: sharedByScreens, minShareCount: 2 },
          ],
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

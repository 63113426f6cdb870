import { defineConfig } from "vite";

/** The server as one bundle: it starts in a third of the time of the sources. Packages stay outside. */
export default defineConfig({
  build: {
    ssr: "server/main.ts",
    target: "node20",
    sourcemap: true,
    outDir: "dist/server",
    emptyOutDir: true,
  },
});

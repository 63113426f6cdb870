import { defineConfig } from "vite";

/** The server as a bundle: it starts in a third of the time of the sources. Packages stay outside. */
export default defineConfig({
  build: {
    ssr: true,
    rollupOptions: { input: ["server/main.ts", "server/network-thread.ts", "server/query-reader.ts"] },
    target: "node20",
    // Left as it is written, so that its stacks can be read. Source maps would cost more than they tell: the driver
    // notes for each statement where it comes from, which with maps takes as long as the statement.
    minify: false,
    outDir: "dist/server",
    emptyOutDir: true,
  },
});

import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const apiServer = process.env.CLUSTERIX_DEV_API ?? "http://127.0.0.1:4500";

export default defineConfig({
  root: "client",
  plugins: [
    react(),
    { ...optimizeLocales.vite({ locales: ["en-US", "fr-FR"] }), enforce: "pre" },
  ],
  worker: { format: "es" },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2022",
    manifest: true,
    assetsInlineLimit: 0,
  },
  server: { host: "127.0.0.1", proxy: { "^/api(?!/[^?]*\\.ts)": apiServer } },
});

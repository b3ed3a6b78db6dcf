import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** The server that answers the API while the pages are developed. */
const target = process.env.LCS_API ?? "http://127.0.0.1:8437";
/** With the browser's own Host, since the server refuses changes that come from another address than its own. */
const api = { target, changeOrigin: false };

/** Map and charts are the weight of the application: pages that show neither must not load them. */
const heavy = [
  { name: "map", test: /node_modules[\\/](maplibre-gl|@maplibre|@mapbox|pmtiles)[\\/]/ },
  { name: "charts", test: /node_modules[\\/](echarts|zrender)[\\/]/ },
];

export default defineConfig({
  base: "/",
  plugins: [react()],
  server: {
    host: "127.0.0.1",
    proxy: { "/api": api, "/basemap.pmtiles": api, "/openapi.json": api },
    // The catalogue of words lies beside this folder.
    fs: { allow: [".", "../locales"] },
  },
  worker: { format: "es" },
  build: {
    manifest: true,
    target: "es2023",
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { output: { codeSplitting: { groups: heavy } } },
  },
  test: { include: ["src/**/*.test.{ts,tsx}"] },
});

import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [react()],
  logLevel: "warn",
  build: {
    outDir: "../../../target/frontend/made/forms",
    emptyOutDir: true,
    chunkSizeWarningLimit: 5_000,
    rolldownOptions: { input: ["rjsf.html", "json_forms.html"].map((page) => `${import.meta.dirname}/${page}`) },
  },
});

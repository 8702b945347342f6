import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { bundleLimits, compressedFiles } from './build/bundle-limits.mts';

/** Only in what is built: Vite's own server bundles packages beforehand, and what stands in there would be a copy with a list of its own. */
const standIns = { '@emotion/use-insertion-effect-with-fallbacks': path.resolve(import.meta.dirname, 'src/ui/style-insertion.ts') };

export default defineConfig(({ command }) => ({
  root: import.meta.dirname,
  resolve: { alias: command === 'build' ? standIns : {} },
  plugins: [react(), compressedFiles(), bundleLimits()],
  build: { outDir: '../../dist/web', emptyOutDir: true, sourcemap: false, chunkSizeWarningLimit: 900, modulePreload: { polyfill: false } },
  // For work on the screens: `npx vite apps/web`, with the API of a running `npm start`.
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:8080' } },
}));

import { defineConfig } from 'vite';

const at = (path: string) => new URL(path, import.meta.url).pathname;
const elements = { elements: at('index.ts'), 'elements.define': at('define.ts') };
const standalone = { 'elements.standalone': at('standalone.ts') };

/**
 * The elements, in a build of their own, so that they share no file with the engine. In the mode
 * `standalone` lit is inside and the file is minified: a page loads it without a bundler.
 */
// biome-ignore lint/style/noDefaultExport: Vite asks for it
export default defineConfig(({ mode }) => ({
  root: at('../..'),
  // A bundler takes lit by its name, which holds whatever the mode of that build is.
  define: mode === 'standalone' ? { 'process.env.NODE_ENV': '"production"' } : {},
  build: {
    target: 'es2022',
    outDir: at('../../dist'),
    emptyOutDir: false,
    copyPublicDir: false,
    minify: mode === 'standalone',
    lib: { formats: ['es'], entry: mode === 'standalone' ? standalone : elements },
    rolldownOptions: {
      ...(mode === 'standalone' ? {} : { external: [/^[^./]/] }),
      // What a file imports falls away with those of its functions that the elements do not take.
      treeshake: {
        moduleSideEffects: (id: string) => /elements\/(define|standalone)\.ts$/.test(id),
      },
      output: { chunkFileNames: 'chunks/elements-[name].js' },
    },
  },
}));

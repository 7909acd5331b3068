import { defineConfig } from 'vite';
import { checkedRules } from '../rules/checked-rules.ts';

const at = (path: string) => new URL(path, import.meta.url).pathname;

/** The page, built to static files with relative addresses: it works in any folder. */
// biome-ignore lint/style/noDefaultExport: Vite asks for it
export default defineConfig({
  root: at('.'),
  base: './',
  plugins: [checkedRules({ onlyChecked: true })],
  build: {
    outDir: at('../dist/playground'),
    emptyOutDir: true,
    target: 'es2022',
    // The colours use `light-dark()`, which these support.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Both editions and their texts; the server sends it compressed.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      // `define.js` is what a policy of somebody's own imports as `provisim/define`.
      input: { index: at('index.html'), define: at('../core/define.ts') },
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: ({ name }) => (name === 'define' ? 'define.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});

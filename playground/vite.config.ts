import { defineConfig } from 'vite';
import { checkedRules } from '../rules/checked-rules.ts';

/** A file with a name that the page knows: Vite would bundle a worker of its own apart, rules and all. */
const WORKER = 'what-if-worker';

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
    modulePreload: {
      polyfill: false,
      // A worker has no document to put links into.
      resolveDependencies: (_, deps, { hostId }) => (hostId.includes(WORKER) ? [] : deps),
    },
    // Both editions and their texts; the server sends it compressed.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: {
        index: at('index.html'),
        // What a policy of somebody's own imports as `provisim/define`.
        define: at('../core/define.ts'),
        [WORKER]: at(`what-if/${WORKER}.ts`),
      },
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: ({ name }) => (name === 'index' ? 'assets/[name]-[hash].js' : '[name].js'),
      },
    },
  },
});

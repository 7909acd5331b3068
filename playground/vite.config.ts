import { defineConfig, type UserConfig } from 'vite';
import { checkedRules } from '../rules/checked-rules.ts';
import { offlineFiles } from './offline-files.ts';
import { singleFile } from './single-file.ts';

/** A file with a name that the page knows: Vite would bundle a worker of its own apart, rules and all. */
const WORKER = 'what-if-worker';

const at = (path: string) => new URL(path, import.meta.url).pathname;

/** What the browsers of the page support; the colours use `light-dark()`. */
const BROWSERS = { target: 'es2022', cssTarget: ['chrome123', 'firefox120', 'safari17.5'] };

/** The page as one HTML file, which needs no server. It can read rule sets anew, so it has their texts. */
const single: UserConfig = {
  root: at('.'),
  publicDir: false,
  plugins: [checkedRules(), singleFile()],
  build: {
    ...BROWSERS,
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      input: at('index.html'),
      output: { codeSplitting: false },
    },
  },
};

/** The page, built to static files with relative addresses: it works in any folder. */
const served: UserConfig = {
  root: at('.'),
  base: './',
  plugins: [checkedRules({ onlyChecked: true }), offlineFiles()],
  build: {
    ...BROWSERS,
    outDir: at('../dist/playground'),
    emptyOutDir: true,
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
};

// biome-ignore lint/style/noDefaultExport: Vite asks for it
export default defineConfig(({ mode }) => (mode === 'single' ? single : served));

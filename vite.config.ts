import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [
    {
      // npx calls the built file itself, and links it only once: after a rebuild it must still run.
      name: 'executable-command-line',
      apply: 'build',
      writeBundle: () => chmodSync(at('dist/cli.js'), 0o755),
    },
  ],
  resolve: {
    alias: [
      { find: /^provisim$/, replacement: at('core/index.ts') },
      { find: /^provisim\/rules$/, replacement: at('rules/index.ts') },
      { find: /^provisim\/testing$/, replacement: at('testing/index.ts') },
      { find: /^provisim\/json-rules-engine$/, replacement: at('core/engine/index.ts') },
    ],
  },
  build: {
    target: 'es2023',
    minify: false,
    lib: {
      formats: ['es'],
      entry: {
        index: at('core/index.ts'),
        rules: at('rules/index.ts'),
        testing: at('testing/index.ts'),
        elements: at('playground/elements/index.ts'),
        'json-rules-engine': at('core/engine/index.ts'),
        cli: at('cli/main.ts'),
        start: at('cli/start-page.ts'),
        schemas: at('cli/write-schemas.ts'),
        matrices: at('cli/write-matrices.ts'),
      },
    },
    // `npm run build` empties the folder; the page is built into it too.
    emptyOutDir: false,
    rolldownOptions: {
      external: [/^node:/, /^[^./]/],
      output: { chunkFileNames: 'chunks/[name].js' },
    },
  },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
  },
});

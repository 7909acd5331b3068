import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^provisim$/, replacement: at('core/index.ts') },
      { find: /^provisim\/rules$/, replacement: at('rules/index.ts') },
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
      },
    },
    rolldownOptions: { external: [/^node:/, /^[^./]/] },
  },
  test: { include: ['test/**/*.test.ts'] },
});

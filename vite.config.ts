import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { checkedRules, singleEntries } from './rules/checked-rules.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The files of `dist` that something outside of it names. */
const ENTRIES = {
  index: at('core/index.ts'),
  rules: at('rules/index.ts'),
  testing: at('testing/index.ts'),
  define: at('core/define.ts'),
  studio: at('core/studio.ts'),
  'json-rules-engine': at('core/engine/index.ts'),
  schemas: at('cli/write-schemas.ts'),
  matrices: at('cli/write-matrices.ts'),
  'decision-types': at('cli/write-decision-types.ts'),
};

/** The files that are started: bundled apart, so that a command reads what it needs and no more. */
const PROGRAMS = { cli: at('cli/main.ts'), start: at('cli/npm-start.ts') };

/** What is built by the mode of the build; the check is for the build itself. */
const BUILDS: Readonly<Record<string, Record<string, string>>> = {
  check: { check: at('cli/write-checked.ts'), decisions: at('cli/write-decisions.ts') },
  compiled: {
    compiled: at('core/compiled.ts'),
    'compiled-open': at('core/compiled-open.ts'),
    'compiled-functions': at('core/compiled-functions.ts'),
  },
  programs: PROGRAMS,
  singles: singleEntries(),
};

/** Builds that share no file with the library have their chunks in a folder. */
const CHUNKS: Readonly<Record<string, string>> = {
  programs: 'chunks/programs/',
  singles: 'chunks/one/',
  // Beside its entries: `provisim compile` copies the folder.
  compiled: '',
};

/** What every command reads is one file: opening a file takes longer than reading ten times as much. */
const GROUPS = [
  {
    name: 'kernel',
    test: new RegExp(
      [
        'node_modules/(zod|@noble|picocolors)/',
        'rolldown/runtime',
        'core/(base|diagram|webex/functions)/',
        'core/decide/(?!load-|conflicts|read-guides)',
        'core/rule/(?!check/|read-|shared|rows|adds|pointers|declared-order|guide-copy|cited)',
        'cli/[^/]*/?(io|node-io|run-program|help|escape|engines|fault|dispatch|commands|print|arguments|common-options|json-text|read-json|decide-one|print-record)\\.ts',
        'package\\.json',
      ].join('|'),
    ),
  },
  {
    name: 'broadworks',
    test: /core\/webex\/broadworks\/(facts|spellings|constraints|edition)\.ts/,
  },
  { name: 'wholesale', test: /core\/webex\/wholesale\/(facts|spellings|constraints|edition)\.ts/ },
];

export default defineConfig(({ mode }) => ({
  plugins: [
    checkedRules(),
    {
      // npx calls the built file itself, and links it only once: after a rebuild it must still run.
      name: 'executable-command-line',
      apply: 'build',
      writeBundle: ({ dir = '' }, files) => {
        if ('cli.js' in files) chmodSync(join(dir, 'cli.js'), 0o755);
      },
    },
  ],
  resolve: {
    alias: [
      { find: /^provisim$/, replacement: at('core/index.ts') },
      { find: /^provisim\/rules$/, replacement: at('rules/index.ts') },
      { find: /^provisim\/testing$/, replacement: at('testing/index.ts') },
      { find: /^provisim\/studio$/, replacement: at('core/studio.ts') },
      { find: /^provisim\/define$/, replacement: at('core/define.ts') },
      { find: /^provisim\/json-rules-engine$/, replacement: at('core/engine/index.ts') },
    ],
  },
  build: {
    target: 'es2023',
    minify: false,
    lib: {
      formats: ['es'],
      entry: BUILDS[mode] ?? ENTRIES,
    },
    // The page and the types are built into the folder at the same time.
    emptyOutDir: false,
    // Rule sets and their texts in one file: it is read from a disk, not sent.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      // Packages that few need; all others are bundled: a file for each would take longer to read than to run.
      external: [/^node:/, 'stream', 'fast-check', 'json-rules-engine'],
      // A program has no exports that somebody takes.
      ...(mode === 'programs' && { preserveEntrySignatures: false as const }),
      output: {
        ...(mode === 'programs' && {
          codeSplitting: { groups: GROUPS, includeDependenciesRecursively: false },
        }),
        chunkFileNames: `${CHUNKS[mode] ?? 'chunks/'}[name].js`,
      },
    },
  },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    globalSetup: ['test/scratch-folder.ts'],
    // Files share what is loaded once, the shipped policy first of all: no test changes a module.
    isolate: false,
    // As many workers as cores: the first process only hands out files.
    maxWorkers: '100%',
    testTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
  },
}));

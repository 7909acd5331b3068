// Bundles a benchmark, as users' programs are, and runs it: `node bench/run.js [decide | decisions | explore | flip | mutate | start | table]`.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const outDir = at('dist');
const name = process.argv[2] ?? 'decide';

await build({
  configFile: false,
  root: at('..'),
  logLevel: 'warn',
  build: { ssr: at(`bench-${name}.ts`), outDir, target: 'es2023', minify: false },
});
await import(pathToFileURL(`${outDir}/bench-${name}.js`).href);

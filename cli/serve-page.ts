import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../core/index.js';
import { problemsOf } from '../core/studio.js';
import type { Io } from './io.js';
import type { Arguments, OptionSpec } from './read/arguments.js';
import { importPolicy, policyModule } from './read/import-policy.js';
import { serve } from './serve.js';

const USUAL_PORT = 4321;
/** Where the page is served where nothing else is asked for, and nobody else has the port. */
export const USUAL_ADDRESS = `http://127.0.0.1:${USUAL_PORT}/`;
/** Where that one is taken: those after it, and at last any that is free. */
const OTHER_PORTS = [...Array.from({ length: 20 }, (_, i) => USUAL_PORT + 1 + i), 0];

/** Where the built page may lie, seen from here: built, this is a part within a folder more. */
const BESIDE = ['playground', '../playground', '../../playground', '../dist/playground'];

/** The options of `provisim start`, beside those of every command. */
export const pageOptions = {
  port: {
    value: '<number>',
    doc: `where to serve; usually ${USUAL_PORT} or the next that is free, 0 is any that is free`,
  },
} satisfies Readonly<Record<string, OptionSpec>>;

/**
 * Serves the built page, with the policy and on the port that arguments name.
 * @param folder the folder with the built page
 * @returns the problems of the policy, of the page or of the port; none where it is served
 */
export async function servePage(
  args: Arguments,
  folder: string,
  io: Io,
): Promise<readonly Problem[]> {
  const port = args.one('port');
  const at =
    port === undefined ? { port: USUAL_PORT, otherPorts: OTHER_PORTS } : { port: Number(port) };
  const policy = args.one('policy');
  const module = policy === undefined ? undefined : await soundModule(policy);
  if (module?.ok === false) return module.problems;
  const shown = module === undefined ? {} : { module: module.value };
  const served = await serve({ folder, io, ...at, ...shown });
  return problemsOf(served);
}

async function soundModule(policy: string): ReturnType<typeof policyModule> {
  const loaded = await importPolicy(policy);
  return loaded.ok ? policyModule(policy) : loaded;
}

/** The folder with the built page. */
export async function pageFolder(): Promise<string> {
  for (const beside of BESIDE) {
    const folder = join(import.meta.dirname, beside);
    const found = await stat(join(folder, 'index.html')).catch(() => undefined);
    if (found?.isFile() === true) return folder;
  }
  return join(import.meta.dirname, 'playground');
}

/** What is wrong with `--port`. */
export function portProblems(args: Arguments): Problem[] {
  const port = args.one('port');
  if (port === undefined || port === '') return [];
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65_535) return [];
  const message = `\`--port\` cannot be \`${port}\``;
  return [{ code: 'args/wrong-value', message, hint: 'a whole number from 0 to 65535' }];
}

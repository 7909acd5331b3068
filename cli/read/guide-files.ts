import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem, Result } from '../../core/index.js';
import { fail, type Guide, GuideCopy, ok, problemsOf } from '../../core/studio.js';
import type { OptionSpec } from './arguments.js';
import { unreadable, withoutMark } from './read-json.js';

/** The option that names the reader's own copies of the guides. */
export const guidesOption = {
  guides: {
    value: '<folder>',
    doc: 'your own copies of the guides, named by what they are cited as: `004.txt`, `004_….txt`',
  },
} satisfies Readonly<Record<string, OptionSpec>>;

/** A copy of a guide, read from a file. */
export interface GuideFile {
  readonly guide: Guide;
  readonly file: string;
  readonly copy: GuideCopy;
}

/**
 * Reads the copies of guides in a folder.
 * @returns one for each guide, or every problem: `file/unreadable`, and `guides/missing` or
 *   `guides/ambiguous` for a guide without a file or with several
 */
export async function readGuideFiles(
  folder: string,
  guides: readonly Guide[],
): Promise<Result<readonly GuideFile[]>> {
  let names: readonly string[];
  try {
    names = (await readdir(folder)).sort();
  } catch (error) {
    const { message, ...rest } = unreadable(folder, error);
    return fail([{ ...rest, message: message.replace('such file', 'such folder') }]);
  }
  const read = await Promise.all(guides.map((guide) => readOne(folder, names, guide)));
  const problems = problemsOf(...read);
  return problems.length > 0 ? fail(problems) : ok(read.flatMap((r) => (r.ok ? [r.value] : [])));
}

async function readOne(
  folder: string,
  names: readonly string[],
  guide: Guide,
): Promise<Result<GuideFile>> {
  const found = names.filter((name) => isNamed(name, guide.source));
  const [name] = found;
  if (name === undefined || found.length > 1) return fail([notOne(folder, found, guide)]);
  const file = join(folder, name);
  try {
    const text = withoutMark(await readFile(file, 'utf8'));
    return ok({ guide, file, copy: new GuideCopy(text.split(/\r?\n/), guide.fingerprints) });
  } catch (error) {
    return fail([unreadable(file, error)]);
  }
}

/** `004.txt`, `004_d83115be.txt`: what follows the source is not part of it. */
function isNamed(name: string, source: string): boolean {
  return name.startsWith(source) && /^([^A-Za-z0-9].*)?\.txt$/.test(name.slice(source.length));
}

function notOne(folder: string, found: readonly string[], { source, title }: Guide): Problem {
  const hint = `one file such as \`${source}.txt\``;
  if (found.length === 0) {
    const message = `there is no copy of the guide \`${source}\` (${title}) in this folder`;
    return { code: 'guides/missing', message, hint, file: folder };
  }
  const names = found.map((name) => `\`${name}\``).join(' and ');
  const message = `${names} could both be the guide \`${source}\` (${title})`;
  return { code: 'guides/ambiguous', message, hint, file: folder };
}

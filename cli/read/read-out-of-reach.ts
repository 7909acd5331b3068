import type { Result } from '../../core/index.js';
import { fail, type OutOfReach, ok, readOutOfReach } from '../../core/studio.js';
import { besideThePackage } from './beside-the-package.js';
import { positionsIn } from './json-text.js';
import { readJsonFile } from './read-json.js';

/** What no case of the shipped decisions reaches; nothing where the list does not come with the package. */
export async function shippedOutOfReach(): Promise<Result<OutOfReach>> {
  const file = await besideThePackage('docs/coverage/out-of-reach.json');
  if (file === undefined) return ok({});
  const text = await readJsonFile(file);
  if (!text.ok) return fail(text.problems);
  const read = readOutOfReach(text.value.value);
  if (read.ok) return read;
  const position = positionsIn(text.value.text);
  return fail(read.problems.map((p) => ({ ...p, file, ...position(p.at ?? '') })));
}

import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The root of the package as seen from here: the built file is in another folder than the source. */
const ROOTS = ['../', '../../', '../../../'];

/** The path of a file or folder of the package; undefined where it does not come with it. */
export async function besideThePackage(path: string): Promise<string | undefined> {
  for (const root of ROOTS) {
    const found = fileURLToPath(new URL(`${root}${path}`, import.meta.url));
    const is = await stat(found).catch(() => undefined);
    if (is !== undefined) return found;
  }
  return undefined;
}

// The editions with the text of their guides, and the files that are written about them.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const RULES = resolve(import.meta.dirname, '../../rules');

/** The editions, with their guides from the folder that `--guides` names. */
export function editions() {
  const { guides } = parseArgs({ options: { guides: { type: 'string' } } }).values;
  if (guides === undefined) throw new Error('name the folder of the guides: --guides <folder>');
  return ['broadworks', 'wholesale'].map((edition) => {
    const folder = join(RULES, edition);
    const { source } = read(folder, 'guide.json');
    const name = readdirSync(guides).find((file) => file.startsWith(source));
    if (name === undefined) throw new Error(`there is no guide ${source} in ${guides}`);
    return { edition, folder, text: readFileSync(join(guides, name), 'utf8').split('\n') };
  });
}

/** The JSON of a file; undefined where there is none. */
export function read(folder, name) {
  if (!readdirSync(folder).includes(name)) return undefined;
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

/** Writes a file as JSON. */
export function write(folder, name, value) {
  writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
}

// The notices of the packages that are bundled: name, version, licence and its whole text.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** `licence`, too; `NOTICE` is what Apache-2.0 asks to keep. */
const NOTICE = /^(?:licen[cs]e|notice|copying)(?:\.(?:md|txt))?$/i;

/** Collects the packages of which a bundle has code. */
export class BundledPackages {
  #root;
  #folders = new Set();

  /** @param root the folder with `node_modules` */
  constructor(root) {
    this.#root = root;
  }

  /** @param built what Vite's `build` gives */
  add(built) {
    const outputs = [built].flat().flatMap(({ output }) => output);
    for (const { type, modules } of outputs) {
      if (type !== 'chunk') continue;
      for (const [id, { renderedLength }] of Object.entries(modules)) {
        if (renderedLength > 0) this.#addModule(id);
      }
    }
  }

  /**
   * @returns the notices as a text, by name; throws where a package has no licence to show
   */
  notices() {
    const parts = [...this.#folders].sort().map(noticeOf);
    const about = 'Files in this folder contain code of the packages below, under their licences.';
    return `${[about, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
  }

  #addModule(id) {
    // The bundler's own helpers are modules without a file.
    const [, helper] = /^\0(vite|rolldown)\//.exec(id) ?? [];
    const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? [];
    if (helper !== undefined) this.#folders.add(join(this.#root, 'node_modules', helper));
    else if (folder !== undefined) this.#folders.add(folder);
  }
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => NOTICE.test(file));
  if (files.length === 0) throw new Error(`${name} in ${dirname(folder)} has no licence file`);
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  // Vite's file goes on with those of what it bundles, of which nothing gets into ours.
  const own = texts.map((text) => text.split(/^#+ Licenses of bundled dependencies/m)[0].trim());
  return [`${name} ${version} (${license})`, ...own].join('\n\n');
}

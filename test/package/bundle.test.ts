import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmptyProject, emptyProject } from '../define/packed-package.js';

const ELEMENTS = ['record', 'explanation', 'machine', 'matrix'].map((name) => `provisim-${name}`);
const CLASSES = ['ProvisimRecord', 'ProvisimExplanation', 'ProvisimMachine', 'ProvisimMatrix'];
/** The packages that elements need; what a policy needs is in the package itself. */
const LIT = ['@lit/reactive-element', 'lit-element', 'lit-html', 'provisim'];
const KERNEL = ['provisim'];
/** The name of a rule set in the data. */
const RULES = './broadworks/attach/decision.json';

let project: EmptyProject;
beforeAll(() => {
  project = emptyProject();
}, 60_000);
afterAll(() => rmSync(project.folder, { recursive: true }));

interface Bundled {
  readonly code: string;
  /** The packages that something is taken from. */
  readonly packages: readonly string[];
}

/** A page's script as Vite bundles it, not minified. */
async function bundle(...lines: readonly string[]): Promise<Bundled> {
  const input = join(project.folder, 'page.js');
  writeFileSync(input, lines.join('\n'));
  const built = await build({
    root: project.folder,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, rolldownOptions: { input } },
  });
  const outputs = 'output' in built ? built.output : [];
  const chunks = outputs.flatMap((output) => (output.type === 'chunk' ? [output] : []));
  const modules = chunks.flatMap((chunk) => Object.entries(chunk.modules));
  const packages = modules
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .flatMap(([path]) => path.match(/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? []);
  return {
    code: chunks.map(({ code }) => code).join('\n'),
    packages: [...new Set(packages)].sort(),
  };
}

/** Those of the texts that are in the code. */
function among(code: string, texts: readonly string[]): readonly string[] {
  return texts.filter((text) => code.includes(text));
}

describe('a bundle', () => {
  it('of `provisim/elements/define` defines every element, without rules and kernel', async () => {
    const { code, packages } = await bundle("import 'provisim/elements/define';");
    expect(code).toMatch(/^\s*defineElements\(\);$/m);
    expect(among(code, ELEMENTS)).toEqual(ELEMENTS);
    expect(among(code, [RULES])).toEqual([]);
    expect(packages).toEqual(LIT);
  });

  it('of one element has no other', async () => {
    const { code, packages } = await bundle(
      "import { ProvisimMatrix } from 'provisim/elements';",
      "customElements.define('my-matrix', ProvisimMatrix);",
    );
    expect(code).toMatch(/customElements\.define\(.my-matrix., ProvisimMatrix\)/);
    expect(among(code, CLASSES)).toEqual(['ProvisimMatrix']);
    expect(packages).toEqual(LIT);
  });

  it('of a policy has its rules and the kernel, and no element', async () => {
    const { code, packages } = await bundle(
      "import { decide, loadPolicy } from 'provisim';",
      "import { rules } from 'provisim/rules';",
      'console.log(loadPolicy(rules).ok, decide);',
    );
    expect(among(code, [RULES, ...ELEMENTS, ...CLASSES])).toEqual([RULES]);
    expect(packages).toEqual(KERNEL);
  });

  it('of a function that decides nothing has no rules, no hashes and no machines', async () => {
    const { code, packages } = await bundle(
      "import { formatProblem } from 'provisim';",
      "console.log(formatProblem({ code: 'a/b', message: 'c' }));",
    );
    expect(code).toContain('console.log(');
    expect(among(code, [RULES, ...ELEMENTS, ...CLASSES])).toEqual([]);
    expect(packages.filter((name) => !['provisim', 'zod'].includes(name))).toEqual([]);
  });
});

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmptyProject, emptyProject } from '../define/packed-package.js';

const ELEMENTS = ['record', 'explanation', 'machine', 'matrix'].map((name) => `provisim-${name}`);
const CLASSES = ['ProvisimRecord', 'ProvisimExplanation', 'ProvisimMachine', 'ProvisimMatrix'];
/** A text of the rule sets, a problem of the kernel, and libraries that only the kernel needs. */
const RULES = 'rules/broadworks/attach/decision.json';
const KERNEL = ['rule-set/', 'canonicalize', 'xstate', 'zod', 'noble'];

let project: EmptyProject;
beforeAll(() => {
  project = emptyProject();
}, 60_000);
afterAll(() => rmSync(project.folder, { recursive: true }));

/** A page's script as Vite bundles it, not minified. */
async function bundle(code: string): Promise<string> {
  const input = join(project.folder, 'page.js');
  writeFileSync(input, code);
  const built = await build({
    root: project.folder,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, rolldownOptions: { input } },
  });
  const outputs = 'output' in built ? built.output : [];
  return outputs.map((output) => ('code' in output ? output.code : '')).join('\n');
}

/** Those of the texts that are in the code. */
function among(code: string, texts: readonly string[]): readonly string[] {
  return texts.filter((text) => code.includes(text));
}

describe('a bundle', () => {
  it('of `provisim/elements/define` defines every element, without rules and kernel', async () => {
    const code = await bundle("import 'provisim/elements/define';\n");
    expect(code).toMatch(/^\s*defineElements\(\);$/m);
    expect(among(code, ELEMENTS)).toEqual(ELEMENTS);
    expect(among(code, [RULES, ...KERNEL])).toEqual([]);
  });

  it('of one element has no other', async () => {
    const code = await bundle(
      "import { ProvisimMatrix } from 'provisim/elements';\ncustomElements.define('my-matrix', ProvisimMatrix);\n",
    );
    expect(code).toContain("customElements.define('my-matrix', ProvisimMatrix)");
    expect(among(code, CLASSES)).toEqual(['ProvisimMatrix']);
    expect(among(code, [RULES, ...KERNEL])).toEqual([]);
  });

  it('of a policy has its rules and the kernel, and no element', async () => {
    const code = await bundle(
      "import { loadPolicy } from 'provisim';\nimport { rules } from 'provisim/rules';\nconsole.log(loadPolicy(rules).ok);\n",
    );
    expect(among(code, [RULES, ...KERNEL])).toEqual([RULES, ...KERNEL]);
    expect(among(code, [...ELEMENTS, ...CLASSES])).toEqual([]);
  });

  it('of a function that needs none of this has none of it', async () => {
    const code = await bundle(
      "import { formatProblem } from 'provisim';\nconsole.log(formatProblem({ code: 'a/b', message: 'c' }));\n",
    );
    expect(code).toContain('console.log(');
    expect(among(code, [RULES, ...KERNEL, ...ELEMENTS, ...CLASSES])).toEqual([]);
    expect(code.length).toBeLessThan(5000);
  });
});

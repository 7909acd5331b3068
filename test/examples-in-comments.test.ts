import fc from 'fast-check';
import { Engine } from 'json-rules-engine';
import * as provisim from 'provisim';
import * as define from 'provisim/define';
import * as adapter from 'provisim/json-rules-engine';
import * as data from 'provisim/rules';
import * as testing from 'provisim/testing';
import { describe, expect, it } from 'vitest';
import { examplesOf, printedBy } from './examples-in-comments.js';
import { saidBy } from './snippets.js';

const ENTRIES = {
  'core/index.ts': provisim,
  'core/define.ts': define,
  'core/engine/index.ts': adapter,
  'testing/index.ts': testing,
  'rules/index.ts': data,
};
/** The shipped rules are the same for all examples: they are loaded once. */
const shipped = provisim.loadPolicy(data.rules);
const loadPolicy: typeof provisim.loadPolicy = (files) =>
  files === data.rules ? shipped : provisim.loadPolicy(files);

const MODULES = {
  provisim: { ...provisim, loadPolicy },
  'provisim/define': define,
  'provisim/rules': data,
  'provisim/testing': testing,
  'provisim/json-rules-engine': adapter,
  'json-rules-engine': { Engine },
  'fast-check': fc,
};

describe.each(Object.entries(ENTRIES))('the entry %s', (entry, module) => {
  const examples = examplesOf(entry);

  it('has an example of every function and value that it exports', () => {
    const shown = new Set(examples.map(({ name }) => name));
    expect(Object.keys(module).filter((name) => !shown.has(name))).toEqual([]);
  });

  it.each(examples)('has an example of $name that prints what it says', async (example) => {
    expect(saidBy(example)).not.toEqual([]);
    expect(await printedBy(example, MODULES)).toEqual(saidBy(example));
  });
});

it('an example that prints something else is found', async () => {
  const code =
    "import { formatProblem } from 'provisim';\nconsole.log(typeof formatProblem); // x\n";
  expect(await printedBy({ code }, MODULES)).toEqual(['function']);
  expect(saidBy({ code })).toEqual(['x']);
});

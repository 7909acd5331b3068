import fc from 'fast-check';
import { Engine } from 'json-rules-engine';
import * as provisim from 'provisim';
import * as adapter from 'provisim/json-rules-engine';
import * as data from 'provisim/rules';
import * as testing from 'provisim/testing';
import { describe, expect, it } from 'vitest';
import { examplesOf, printedBy } from './examples-in-comments.js';
import { saidBy } from './snippets.js';

const ENTRIES = ['core/index.ts', 'core/engine/index.ts', 'testing/index.ts'];
const MODULES = {
  provisim,
  'provisim/rules': data,
  'provisim/testing': testing,
  'provisim/json-rules-engine': adapter,
  'json-rules-engine': { Engine },
  'fast-check': fc,
};

describe.each(ENTRIES)('the entry %s', (entry) => {
  const examples = examplesOf(entry);

  it('has exports with an example', () => {
    expect(examples.length).toBeGreaterThan(0);
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

import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveTraces } from '../../cli/print/save-traces.js';
import { writeWhole } from '../../cli/print/write-whole.js';
import type { Check } from '../../core/studio.js';

const CHECK: Check = {
  ...{ process: 'broadworks.one', states: 1, transitions: 0, frontier: 0, bounds: {} },
  unresolved: [],
  invariants: [
    {
      ...{ id: 'INV-1', text: 'a law', verdict: 'BROKEN' },
      counterexample: { title: 'A trace', process: 'broadworks.one', facts: {}, events: [] },
    },
  ],
} as unknown as Check; // a trace in short
const folder = () => mkdtempSync(join(tmpdir(), 'provisim-'));

describe('saving what was found', () => {
  it('makes the folder and one whole file', async () => {
    const into = join(folder(), 'made', 'anew');
    const saved = await saveTraces(into, [CHECK]);
    expect(saved.ok && saved.value).toEqual([join(into, 'broadworks.one-INV-1.json')]);
    expect(readdirSync(into)).toEqual(['broadworks.one-INV-1.json']);
  });

  it('says in words what could not be written', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    const saved = await saveTraces(join(file, 'stories'), [CHECK]);
    expect(saved.ok ? [] : saved.problems).toMatchObject([
      { code: 'file/unwritable', message: 'cannot be written: a part of the path is a file' },
    ]);
  });

  it('leaves what was there, and no part, where the file cannot take its name', async () => {
    const into = folder();
    const path = join(into, 'story.json');
    mkdirSync(join(path, 'inside'), { recursive: true });
    await expect(writeWhole(path, 'x'.repeat(1e6))).rejects.toThrow();
    expect(readdirSync(into)).toEqual(['story.json']);
    expect(readdirSync(path)).toEqual(['inside']);
  });
});

import { describe, expect, it } from 'vitest';
import { examples } from '../../playground/gallery/example.js';
import { readAddress } from '../../playground/state/address.js';
import { firstState } from '../../playground/state/first-state.js';
import { stateOfExample } from '../../playground/state/state-of-example.js';
import { run } from './in-process.js';
import { temporaryFolder } from './temporary-folder.js';

const story = 'scenarios/broadworks/attachment/customer-declines.json';
const question = 'scenarios/broadworks/decisions/attach-decision.json';

const opened = async (link: string) => {
  const state = await readAddress(new URL(link).hash);
  if (!state.ok) throw new Error(JSON.stringify(state.problems));
  return state.value;
};

describe('provisim share', () => {
  it('gives links that open what the page shows when an example is chosen', async () => {
    const files = examples.map(({ id }) => `scenarios/${id}.json`);
    expect(files.length).toBeGreaterThan(50);
    const { code, out, err } = await run(['share', ...files, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const links = out.trimEnd().split('\n');
    expect(links).toHaveLength(files.length);
    for (const [i, example] of examples.entries()) {
      const { link } = JSON.parse(links[i] ?? '');
      const chosen = { ...firstState(), ...stateOfExample(example), example: null };
      expect(await opened(link), example.id).toEqual(chosen);
    }
  });

  it('holds the switches of the command line and the address of the page', async () => {
    const base = 'https://example.org/p/?q=1#old';
    const key = 'attach.toggleOffOutcome';
    const asked = ['share', question, '--base', base, '--switch', `${key}=CREATE_NEW_ORG`];
    const { out } = await run(asked);
    expect(out).toMatch(/^https:\/\/example\.org\/p\/\?q=1#story=[\w-]+\n$/);
    expect((await opened(out.trim())).question.switches).toEqual({ [key]: 'CREATE_NEW_ORG' });
  });

  it('prints a line for each scenario, at the address of `start`', async () => {
    const { code, out } = await run(['share', story, question]);
    expect(code).toBe(0);
    expect(out).toMatch(/^(http:\/\/127\.0\.0\.1:4321\/#story=[\w-]+\n){2}$/);
  });

  it('says at once what is wrong with the arguments', async () => {
    const { code, out, err } = await run([
      'share',
      '--base',
      'here',
      '--rules',
      'r',
      '--switch',
      'x',
    ]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const part of ['there is no scenario', '`--base here`', '`--rules`', '`--switch x`']) {
      expect(err).toContain(part);
    }
  });

  it('says at once what is wrong with all the scenarios', async () => {
    const wait = Array.from({ length: 1001 }, () => ({ wait: 1 }));
    const attachment = { title: 'T', process: 'broadworks.attachment', facts: {} };
    const unknown = { title: 'T', decision: 'no.such.decision', given: {}, cases: [] };
    const folder = temporaryFolder({
      'a.json': JSON.stringify({ ...attachment, steps: wait }),
      'b.json': JSON.stringify({ ...attachment, facts: { noSuchFact: 1 }, steps: [{ wait: 1 }] }),
      'c.json': JSON.stringify({ ...unknown, cases: [{ title: 'C', facts: {}, expect: {} }] }),
    });
    const { code, out, err } = await run(['share', folder, story]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('a link holds at most 1000 steps, and here are 1001');
    for (const part of ['noSuchFact', 'no.such.decision', 'a.json', 'b.json', 'c.json']) {
      expect(err).toContain(part);
    }
  });
});

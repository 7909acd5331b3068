import { REGISTERS } from 'provisim/studio';
import { describe, expect, it } from 'vitest';
import { shippedPolicy } from '../shipped.js';
import { run } from './in-process.js';

const policy = shippedPolicy();
const DATED = ['rules', ...REGISTERS];
const KINDS = ['decisions', 'processes', 'assumptions', 'switches', 'epochs', ...DATED];
const EDITIONS = [...policy.guides.keys()];

/** What is listed, as JSON. */
async function listed(...args: readonly string[]) {
  const { code, out, err } = await run(['list', ...args, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as readonly {
    readonly id: string;
    readonly edition: string;
    readonly sentence: string;
  }[];
}

describe('provisim list', () => {
  it.each(KINDS)(
    'lists %s one on a line, each with its sentence, in both languages',
    async (kind) => {
      for (const lang of ['en', 'cs']) {
        const items = await listed(kind, '--lang', lang);
        const { code, out } = await run(['list', kind, '--lang', lang]);
        expect(code).toBe(0);
        const lines = out.trimEnd().split('\n');
        expect(lines).toHaveLength(items.length);
        expect(items.length).toBeGreaterThan(10);
        items.forEach(({ id, sentence }, i) => {
          expect(lines[i]).toMatch(new RegExp(`^${id.replaceAll('.', '\\.')} `));
          expect(lines[i]).toContain(sentence);
          expect(sentence).toMatch(/[.?!]$/);
        });
      }
    },
  );

  it.each(KINDS)('lists %s of one edition, and those of all together', async (kind) => {
    const each = await Promise.all(EDITIONS.map((edition) => listed(kind, '--edition', edition)));
    each.forEach((items, i) => {
      for (const { edition } of items) expect(edition).toBe(EDITIONS[i]);
    });
    const key = ({ edition, id, sentence }: (typeof each)[number][number]) =>
      `${edition} ${id} ${sentence}`;
    expect((await listed(kind)).map(key).toSorted()).toEqual(each.flat().map(key).toSorted());
  });

  it('lists all there is', async () => {
    const ids = async (kind: string) => (await listed(kind)).map(({ id }) => id);
    expect(await ids('decisions')).toEqual([...policy.ruleSets.keys()]);
    expect((await ids('processes')).toSorted()).toEqual([...policy.processes.keys()].toSorted());
    const guides = [...policy.guides.values()];
    expect(await ids('rules')).toEqual(guides.flatMap(({ rules }) => Object.keys(rules)));
    expect(await ids('assumptions')).toEqual(guides.flatMap(({ assumptions }) => assumptions));
    expect(await ids('epochs')).toEqual(guides.flatMap(({ epochs }) => epochs.map(({ id }) => id)));
  });

  it('lists the facts of every decision', async () => {
    for (const [decision, { facts }] of policy.ruleSets) {
      const items = await listed('facts', decision, '--lang', 'cs');
      expect(items.map(({ id }) => id)).toEqual([...facts.keys()]);
    }
  });

  it.each(DATED)('lists %s as they were at a time', async (kind) => {
    const before = await listed(kind, '--edition', 'wholesale', '--as-of', '2022-04-01');
    const now = await listed(kind, '--edition', 'wholesale');
    const ids = new Set(now.map(({ id }) => id));
    expect(before.length).toBeLessThanOrEqual(now.length);
    expect(before.filter(({ id }) => !ids.has(id))).toEqual([]);
    expect((await listed(kind, '--as-of', 'P-1.33')).map(({ edition }) => edition)).not.toContain(
      'broadworks',
    );
  });

  it('gives a limit its value, unit, lines and decisions', async () => {
    const found = (await listed('limits')).find(({ id }) => id === 'clusterCustomerLimit');
    expect(found).toMatchObject({
      edition: 'broadworks',
      value: 50,
      unit: 'customer',
      rules: expect.arrayContaining(['BW-CLU-05']),
      cites: ['000:503'],
      decisions: ['broadworks.cluster.operation'],
    });
  });

  it('lists those of a policy of one’s own', async () => {
    const items = await listed('decisions', '--policy', 'examples/library');
    expect(items.map(({ edition }) => edition)).toEqual(items.map(() => 'library'));
    expect(items.length).toBeGreaterThan(0);
    const rules = await listed('rules', '--policy', 'examples/library');
    expect(rules.filter(({ sentence }) => sentence === '')).toEqual([]);
  });

  it.each([
    [[], 'what to list is not named'],
    [['limit'], 'did you mean `limits`?'],
    [['facts'], 'the decision is not named'],
    [['facts', 'broadworks.attach.decison'], 'did you mean `broadworks.attach.decision`?'],
    [['limits', 'broadworks.attach.decision'], 'is one argument too many'],
    [['decisions', '--as-of', 'P-1.33'], 'are the same at any time'],
    [['rules', '--as-of', 'P-1.99'], '--as-of: `P-1.99` is neither a date nor an epoch'],
    [['rules', '--edition', 'brodworks'], '--edition: `brodworks` is not an edition'],
    [['rules', '--lang', 'de'], 'right would be'],
  ])('refuses %j', async (args, said) => {
    const { code, out, err } = await run(['list', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });
});

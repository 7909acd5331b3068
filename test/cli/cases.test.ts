import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { decideUnknown, loadPolicy } from 'provisim';
import { rules } from 'provisim/rules';
import { facts } from 'provisim/testing';
import { describe, expect, it } from 'vitest';
import { provisim } from '../../cli/dispatch.js';
import { runs } from '../decide/runs.js';
import { attach, attachFacts } from './attach-facts.js';
import { ioInto, run } from './in-process.js';
import { temporaryFolder } from './temporary-folder.js';

const loaded = loadPolicy(rules);
if (!loaded.ok) throw new Error('the shipped rules load');
const policy = loaded.value;

const cases = (source: string | readonly string[], ...more: string[]) =>
  run(['decide', '--cases', '-', ...more], { stdin: source });
const answers = (out: string) =>
  out === ''
    ? []
    : out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));

describe('provisim decide --cases', () => {
  const good = fc
    .constantFrom(...policy.ruleSets.keys())
    .chain((decision) =>
      facts(policy, decision, { unknown: 20 }).map((known) => ({ decision, facts: known })),
    );
  const bad = fc.constantFrom('{', '7', '{"decision":1}', '{"decision":"x"}', '[]', 'null');
  const lines = fc.array(fc.oneof({ arbitrary: good, weight: 3 }, bad), { maxLength: 6 });

  test.prop([lines, fc.nat(200)], { numRuns: runs(50) })(
    'answers a line a line, in order, whatever the pieces in which they come',
    async (given, size) => {
      const text = given
        .map((line, id) => (typeof line === 'string' ? line : JSON.stringify({ id, ...line })))
        .join('\n');
      const { code, out } = await cases(text.match(new RegExp(`[^]{1,${size + 1}}`, 'g')) ?? []);
      const answered = answers(out);
      expect(code).toBe(given.some((line) => typeof line === 'string') ? 2 : 0);
      expect(answered).toHaveLength(given.length);
      given.forEach((line, id) => {
        if (typeof line === 'string') expect(answered[id].problems).not.toHaveLength(0);
        else {
          const decided = decideUnknown(policy, line);
          expect(answered[id]).toEqual({ id, ...(decided.ok ? decided.value : {}) });
        }
      });
    },
    60_000,
  );

  it('completes every case by usual values with --usual, as the library does', async () => {
    const asked = [
      { decision: 'broadworks.attach.rights', facts: { attachDecision: 'AUTO_ATTACH' } },
      { decision: 'wholesale.attach.rights', facts: { attachDecision: 'AUTOMATIC' } },
      { decision: attach, facts: {} },
    ];
    const text = asked.map((line) => JSON.stringify(line)).join('\n');
    const { code, out } = await cases(text, '--usual');
    expect(code).toBe(0);
    const whole = asked.map((line) => decideUnknown(policy, { ...line, usual: true }));
    expect(answers(out)).toEqual(whole.map((one) => one.ok && one.value));
    const states = { fact: 'existingOrgLicenceStates', value: ['ACTIVE'] };
    expect(answers(out).map(({ usual }) => usual)).toEqual([
      [{ ...states, cites: ['000:189'] }],
      [{ ...states, cites: ['004:54908'] }],
      undefined,
    ]);
    const reference = await cases(
      text.split('\n').slice(0, 2).join('\n'),
      '--usual',
      '--engine',
      'reference',
    );
    expect(reference.code).toBe(0);
  });

  it('gives a bad line its id and every problem, with file and line, and answers the others', async () => {
    const folder = temporaryFolder({
      'cases.jsonl': [
        JSON.stringify({ id: 'first', decision: attach, facts: attachFacts, note: 'ignored' }),
        '',
        JSON.stringify({
          id: 'second',
          decision: attach,
          facts: { a: 1, existingOrgUserCount: -1 },
        }),
        '{"id": "third", ',
        JSON.stringify({ id: 'fourth', decision: attach, facts: attachFacts }),
      ].join('\r\n'),
    });
    const file = join(folder, 'cases.jsonl');
    const { code, out, err } = await run(['decide', '--cases', file]);
    const [first, second, third, fourth] = answers(out);
    expect(code).toBe(2);
    expect(err).toBe('2 of 4 cases could not be answered\n');
    expect(first.outcome).toEqual(fourth.outcome);
    expect(second.id).toBe('second');
    expect(second.problems).toMatchObject([
      { code: 'facts/unknown-fact', at: '/facts/a', file, line: 3 },
      { code: 'facts/wrong-value', at: '/facts/existingOrgUserCount', file, line: 3 },
    ]);
    expect(third).toMatchObject({ id: null, problems: [{ code: 'json/syntax', file, line: 4 }] });
  });

  it('lets a line have its own time and switches, and the options hold for the others', async () => {
    const line = (more: object) =>
      JSON.stringify({ decision: 'wholesale.attach.decision', facts: {}, ...more });
    const { out } = await cases([line({}), '\n', line({ asOf: 'P-1.35' })], '--as-of', 'P-1.33');
    expect(answers(out).map(({ asOf }) => asOf.epoch)).toEqual(['P-1.33', 'P-1.35']);
    const off = { ...attachFacts, templateExistingOrgToggle: false };
    const asked = (more: object) => JSON.stringify({ decision: attach, facts: off, ...more });
    const key = 'attach.toggleOffOutcome';
    const set = await cases(
      [asked({}), '\n', asked({ switches: { [key]: 'BLOCK' } })],
      ...['--switch', `${key}=CREATE_NEW_ORG`],
    );
    expect(answers(set.out).map(({ outcome }) => outcome.attachDecision)).toEqual([
      'CREATE_NEW_ORG',
      'BLOCKED_TOGGLE_OFF',
    ]);
  });

  it('answers by json-rules-engine as well', async () => {
    const line = JSON.stringify({ decision: attach, facts: attachFacts });
    expect(await cases(line, '--engine', 'reference')).toEqual(await cases(line));
  });

  it('refuses a decision or facts beside the cases', async () => {
    const { code, err } = await run(['decide', attach, '--cases', 'x', '--facts', '{}']);
    expect(code).toBe(2);
    expect(err).toContain('`--facts` cannot go with `--cases`');
    expect(err).toContain('a decision cannot be named beside `--cases`');
  });

  it('says that the file of cases and the folder of rules are not there', async () => {
    const { code, err } = await run(['decide', '--cases', 'none.jsonl', '--rules', 'none']);
    expect(code).toBe(2);
    expect(err).toContain('none.jsonl: there is no such file');
    expect(err).toContain('none: there is no such folder');
  });

  it('answers a line before the next one is there, for a program that waits for each', async () => {
    const answered: number[] = [];
    async function* asked() {
      for (let i = 0; i < 15; i++) {
        yield `${JSON.stringify({ id: i, decision: attach, facts: attachFacts })}\n`;
        await expect.poll(() => ran().out.split('\n').length).toBe(i + 2);
        answered.push(i);
      }
    }
    const { io, ran } = ioInto({ stdin: asked() });
    expect(await provisim(['decide', '--cases', '-'], io)).toBe(0);
    expect(answered).toHaveLength(15);
  });

  it('ends with 130 when it is interrupted', async () => {
    const stop = new AbortController();
    const line = `${JSON.stringify({ decision: attach, facts: {} })}\n`;
    function* endless() {
      for (let i = 0; ; i++) {
        if (i === 20) stop.abort('interrupted');
        yield line;
      }
    }
    const { code } = await run(['decide', '--cases', '-'], {
      stdin: endless(),
      signal: stop.signal,
    });
    expect(code).toBe(130);
  });
});

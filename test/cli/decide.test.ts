import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { decideUnknown, loadPolicy, recordSchema } from 'provisim';
import { rules } from 'provisim/rules';
import { facts } from 'provisim/testing';
import { describe, expect, it } from 'vitest';
import { runs } from '../decide/runs.js';
import { attach, attachFacts } from './attach-facts.js';
import { run } from './in-process.js';
import { temporaryFolder } from './temporary-folder.js';

const loaded = loadPolicy(rules);
if (!loaded.ok) throw new Error('the shipped rules load');
const policy = loaded.value;
const given = JSON.stringify(attachFacts);

describe('provisim decide', () => {
  const request = fc
    .constantFrom(...policy.ruleSets.keys())
    .chain((decision) => fc.tuple(fc.constant(decision), facts(policy, decision, { unknown: 30 })));

  test.prop([request], { numRuns: runs(50) })(
    'prints with --json the record of the library',
    async ([decision, known]) => {
      const { code, out, err } = await run([
        'decide',
        decision,
        '--facts',
        JSON.stringify(known),
        '--json',
      ]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect({ ok: true, value: JSON.parse(out) }).toEqual(
        decideUnknown(policy, { decision, facts: known }),
      );
    },
    60_000,
  );

  it('shows the answer, the outputs, the rules with their lines, and the assumptions', async () => {
    const { code, out } = await run(['decide', attach, '--facts', given]);
    expect(code).toBe(0);
    expect(out).toContain('The attempt fails with error 2017');
    expect(out).toMatch(/attachDecision +APPROVAL_REQUIRED_2017/);
    expect(out).toContain('[many-users, 000:178-180]');
    expect(out).toContain('[BW-RES-13]');
  });

  it('names the facts that could still change the answer', async () => {
    const { code, out } = await run(['decide', attach, '--facts', '{}']);
    expect(code).toBe(0);
    expect(out).toContain('12 facts could still change the answer');
    expect(out).toContain('Users of the existing organization (existingOrgUserCount)');
  });

  it('reads the facts from a file, from stdin, or from the option itself', async () => {
    const folder = temporaryFolder({ 'facts.json': `\u{FEFF}${given}` });
    const asked = (source: string) => run(['decide', attach, '--facts', source], { stdin: given });
    const literal = await asked(given);
    expect(await asked(join(folder, 'facts.json'))).toEqual(literal);
    expect(await asked('-')).toEqual(literal);
  });

  it('answers as of a date or an epoch', async () => {
    const asOf = (time: string) =>
      run(['decide', 'wholesale.attach.decision', '--facts', '{}', '--as-of', time, '--json']);
    expect(JSON.parse((await asOf('2024-08-21')).out).asOf.epoch).toBe('P-1.33');
    expect(JSON.parse((await asOf('P-1.33')).out).asOf.requested).toBe('P-1.33');
  });

  it('sets an assumption otherwise, its value as JSON or else as a text', async () => {
    const off = JSON.stringify({ ...attachFacts, templateExistingOrgToggle: false });
    const decided = await run([
      ...['decide', attach, '--facts', off, '--json'],
      ...['--switch', 'attach.toggleOffOutcome=CREATE_NEW_ORG'],
      ...['--switch', 'attach.autoAttachWhenEligible=false'],
    ]);
    const { outcome, assumptions } = recordSchema.parse(JSON.parse(decided.out));
    expect(outcome.attachDecision).toBe('CREATE_NEW_ORG');
    expect(assumptions).toContainEqual({
      id: 'BW-RES-15',
      switch: 'attach.toggleOffOutcome',
      value: 'CREATE_NEW_ORG',
      isDefault: false,
    });
  });

  it('gives the same record by json-rules-engine', async () => {
    const by = (engine: string) =>
      run(['decide', attach, '--facts', given, '--json', '--engine', engine]);
    expect((await by('reference')).out).toBe((await by('fast')).out);
  });

  it('lists every problem of a facts file at once, each with its line', async () => {
    const wrong = {
      ...attachFacts,
      existingOrgUserCount: -1,
      existingOrgHasClaimedDomain: 'no',
      nobody: 1,
    };
    const folder = temporaryFolder({ 'facts.json': JSON.stringify(wrong, null, 2) });
    const file = join(folder, 'facts.json');
    const { code, out, err } = await run(['decide', attach, '--facts', file]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines).toContainEqual(
      expect.stringContaining(`${file}:16:3 /nobody: \`nobody\` is not a fact of`),
    );
    expect(lines).toContainEqual(
      expect.stringContaining(`${file}:15:3 /existingOrgHasClaimedDomain: `),
    );
    expect(lines).toContainEqual(expect.stringContaining(`${file}:13:3 /existingOrgUserCount: `));
  });

  it('says where a JSON text goes wrong', async () => {
    const folder = temporaryFolder({ 'facts.json': '{\n  "a": 1\n  "b": 2\n}' });
    const { code, err } = await run(['decide', attach, '--facts', join(folder, 'facts.json')]);
    expect(code).toBe(2);
    expect(err).toContain('facts.json:3:3: not JSON: comma expected');
  });

  it('says by which option a request is wrong', async () => {
    const { code, err } = await run([
      ...['decide', attach, '--facts', '{"who":1}'],
      ...[
        '--as-of',
        'tomorrow',
        '--switch',
        'attach.toggleOffOutcome=MAYBE',
        '--switch',
        'atach=1',
      ],
    ]);
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringContaining('--facts /who: '),
      expect.stringContaining('--as-of: `tomorrow` is neither a date nor an epoch'),
      expect.stringContaining('--switch: `attach.toggleOffOutcome` cannot be "MAYBE"'),
      expect.stringContaining('--switch: `atach` is not a switch'),
    ]);
  });

  it('says which decision may be meant', async () => {
    const { code, err } = await run(['decide', 'broadworks.attach.desicion', '--facts', '{}']);
    expect(code).toBe(2);
    expect(err).toContain('did you mean `broadworks.attach.decision`?');
  });

  it('says that a file is not there', async () => {
    const { code, err } = await run(['decide', attach, '--facts', 'nowhere.json']);
    expect(code).toBe(2);
    expect(err).toBe('problem: nowhere.json: there is no such file\n');
  });
});

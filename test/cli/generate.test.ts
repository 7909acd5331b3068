import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './in-process.js';
import { temporaryFolder } from './temporary-folder.js';

const attach = 'broadworks.attach.decision';
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('provisim generate', () => {
  it('writes cases that `run --cases` agrees with, named in words', async () => {
    const out = join(temporaryFolder({}), 'cases.jsonl');
    const made = await run([
      ...['generate', attach, '--regions', '--boundaries', '--mcdc', '--out', out],
    ]);
    expect({ code: made.code, out: made.out }).toEqual({ code: 0, out: '' });
    expect(made.err).toContain(
      'not covered: `attach.toggleOffOutcome` is "BLOCK" in `toggle-off-blocks`',
    );
    const titles = lines(readFileSync(out, 'utf8')).map(({ title }) => String(title));
    expect(titles.filter((title) => /users.*: (99|100)$/i.test(title)).length).toBe(2);
    const ran = await run(['run', '--cases', out]);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain(`${titles.length} of ${titles.length} agree`);
  });

  it('writes a scenario that `run` plays', async () => {
    const out = join(temporaryFolder({}), 'scenario.json');
    const setting = ['--switch', 'attach.toggleOffOutcome=CREATE_NEW_ORG', '--as-of', '2024-08-21'];
    const args = ['generate', attach, '--mcdc', '--format', 'scenarios', '--out', out, ...setting];
    expect((await run(args)).code).toBe(0);
    const { switches, cases } = JSON.parse(readFileSync(out, 'utf8'));
    expect(switches).toEqual({ 'attach.toggleOffOutcome': 'CREATE_NEW_ORG' });
    expect(cases.length).toBeGreaterThan(30);
    expect((await run(['run', out])).code).toBe(0);
  });

  it('writes a Vitest file that passes against provisim, and fails against something else', async () => {
    const text = (await run(['generate', attach, '--regions', '--format', 'vitest'])).out;
    const studio = JSON.stringify(resolve('dist/index.js'));
    const rules = JSON.stringify(resolve('dist/rules.js'));
    const ours = `
      import { loadPolicy, prepareUnknown } from ${studio};
      import { rules } from ${rules};
      const policy = loadPolicy(rules).value;
      const prepared = prepareUnknown(policy, { decision: '${attach}' }).value;
      export const decide = (facts) => prepared.outcome(facts).outcome;`;
    const wrong = 'export const decide = () => ({ attachDecision: null });';
    for (const [name, code, status] of [
      ['ours', ours, 0],
      ['wrong', wrong, 1],
    ] as const) {
      const folder = temporaryFolder({ 'attach.test.ts': text, 'your-implementation.js': code });
      const vitest = resolve('node_modules/vitest/vitest.mjs');
      const ran = spawnSync(process.execPath, [vitest, 'run', '--root', folder], {
        encoding: 'utf8',
      });
      expect(ran.status, `${name} ${ran.stdout} ${ran.stderr}`).toBe(status);
    }
  }, 120_000);

  it('draws the same population for the same seed, which `decide` takes', async () => {
    const args = ['generate', attach, '--n', '20', '--seed', '7'];
    const more = ['--share', 'existingOrgHasVerifiedDomain=true:1'];
    const [first, second] = [await run([...args, ...more]), await run([...args, ...more])];
    expect(first.out).toBe(second.out);
    expect(lines(first.out).length).toBe(20);
    for (const { facts } of lines(first.out)) {
      expect(facts).toMatchObject({ existingOrgHasVerifiedDomain: true });
    }
    const decided = await run(['decide', '--cases', '-'], { stdin: first.out });
    expect(decided.code).toBe(0);
    expect(lines(decided.out).every(({ status }) => status === 'DECIDED')).toBe(true);
  });

  it('says how many regions it leaves out', async () => {
    const { code, out, err } = await run(['generate', attach, '--regions', '--most', '10']);
    expect(code).toBe(0);
    expect(lines(out).length).toBe(10);
    expect(err).toMatch(/^\d+ more regions are left out/);
  });

  it('lists everything that is wrong with its arguments, and writes nothing', async () => {
    const missing = await run(['generate']);
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('the decision is not named');
    expect(missing.err).toContain('what to generate is not named');
    const mixed = await run([
      ...['generate', attach, '--regions', '--n', 'many', '--share', 'a=b', '--most', '0'],
    ]);
    expect(mixed.code).toBe(2);
    for (const said of [
      ...['`--seed` is not given', '`--regions` is not for populations'],
      ...['`--n many` is not a whole number', '`--share a=b` is not of the form'],
    ]) {
      expect(mixed.err).toContain(said);
    }
    const out = join(temporaryFolder({}), 'none.jsonl');
    const unknown = await run([
      'generate',
      `${attach}s`,
      '--mcdc',
      '--switch',
      'x=1',
      '--out',
      out,
    ]);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('is not a decision');
    expect(existsSync(out)).toBe(false);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './in-process.js';
import { temporaryFolder } from './temporary-folder.js';

/** Case lines in a file. */
function cases(...lines: readonly object[]): string {
  const text = lines.map((line) => JSON.stringify(line)).join('\n');
  return join(temporaryFolder({ 'cases.jsonl': text }), 'cases.jsonl');
}

const decision = 'broadworks.slido.meeting';
const where = (slidoIntegratedInOrg: boolean, slidoInMeeting: string) => ({
  ...{ decision, facts: { slidoIntegratedInOrg }, expect: { slidoInMeeting } },
});
// Scenarios that do not concern the decision.
const others = ['--scenarios', 'scenarios/wholesale/rplReview'];

describe('provisim mutate', () => {
  it('finds that faults of a machine are noticed', async () => {
    const args = ['mutate', 'wholesale.setupAssist', '--every', '10', '--json'];
    const { code, out } = await run(args);
    const { mutants, caught, by, faults } = JSON.parse(out);
    expect(code).toBe(0);
    expect(mutants).toBeGreaterThan(2);
    expect(caught).toBe(mutants);
    expect(faults).toHaveLength(mutants);
    expect(by).toMatchObject({ scenarios: mutants, cases: 0, traces: 0 });
  });

  it('names the faults of rules that no case notices', async () => {
    const one = cases(where(true, 'AVAILABLE'));
    const some = await run(['mutate', decision, ...others, '--cases', one]);
    expect(some.out).toContain('2 of 3 faults noticed');
    expect(some.out).toContain('not noticed not-integrated is gone');
    const two = cases(where(true, 'AVAILABLE'), where(false, 'NOT_AVAILABLE'));
    const all = await run(['mutate', decision, ...others, '--cases', two]);
    expect(all.out).toContain('3 of 3 faults noticed');
  });

  it('proves that faults change nothing: they do not count', async () => {
    const name = 'broadworks.availability.calendar';
    const { code, out } = await run(['mutate', name, '--json']);
    const { mutants, caught, equivalent, survived, open, faults } = JSON.parse(out);
    expect(code).toBe(0);
    expect(equivalent).toBeGreaterThan(0);
    expect(caught + equivalent + survived + open).toBe(mutants);
    expect(faults).toHaveLength(mutants);
    const { out: prose } = await run(['mutate', name]);
    expect(prose).toContain(`of ${mutants - equivalent} faults noticed`);
    expect(prose).toContain(`${equivalent} more change no case (proven)`);
  });

  it('writes the cases that would notice a fault, and with them it is noticed', async () => {
    const out = join(temporaryFolder({}), 'missing.jsonl');
    const args = ['mutate', decision, ...others];
    const one = await run([...args, '--out', out]);
    expect(one.out).toContain('0 of 3 faults noticed');
    expect(one.out).toMatch(
      /not noticed not-integrated is gone\n {4}It would be by: .*\n {4}Without the fault: /,
    );
    const lines = readFileSync(out, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(3);
    const all = await run([...args, '--cases', out]);
    expect(all.out).toContain('3 of 3 faults noticed');
    expect((await run(['run', '--cases', out])).code).toBe(0);
    const czech = await run([...args, '--lang', 'cs']);
    expect(czech.out).toContain('zjištěno 0 z 3 chyb');
    expect(czech.out).toContain('S chybou: ');
  });

  it('judges by the shipped scenarios, wherever it is called', async () => {
    const here = process.cwd();
    process.chdir(temporaryFolder({}));
    try {
      const { code, err } = await run(['mutate', 'wholesale.setupAssist', '--every', '10']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
    } finally {
      process.chdir(here);
    }
  });

  it('lists everything that is wrong with its input', async () => {
    const every = await run(['mutate', decision, '--every', '0']);
    expect(every.code).toBe(2);
    expect(every.err).toContain('`--every 0` is not a number');
    const wrong = await run(['mutate', decision, ...others, '--cases', cases({ facts: {} })]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('decision');
  });
});

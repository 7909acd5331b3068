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

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExample, type EmptyProject, emptyProject } from './packed-package.js';

let project: EmptyProject;
const POLICY = ['--policy', 'library'] as const;
const READER = '{"memberKind":"CHILD","bookKind":"NOVEL","booksOnLoan":5,"hasFine":false}';

beforeAll(() => {
  project = emptyProject();
  copyExample(project, 'library');
}, 60_000);
afterAll(() => rmSync(project.folder, { recursive: true }));

/** What was printed, where all went well. */
function printed(...args: readonly string[]): string {
  const { status, out, err } = project.provisim(...args, ...POLICY);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return out;
}

/** Plants a fault into a file of the example, runs, and takes it out again. */
function withFault<T>(file: string, [from, to]: readonly [string, string], run: () => T): T {
  const path = join(project.folder, 'library', file);
  const before = readFileSync(path, 'utf8');
  expect(before.split(from)).toHaveLength(2);
  writeFileSync(path, before.replace(from, to));
  try {
    return run();
  } finally {
    writeFileSync(path, before);
  }
}

describe('a policy of one’s own, in an empty folder with the packed package', () => {
  it('is decided', () => {
    const record = JSON.parse(
      printed('decide', 'library.loan.decision', '--facts', READER, '--json'),
    );
    expect(record.outcome).toEqual({ loan: 'REFUSED_LIMIT' });
    expect(record.fired).toMatchObject([{ rule: 'child-limit', implements: ['LIB-02'] }]);
  });

  it('is decided by the rules of an earlier day, and with an assumption set otherwise', () => {
    const four = READER.replace('5', '4');
    const earlier = ['--facts', four, '--as-of', '2024-06-01', '--json'];
    const owing = four.replace('false', 'true');
    const otherwise = ['--facts', owing, '--switch', 'loan.familyMayPay=false', '--json'];
    const outcome = (...args: readonly string[]) =>
      JSON.parse(printed('decide', 'library.loan.decision', ...args)).outcome.loan;
    expect(outcome('--facts', four, '--json')).toBe('GRANTED');
    expect(outcome(...earlier)).toBe('REFUSED_LIMIT');
    expect(outcome('--facts', owing, '--json')).toBe('REFUSED_FINE');
    expect(outcome(...otherwise)).toBe('GRANTED');
  });

  it('says which facts could still change the answer', () => {
    const record = JSON.parse(
      printed('decide', 'library.loan.decision', '--facts', '{}', '--json'),
    );
    expect(record.missing).toEqual(['memberKind', 'bookKind', 'booksOnLoan', 'hasFine']);
  });

  it('tells its answers with a tone, and its effects in sentences', () => {
    const asked = ['explain', 'library.loan.decision', '--facts', READER] as const;
    expect(printed(...asked)).toContain('✕ The book is not lent: there are too many books');
    const story = printed('run', '--story');
    expect(story).toContain('✓ The book is lent');
    expect(story).toContain('* The reader takes the book home. (BOOK_LENT)');
    expect(story).toContain('* The reader is charged a fine. (FINE_CHARGED, fine LARGE)');
  });

  it('is explained in English and in Czech', () => {
    const asked = ['explain', 'library.loan.decision', '--facts', READER] as const;
    const english = printed(...asked);
    expect(english).toContain('The book is not lent: there are too many books on loan');
    expect(english).toContain('child-limit · house:5');
    const czech = printed(...asked, '--lang', 'cs');
    expect(czech).toContain('Kniha se nepůjčí: čtenář jich už má příliš mnoho');
    expect(czech).toContain('Dítě má najednou nejvýše 5 knih');
  });

  it('is played: its own scenarios go as they say, and time passes in them', () => {
    const told = printed('run', '--story');
    expect(told).toContain('5 of 5 scenarios go as expected');
    expect(told).toContain('REMINDER_SENT');
    expect(told).toContain('the clock stands at 504 h');
  });

  it('is checked: every invariant holds', () => {
    const { processes } = JSON.parse(printed('check', '--json'));
    expect(processes).toHaveLength(1);
    const verdicts = processes[0].invariants.map((one: { id: string; verdict: string }) => [
      one.id,
      one.verdict,
    ]);
    expect(verdicts).toEqual(
      ['LIB-INV-1', 'LIB-INV-2', 'LIB-INV-3', 'dead', 'unreachable', 'endless'].map((id) => [
        id,
        'HOLDS',
      ]),
    );
  });

  it('gives the shortest trace to a fault of its machine', () => {
    // The reminder is sent only where the loan was renewed: who did not renew is fined unwarned.
    const renewed = [
      "actions: [cites('LIB-06'), effect('REMINDER_SENT')]",
      "actions: [cites('LIB-06'), alsoWhen({ progress: 'renewed', is: true }, cites('LIB-06'), effect('REMINDER_SENT'))]",
    ] as const;
    const found = withFault(
      'loan-machine.mjs',
      ['  answered,\n', '  alsoWhen,\n  answered,\n'],
      () =>
        withFault('loan-machine.mjs', renewed, () =>
          project.provisim('check', 'library.loan', '--json', ...POLICY),
        ),
    );
    expect({ status: found.status, err: found.err }).toEqual({ status: 1, err: '' });
    const [{ invariants }] = JSON.parse(found.out).processes;
    const broken = invariants.filter((one: { verdict: string }) => one.verdict === 'BROKEN');
    expect(broken.map((one: { id: string }) => one.id)).toEqual(['LIB-INV-1']);
    const events = broken[0].counterexample.steps.map((one: { event: string }) => one.event);
    expect(events).toEqual(['REQUEST', 'TIME_UP', 'RETURN']);
  });

  it('gives the shortest trace to a fault of its rules', () => {
    const path = ['"value": "REFERENCE"', '"value": "NOVEL"'] as const;
    const found = withFault('rules/loan/decision.json', path, () =>
      project.provisim('check', '--json', ...POLICY),
    );
    expect(found.status).toBe(1);
    const [{ invariants }] = JSON.parse(found.out).processes;
    const broken = invariants.find((one: { id: string }) => one.id === 'LIB-INV-3');
    expect(broken.counterexample.steps).toMatchObject([{ event: 'REQUEST' }]);
    expect(broken.counterexample.facts).toMatchObject({ bookKind: 'REFERENCE' });
  });

  it('is drawn in every format', () => {
    expect(printed('graph', 'library.loan')).toContain('stateDiagram-v2');
    expect(printed('graph', 'library.loan', '--format', 'svg')).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
    expect(printed('graph', 'library.loan', '--format', 'scxml')).toContain('<scxml');
    const graph = JSON.parse(printed('graph', 'library.loan', '--format', 'json'));
    expect(graph.states.map(({ name }: { name: string }) => name)).toEqual([
      ...['shelved', 'lent', 'overdue', 'owing', 'returned'],
    ]);
  });

  it('is covered and mutated by its own scenarios and invariants', () => {
    const { rules } = JSON.parse(printed('coverage', '--json'));
    expect(Object.keys(rules.placed)).toContain('LIB-07');
    expect(rules.missing).toEqual([]);
    const { mutants, caught } = JSON.parse(printed('mutate', 'library.loan', '--json'));
    expect(mutants).toBeGreaterThan(10);
    expect(caught).toBe(mutants);
  });

  it('is tested by properties, through the packed package', () => {
    const { status, out, err } = project.node(
      'vitest/vitest.mjs',
      ...['run', '--root', 'library', '--testTimeout', '60000', 'library.test.mjs'],
    );
    expect({ status, out, err }).toMatchObject({ status: 0 });
    expect(out).toContain('4 passed');
  });

  it('has every problem said in words, with exit code 2', () => {
    const wrong = withFault('loan.mjs', ["unit: 'hour'", "unit: 'week'"], () =>
      withFault('loan-machine.mjs', ["target: 'owing'", "target: 'oving'"], () =>
        project.provisim('check', ...POLICY),
      ),
    );
    expect(wrong.status).toBe(2);
    expect(wrong.err).toContain('`oving` is not a state beside `overdue`');
    expect(wrong.err).toContain('did you mean `owing`?');
    const unit = withFault('loan.mjs', ["unit: 'hour'", "unit: 'week'"], () =>
      project.provisim('decide', 'library.loan.fine', '--facts', '{}', ...POLICY),
    );
    expect(unit.status).toBe(2);
    expect(unit.err).toContain('`week` is not a unit of time');
    const nowhere = project.provisim('check', '--policy', 'nowhere');
    expect(nowhere).toMatchObject({ status: 2, out: '' });
    expect(nowhere.err).toContain('there is no such file');
  });
});

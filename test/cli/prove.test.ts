import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './in-process.js';
import { temporaryFolder } from './temporary-folder.js';

const decision = 'broadworks.attach.decision';
const outcome = (value: string) => ({ fact: 'attachDecision', operator: 'notEqual', value });

function file(...statements: readonly object[]): string {
  const text = JSON.stringify({ version: 1, statements });
  return join(temporaryFolder({ 'statements.json': text }), 'statements.json');
}

/** A statement without `then` is none. */
const statement = (rest: object) => ({ id: 'one', title: 'One', decision, ...rest });
const always = (value: string) => Object.fromEntries([['then', outcome(value)]]);

describe('provisim prove', () => {
  it('proves what the example states of the shipped decisions', async () => {
    const { code, out } = await run(['prove', 'examples/statements/webex.json']);
    expect(out).toMatch(/(\d+) of \1 statements hold in all cases/);
    expect(out).not.toContain('no possible case');
    expect(code).toBe(0);
  });

  it('names the fewest facts that contradict a statement, with a case', async () => {
    const path = file(statement(always('REJECTED_ROLE')));
    const { code, out } = await run(['prove', path, '--json']);
    expect(code).toBe(1);
    const [found] = JSON.parse(out).statements;
    expect(found).toMatchObject({ verdict: 'fails', epochs: ['BW-1'] });
    expect(found.counterexample.because).toEqual(['actorRole']);
    expect(found.counterexample.outcome.attachDecision).toBe('REJECTED_ROLE');
    const facts = JSON.stringify(found.counterexample.facts);
    const decided = await run(['decide', decision, '--facts', facts, '--json']);
    expect(JSON.parse(decided.out).outcome.attachDecision).toBe('REJECTED_ROLE');
  });

  it('lists everything that is wrong with a file, each with its place', async () => {
    const wrong = { fact: 'attachDecisio', operator: 'equal', value: 'AUTO_ATTACH' };
    const path = file(
      statement({}),
      statement({ ...always('AUTO'), id: 'two' }),
      statement({ when: wrong, ...always('AUTO_ATTACH'), id: 'three', asOf: 'P-9' }),
    );
    const { code, err } = await run(['prove', path]);
    expect(code).toBe(2);
    expect(err).toContain('`then` is left out');
    expect(err).toContain('cannot be compared with');
    expect(err).toContain('`attachDecisio` is no name');
    expect(err).toContain('`P-9` is neither a date nor an epoch');
    expect(err).toMatch(/statements\.json:1:\d+/);
  });
});

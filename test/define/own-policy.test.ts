import * as fc from 'fast-check';
import {
  decide,
  EMPTY_CASE,
  formatProblem,
  loadPolicy,
  openCase,
  passTime,
  type Result,
  saveCase,
  startRun,
  step,
} from 'provisim/define';
import { facts as factsOf, followsProvisim } from 'provisim/testing';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { problemsOf } from '../../core/base/result.js';
import { provisimBy } from '../process/provisim-under-test.js';
import { files, gate, visit } from './small-policy.js';

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.value;
}

const policy = must(loadPolicy(files, [gate], { processes: [visit] }));
const evenEnd = (code: string) => ['0', '2', '4', '6', '8'].includes(code.slice(-1));

describe('a function of one’s own', () => {
  it('decides as its author wrote it', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.constantFrom('DAY', 'NONE'), (code, ticket) => {
        const facts = { code, ticket, isOpen: true } as const;
        const { outcome } = must(decide(policy, { decision: 'gate.entry', facts }));
        const isIn = evenEnd(code) || ticket === 'DAY';
        expect(outcome.entry).toBe(isIn ? 'LET_IN' : 'TURNED_AWAY');
        compared += 1;
      }),
    );
    expect(compared).toBeGreaterThanOrEqual(100);
  });

  it('lets its fact be asked for exactly where it matters', () => {
    const missing = (facts: object) =>
      must(decide(policy, { decision: 'gate.entry', facts })).missing;
    expect(missing({ ticket: 'NONE', isOpen: true })).toEqual(['code']);
    expect(missing({ ticket: 'DAY', isOpen: true })).toEqual([]);
    expect(missing({ isOpen: false })).toEqual([]);
    expect(missing({ code: '12', isOpen: true })).toEqual([]);
  });
});

describe('a policy of one’s own', () => {
  it('keeps the types of its signatures', () => {
    const request = { decision: 'gate.entry', facts: { isOpen: false } } as const;
    const { outcome } = must(decide(policy, request));
    expectTypeOf(outcome.entry).toEqualTypeOf<'LET_IN' | 'TURNED_AWAY' | null | undefined>();
    expectTypeOf(outcome.price).toEqualTypeOf<number | null | undefined>();
    // @ts-expect-error: no such decision
    expect(decide(policy, { decision: 'gate.exit', facts: {} }).ok).toBe(false);
    // @ts-expect-error: no such ticket
    expect(decide(policy, { decision: 'gate.entry', facts: { ticket: 'WEEK' } }).ok).toBe(false);
    expect(outcome.entry).toBe('TURNED_AWAY');
  });

  it('is played, kept, and gone on with', () => {
    const facts = { ticket: 'DAY', isOpen: true, code: '1' };
    const begun = must(startRun(policy, EMPTY_CASE, { process: 'gate.visit', facts }));
    const open = must(step(policy, begun, { event: 'COME' }));
    const kept = JSON.parse(JSON.stringify(saveCase(policy, open)));
    const later = must(passTime(policy, must(openCase(policy, kept)).case, 600));
    expect(later.runs[0]?.state).toBe('closed');
    expect(later.runs[0]?.log.map(({ event }) => event)).toEqual(['COME', 'TIME_UP']);
  });

  it('says which of its processes there are where one is asked for that is none', () => {
    const begun = startRun(policy, EMPTY_CASE, { process: 'gate.vist' });
    expect(problemsOf(begun).map(formatProblem)).toEqual([
      '/process: `gate.vist` is not a process (did you mean `gate.visit`?)',
    ]);
  });

  it('holds an implementation against its process', async () => {
    const property = followsProvisim(policy, 'gate.visit', provisimBy(policy, 'gate.visit'));
    await fc.assert(property, { numRuns: 20 });
  });

  it('has facts generated for it that fall both ways', () => {
    const seen = new Set<unknown>();
    fc.assert(
      fc.property(factsOf(policy, 'gate.entry'), (facts) => {
        seen.add(must(decide(policy, { decision: 'gate.entry', facts })).outcome.entry);
      }),
    );
    expect([...seen].sort()).toEqual(['LET_IN', 'TURNED_AWAY']);
  });
});

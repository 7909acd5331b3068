import fc from 'fast-check';
import { afterAct, anyStory, casesOf } from 'provisim/testing';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../core/base/result.js';
import { caseAt } from '../../core/keep/rewind.js';
import type { LoadedPolicy } from '../../core/process/loaded-policy.js';
import type { Case } from '../../core/process/run.js';
import { EMPTY_CASE, startRun } from '../../core/process/start.js';
import { passTime } from '../../core/process/step.js';
import { runs } from '../decide/runs.js';
import { DUE, review, timedWorld } from '../process/timed-process.js';
import { shippedPolicy } from '../shipped.js';

const shipped = shippedPolicy();
// The kernel's own cases are covered by the process made for them.
const systems: { process: string; policy: LoadedPolicy; numRuns: number }[] = [
  ...[...shipped.processes.keys()].map((process) => ({
    process,
    policy: shipped,
    numRuns: runs(10),
  })),
  { process: 'test.review', policy: timedWorld, numRuns: runs(80) },
];

const text = (state: Case) => JSON.stringify(state);

function at(policy: LoadedPolicy, state: Case, seconds: number): Case {
  const then = caseAt(policy, state, seconds);
  if (!then.ok) throw new Error(JSON.stringify(then.problems));
  return then.value;
}

function later(policy: LoadedPolicy, state: Case, until: number): Case {
  const next = passTime(policy, state, until);
  if (!next.ok) throw new Error(JSON.stringify(next.problems));
  return next.value;
}

describe.each(systems)('a case of $process', ({ process, policy, numRuns }) => {
  const stories = anyStory(policy, process).map((story) => ({
    acts: story.acts,
    cases: casesOf(policy, story),
  }));

  it('is itself at its present moment, byte for byte', () => {
    fc.assert(
      fc.property(stories, ({ cases }) => {
        const now = cases.at(-1) ?? EMPTY_CASE;
        expect(text(at(policy, now, now.clock))).toBe(text(now));
      }),
      { numRuns },
    );
  });

  it('is at an earlier moment what it was then', () => {
    fc.assert(
      fc.property(stories, ({ cases }) => {
        const now = cases.at(-1) ?? EMPTY_CASE;
        const lastOfMoment = cases.filter((c, i) => c.clock < (cases[i + 1]?.clock ?? Infinity));
        for (const then of lastOfMoment) {
          expect(text(at(policy, now, then.clock))).toBe(text(then));
        }
      }),
      { numRuns },
    );
  });

  it('continues in the same way after going back, when the same inputs are repeated', () => {
    fc.assert(
      fc.property(stories, fc.nat({ max: 12 }), ({ cases, acts }, pick) => {
        const now = cases.at(-1) ?? EMPTY_CASE;
        const clock = cases[pick % cases.length]?.clock ?? 0;
        const from = cases.findLastIndex((c) => c.clock <= clock);
        const rest = acts.slice(from);
        const again = rest.reduce((c, act) => afterAct(policy, c, act), at(policy, now, clock));
        expect(text(again)).toBe(text(now));
      }),
      { numRuns },
    );
  });

  it('waits in two parts as it does in one', () => {
    fc.assert(
      fc.property(stories, fc.nat({ max: 99 }), fc.nat({ max: 400_000 }), ({ cases }, part, s) => {
        const now = cases.at(-1) ?? EMPTY_CASE;
        const end = now.clock + s;
        const half = later(policy, now, now.clock + Math.floor((s * part) / 100));
        expect(text(later(policy, half, end))).toBe(text(later(policy, now, end)));
        expect(text(at(policy, later(policy, now, end), half.clock))).toBe(text(half));
      }),
      { numRuns },
    );
  });
});

describe('time that passes', () => {
  const begun = startRun(timedWorld, EMPTY_CASE, { process: review.id });
  if (!begun.ok) throw new Error('the review does not begin');
  const submitted = afterAct(timedWorld, begun.value, {
    ...{ event: 'SUBMIT', payload: {}, learn: {}, run: 0 },
  });
  const events = (state: Case) => state.runs[0]?.log.map(({ event, at: s }) => `${event} ${s}`);

  it('lets timers that are due at once fire in the order they were set', () => {
    expect(events(later(timedWorld, submitted, DUE.mail))).toEqual([
      'SUBMIT 0',
      `REMIND ${DUE.mail}`,
      `NOTE ${DUE.mail}`,
    ]);
  });

  it('cannot pass until no time at all', () => {
    const next = passTime(timedWorld, submitted, Number.NaN);
    expect(problemsOf(next).map(({ code }) => code)).toEqual(['time/endless']);
  });

  it('fires no timer twice that an event has already spoken for', () => {
    const act = { event: 'APPROVE', payload: { seconds: DUE.review + 5 }, learn: {}, run: 0 };
    const refused = afterAct(timedWorld, submitted, act);
    expect(refused.runs[0]?.log.at(-1)?.refused?.code).toBe('GUARDS');
    expect(refused.clock).toBe(0);
    const taken = afterAct(timedWorld, submitted, { ...act, learn: { rplMatch: true } });
    expect(events(taken)?.at(-1)).toBe(`APPROVE ${DUE.review + 5}`);
    expect(text(at(timedWorld, taken, taken.clock))).toBe(text(taken));
  });
});

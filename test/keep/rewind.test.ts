import fc from 'fast-check';
import { afterAct, anyStory, casesOf } from 'provisim/testing';
import { describe, expect, it } from 'vitest';
import { caseAt } from '../../core/keep/rewind.js';
import type { Case } from '../../core/process/run.js';
import { EMPTY_CASE, startRun } from '../../core/process/start.js';
import { passTime, type System } from '../../core/process/step.js';
import { runs } from '../decide/runs.js';
import { DUE, review, timedWorld } from '../process/timed-process.js';
import { shippedWorld } from '../shipped.js';

const shipped = shippedWorld();
// The kernel's own cases are covered by the process made for them.
const systems: { process: string; system: System; numRuns: number }[] = [
  ...[...shipped.processes.keys()].map((process) => ({
    process,
    system: shipped,
    numRuns: runs(10),
  })),
  { process: 'test.review', system: timedWorld, numRuns: runs(80) },
];

const text = (state: Case) => JSON.stringify(state);

function at(system: System, state: Case, seconds: number): Case {
  const then = caseAt(system, state, seconds);
  if (!then.ok) throw new Error(JSON.stringify(then.problems));
  return then.value;
}

function later(system: System, state: Case, until: number): Case {
  const next = passTime(system, state, until);
  if (!next.ok) throw new Error(JSON.stringify(next.problems));
  return next.value;
}

describe.each(systems)('a case of $process', ({ process, system, numRuns }) => {
  const stories = anyStory(system, process).map((story) => ({
    acts: story.acts,
    cases: casesOf(system, story),
  }));

  it('is itself at its present moment, byte for byte', () => {
    fc.assert(
      fc.property(stories, ({ cases }) => {
        const now = cases.at(-1) ?? EMPTY_CASE;
        expect(text(at(system, now, now.clock))).toBe(text(now));
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
          expect(text(at(system, now, then.clock))).toBe(text(then));
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
        const again = rest.reduce((c, act) => afterAct(system, c, act), at(system, now, clock));
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
        const half = later(system, now, now.clock + Math.floor((s * part) / 100));
        expect(text(later(system, half, end))).toBe(text(later(system, now, end)));
        expect(text(at(system, later(system, now, end), half.clock))).toBe(text(half));
      }),
      { numRuns },
    );
  });
});

describe('time that passes', () => {
  const begun = startRun(timedWorld.policy, EMPTY_CASE, review, {});
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
    expect(next.ok ? [] : next.problems.map(({ code }) => code)).toEqual(['time/endless']);
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

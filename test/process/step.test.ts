import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../core/base/result.js';
import { step } from '../../core/process/step.js';
import {
  afterEvent,
  anyEvents,
  begun,
  broadworksFacts,
  played,
  policy,
  wholesaleFacts,
} from './random-run.js';

const processes = [
  { process: 'broadworks.attachment', facts: broadworksFacts },
  { process: 'wholesale.attachment', facts: wholesaleFacts },
];

describe.each(processes)('a run of $process', ({ process, facts }) => {
  const run = fc.tuple(facts, anyEvents(process));

  it('is unchanged by an event that is refused, and says why', () => {
    fc.assert(
      fc.property(run, ([given, events]) => {
        let state = begun(process, given);
        for (const event of events) {
          const next = afterEvent(state, event);
          const done = next.runs[0]?.log.at(-1);
          if (done?.refused !== undefined) {
            expect({ ...next.runs[0], log: [] }).toEqual({ ...state.runs[0], log: [] });
            expect(next.facts).toEqual(state.facts);
            expect(done.effects).toEqual([]);
            expect(done.refused.message).not.toBe('');
          }
          state = next;
        }
      }),
    );
  });

  it('names in a refusal only events that the state does react to or ask about', () => {
    fc.assert(
      fc.property(run, ([given, events]) => {
        const state = events.reduce((now, event) => afterEvent(now, event), begun(process, given));
        const refusals = (state.runs[0]?.log ?? []).flatMap((s) => s.refused ?? []);
        const known = Object.keys(policy.processes.get(process)?.events ?? {});
        for (const { possible } of refusals)
          expect(known).toEqual(expect.arrayContaining([...possible]));
      }),
    );
  });

  it('continues in the same way after it was saved and opened again', () => {
    fc.assert(
      fc.property(run, fc.nat({ max: 14 }), ([given, events], cut) => {
        const first = events
          .slice(0, cut)
          .reduce((s, e) => afterEvent(s, e), begun(process, given));
        const reopened = JSON.parse(JSON.stringify(first));
        const rest = events.slice(cut);
        const straight = rest.reduce((s, e) => afterEvent(s, e), first);
        const restored = rest.reduce((s, e) => afterEvent(s, e), reopened);
        expect(JSON.stringify(restored)).toBe(JSON.stringify(straight));
      }),
    );
  });

  it('waits for a fact that a decision needs, and takes the same path once it is known', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const event = {
          event: Object.keys(policy.processes.get(process)?.events ?? {})[0] ?? '',
          payload: {},
        };
        const { existingOrgUserCount, ...rest } = given;
        const straight = afterEvent(begun(process, given), event);
        const waiting = afterEvent(begun(process, rest), event);
        const first = waiting.runs[0]?.log[0];
        const wanted = first?.wanted ?? [];
        if (wanted.length > 0) expect(wanted).toEqual(['existingOrgUserCount']);
        const later =
          wanted.length > 0
            ? afterEvent(waiting, { ...event, learn: { existingOrgUserCount } })
            : waiting;
        expect(later.runs[0]?.state).toEqual(straight.runs[0]?.state);
        expect(later.runs[0]?.log.at(-1)?.effects).toEqual(straight.runs[0]?.log.at(-1)?.effects);
      }),
    );
  });
});

describe('an attach in BroadWorks', () => {
  const run = fc.tuple(broadworksFacts, anyEvents('broadworks.attachment'));
  const steps = run.map(([facts, events]) => ({
    facts,
    steps: played('broadworks.attachment', facts, events),
  }));

  it('never shows error 2017 on the way through the automatic attach', () => {
    fc.assert(
      fc.property(steps, ({ steps: log }) => {
        for (const s of log.filter(({ to }) => to === 'attachingAuto')) {
          expect(s.effects.map(({ id }) => id)).not.toContain('ERROR_2017');
          expect(s.effects.map(({ id }) => id)).not.toContain('NOTIFY_CUSTOMER_ADMINS');
        }
      }),
    );
  });

  it('tells at most five administrators, and never more than there are', () => {
    fc.assert(
      fc.property(steps, ({ facts, steps: log }) => {
        const told = log.flatMap(({ effects }) =>
          effects
            .filter(({ id }) => id === 'NOTIFY_CUSTOMER_ADMINS')
            .map(({ args }) => args.recipients),
        );
        for (const n of told) expect(n).toBe(Math.min(5, facts.existingOrgAdminCount));
      }),
    );
  });

  it('is ready to be tried again only after the right person was admitted with full rights', () => {
    fc.assert(
      fc.property(steps, ({ steps: log }) => {
        const admitted = log.filter(
          ({ to, from }) => to === 'readyToRetry' && from !== 'readyToRetry',
        );
        for (const { payload } of admitted) {
          expect(payload.actorRole ?? 'CUSTOMER_ADMIN').toBe('CUSTOMER_ADMIN');
          expect(payload.externalAdminRights).toBe('FULL');
          expect(String(payload.externalAdminEmail).trim().toLowerCase()).toBe(
            'admin@partner.example',
          );
        }
      }),
    );
  });

  it('is never reached while the template forbids it or nobody matches', () => {
    fc.assert(
      fc.property(steps, ({ facts, steps: log }) => {
        const matches = facts.targetOrgUserEmails.some(
          (e) => e.toLowerCase() === facts.firstSubscriberEmail,
        );
        const attached = log.some(({ to }) => JSON.stringify(to).includes('attached'));
        if (attached) expect(matches).toBe(true);
        const allowed =
          facts.templateExistingOrgToggle ||
          log.some(({ event, refused }) => event === 'TOGGLE_ON' && !refused);
        if (attached) expect(allowed).toBe(true);
      }),
    );
  });
});

describe('a step', () => {
  const state = begun('broadworks.attachment', {});

  it.each([
    [{ event: 'RETRYY' }, 'event/unknown-event'],
    [{ event: 'RETRY', payload: { x: 1 } }, 'event/unknown-field'],
    [{ event: 'RETRY', learn: { existingOrgUserCount: -1 } }, 'facts/wrong-value'],
    [{ event: 'RETRY', learn: { nobody: 1 } }, 'facts/unknown-fact'],
    [
      { event: 'CUSTOMER_ADMITS_EXTERNAL_ADMIN', payload: { externalAdminRights: 'ALL' } },
      'event/wrong-value',
    ],
  ])('%j is a problem and changes nothing', (request, code) => {
    const next = step(policy, state, { run: 0, ...request });
    expect(problemsOf(next).map((p) => p.code)).toEqual([code]);
  });

  it('of a run that the case does not have is a problem', () => {
    const next = step(policy, state, { run: 3, event: 'RETRY' });
    expect(problemsOf(next).map((p) => p.code)).toEqual(['event/unknown-run']);
  });

  it('forgets a fact that is said to be unknown', () => {
    const known = afterEvent(state, {
      event: 'RETRY',
      payload: {},
      learn: { existingOrgUserCount: 3 },
    });
    const gone = afterEvent(known, {
      event: 'RETRY',
      payload: {},
      learn: { existingOrgUserCount: { unknown: true } },
    });
    expect(known.facts.existingOrgUserCount).toBe(3);
    expect(gone.facts).not.toHaveProperty('existingOrgUserCount');
  });
});

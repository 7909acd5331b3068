import fc from 'fast-check';
import { type Act, afterAct, anyStory, casesOf } from 'provisim/testing';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/base/json.js';
import { openCase, saveCase } from '../../core/keep/saved-case.js';
import type { ProcessDefinition } from '../../core/process/definition.js';
import type { LoadedPolicy } from '../../core/process/loaded-policy.js';
import { defineMachine, type MachineConfig } from '../../core/process/machine.js';
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
    numRuns: runs(8),
  })),
  { process: 'test.review', policy: timedWorld, numRuns: runs(60) },
];

const text = (story: unknown) => JSON.stringify(story);
const throughFile = (value: unknown): unknown => JSON.parse(text(value));

function opened(policy: LoadedPolicy, content: unknown) {
  const result = openCase(policy, throughFile(content));
  if (!result.ok) throw new Error(text(result.problems));
  return result.value;
}

const problemsOf = (policy: LoadedPolicy, content: unknown) => {
  const result = openCase(policy, throughFile(content));
  return result.ok ? [] : result.problems;
};

describe.each(systems)('a saved case of $process', ({ process, policy, numRuns }) => {
  const told = anyStory(policy, process);
  const acts = told.map((story) => story.acts);
  const stories = told.map((story) => casesOf(policy, story).at(-1) ?? EMPTY_CASE);

  it('is opened as it was, byte for byte, where nothing has changed', () => {
    fc.assert(
      fc.property(stories, (state) => {
        const { case: again, migrated, notes } = opened(policy, saveCase(policy, state));
        expect(text(again)).toBe(text(state));
        expect({ migrated, notes }).toEqual({ migrated: false, notes: [] });
      }),
      { numRuns },
    );
  });

  it('continues, opened again, as it would have continued', () => {
    fc.assert(
      fc.property(stories, acts, (state, rest) => {
        const again = opened(policy, saveCase(policy, state)).case;
        const on = (from: Case) => rest.reduce((now, act) => afterAct(policy, now, act), from);
        expect(text(on(again))).toBe(text(on(state)));
      }),
      { numRuns },
    );
  });

  it('is opened, when anything in it was changed, only where all of it follows from its log', () => {
    fc.assert(
      fc.property(stories, fc.nat(), anything, (state, pick, value) => {
        const saved = throughFile(saveCase(policy, state));
        const places = placesIn(saved);
        const place = places[pick % places.length] ?? [];
        const broken = replaced(saved, place, value);
        const result = openCase(policy, broken);
        const said = broken as { readonly case?: Json } | null;
        if (result.ok) expect(throughFile(result.value.case)).toEqual(said?.case);
        else expect(result.problems.every(({ code }) => code.startsWith('saved/'))).toBe(true);
      }),
      { numRuns },
    );
  });
});

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(null, '', -1, 0, 1, 3, 99_999, 1e300, {}, [], true, 'settled'),
);

describe('anything that is no saved case', () => {
  it('is a list of problems, never a crash', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(problemsOf(timedWorld, value)).not.toEqual([]);
      }),
    );
  });
});

const submit: Act = { event: 'SUBMIT', payload: {}, learn: {}, run: 0 };
const later = (seconds: number): Act => ({ wait: seconds });

function story(policy: LoadedPolicy, ...acts: readonly Act[]): Case {
  const request = { process: 'test.review', facts: { rplMatch: true } };
  const started = startRun(policy, EMPTY_CASE, request);
  if (!started.ok) throw new Error(text(started.problems));
  return acts.reduce((now, act) => afterAct(policy, now, act), started.value);
}

describe('a review of the guide that waits', () => {
  it.each([1, DUE.mail, DUE.review - 1])(
    'saved at %i s and opened again, is late at the same time',
    (seconds) => {
      const started = startRun(shipped, EMPTY_CASE, { process: 'wholesale.rplReview' });
      if (!started.ok) throw new Error('the review does not begin');
      const match: Act = { event: 'SCREEN_RESULT', payload: { match: true }, learn: {}, run: 0 };
      const acts = [match, later(seconds)];
      const waiting = acts.reduce((now, act) => afterAct(shipped, now, act), started.value);
      const again = opened(shipped, saveCase(shipped, waiting)).case;
      const ends = [waiting, again].map((c) => passTime(shipped, c, DUE.review + 7));
      expect(text(ends[1])).toBe(text(ends[0]));
      const end = ends[1]?.ok ? ends[1].value.runs[0]?.log.at(-1) : undefined;
      expect(end).toMatchObject({ event: 'REVIEW_TIMEOUT', at: DUE.review, to: 'failed' });
    },
  );
});

describe('a run with a pending timer', () => {
  it.each([0, DUE.mail, DUE.review - 1])(
    'saved at %i s and opened again, fires it at the same time with the same effects',
    (seconds) => {
      const waiting = story(timedWorld, submit, later(seconds || 1));
      const again = opened(timedWorld, saveCase(timedWorld, waiting)).case;
      expect(again.runs[0]?.timers.map(({ id }) => id)).toContain('review');
      const ends = [waiting, again].map((c) => passTime(timedWorld, c, DUE.review + 7));
      expect(text(ends[1])).toBe(text(ends[0]));
      const end = ends[1]?.ok ? ends[1].value.runs[0]?.log.at(-1) : undefined;
      expect(end).toMatchObject({ event: 'TIMEOUT', at: DUE.review, to: 'failed' });
    },
  );
});

/** The policy with another review. */
function newer(change: (definition: ProcessDefinition) => ProcessDefinition): LoadedPolicy {
  const changed = change(review);
  return { ...timedWorld, processes: new Map([...timedWorld.processes, [changed.id, changed]]) };
}

/** The review with one text of its machine replaced everywhere. */
function rewritten(definition: ProcessDefinition, from: string, to: string): ProcessDefinition {
  const config = JSON.parse(text(definition.machine.config).replaceAll(from, to)) as MachineConfig;
  return { ...definition, machine: defineMachine(config) };
}

describe('a saved case in a newer machine', () => {
  const ask: Act = { event: 'ASK', payload: { seconds: 60 }, learn: {}, run: 0 };
  const saved = saveCase(timedWorld, story(timedWorld, submit, ask));

  it('is played again there, with notes of what is otherwise', () => {
    const policy = newer((r) => rewritten(r, '"ASKED"', '"ASKED_TWICE"'));
    const { migrated, notes, case: now } = opened(policy, saved);
    expect(migrated).toBe(true);
    expect(notes).toEqual([
      'the machine of `test.review` is another',
      'step 2 ASK emits ASKED_TWICE, it emitted ASKED',
    ]);
    expect(now.runs[0]?.log[1]?.effects.map(({ id }) => id)).toEqual(['ASKED_TWICE']);
  });

  it('says when its timers are due by now', () => {
    const lasts = { decision: 'wholesale.support.channel', parameter: 'helpDeskHours' };
    const policy = newer(({ timers, ...rest }) => {
      const changed = timers?.mail && { mail: { ...timers.mail, lasts } };
      return { ...rest, timers: { ...timers, ...changed } };
    });
    expect(opened(policy, saved).notes).toContain(
      'the timer `mail` is due at 48 h, it was at 24 h',
    );
  });

  it('is not opened where a step leads elsewhere, and says which', () => {
    const approve: Act = { event: 'APPROVE', payload: { seconds: 60 }, learn: {}, run: 0 };
    const settled = saveCase(timedWorld, story(timedWorld, submit, approve));
    const policy = newer((r) => rewritten(r, '"target":"settled"', '"target":"done"'));
    expect(problemsOf(policy, settled)).toEqual([
      {
        code: 'saved/other-way',
        message: 'step 2 APPROVE led to settled, by now it leads to done',
        hint: 'play it again from there, or open it where it was played',
        at: '/case/runs/0/log/1',
      },
    ]);
  });

  it('is not opened where a timer fires earlier, and says when', () => {
    const lasts = { decision: 'wholesale.support.channel', parameter: 'mailboxHours' };
    const policy = newer(({ timers, ...rest }) => {
      const changed = timers?.review && {
        review: { ...timers.review, lasts, unit: 'hour' as const },
      };
      return { ...rest, timers: { ...timers, ...changed } };
    });
    const waiting = saveCase(timedWorld, story(timedWorld, submit, later(DUE.mail + 1)));
    expect(problemsOf(policy, waiting).map(({ message }) => message)).toEqual([
      'by now there is a step 4: TIMEOUT at 24 h 1 s, set off by the timer `review`',
    ]);
  });

  it('names everything that is gone, each with its place', () => {
    const policy = newer((r) => {
      const { ASK: _, ...events } = r.events;
      const { mail: __, ...timers } = r.timers ?? {};
      const { rplMatch: ___, ...facts } = r.facts;
      const gone = rewritten(r, '"inReview"', '"reviewed"');
      return { ...gone, events, timers, facts };
    });
    expect(problemsOf(policy, saved).map(({ code, at }) => `${code} ${at}`)).toEqual([
      'saved/unknown-fact /case/runs/0/began/facts/rplMatch',
      'saved/unknown-timer /case/runs/0/timers/0/id',
      'saved/unknown-state /case/runs/0/log/0/to',
      'saved/unknown-event /case/runs/0/log/1/event',
      'saved/unknown-field /case/runs/0/log/1/payload/seconds',
      'saved/unknown-state /case/runs/0/log/1/to',
    ]);
  });
});

describe('a saved case that was changed by hand', () => {
  it('says that it does not follow from its log', () => {
    const saved = saveCase(timedWorld, story(timedWorld, submit));
    const facts = { ...saved.case.facts, isTrial: true };
    const changed = { ...saved, case: { ...saved.case, facts } };
    expect(problemsOf(timedWorld, changed).map(({ code }) => code)).toEqual(['saved/altered']);
  });

  it('of another version says which would be right', () => {
    const saved = { ...saveCase(timedWorld, story(timedWorld, submit)), version: 2 };
    expect(problemsOf(timedWorld, saved).map(({ code }) => code)).toEqual(['saved/version']);
  });
});

type Path = readonly (string | number)[];

/** Every place in a JSON value, except for texts that only describe a decision. */
function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).filter(([key]) => key !== 'decisions');
  return [path, ...inner.flatMap(([key, item]) => placesIn(item, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const inner = (value as Record<string, Json>)[key];
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  return Object.assign(copy, { [key]: replaced(inner, rest, by) });
}

import fc from 'fast-check';
import {
  type Act,
  type AnyStory,
  afterAct,
  anyStory,
  casesOf,
  type FactsRecord,
} from 'provisim/testing';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../core/base/result.js';
import { caseAt } from '../../core/keep/rewind.js';
import type { Case, Run, Step } from '../../core/process/run.js';
import { EMPTY_CASE, startRun } from '../../core/process/start.js';
import { stateName, statePath } from '../../core/process/state-path.js';
import { doAct } from '../../testing/act.js';
import { runs } from '../decide/runs.js';
import { shippedPolicy } from '../shipped.js';
import { beginningsOf } from './beginnings.js';
import { listedProcesses } from './catalogue.js';

const policy = shippedPolicy();
const processes = [...policy.processes.values()];
const numRuns = runs(10);

/** The log of the run that an event was sent to, after it. */
const stepsOf = ({ runs: all }: Case) =>
  all.flatMap((run) => run.log.map((step) => ({ run, step })));

/** The problems of an input to a case. */
const WRONG = ['event/past', 'facts/impossible', 'start/no-handover', 'start/wanted'];
/** Also with a value that no field has. */
const NONSENSE = ['event/wrong-value', 'facts/wrong-value', 'facts/unknown-fact'];
const isNonsense = (act: Act): boolean => /"no":"value"/.test(JSON.stringify(act));

describe.each(processes)('a random story of $id', (definition) => {
  const stories = anyStory(policy, definition.id, { near: beginningsOf(definition.id) });
  // Every law sees the same stories: each is played once.
  const played = new Map<string, readonly Case[]>();
  const casesOnce = (story: AnyStory): readonly Case[] => {
    const key = JSON.stringify(story);
    const cases = played.get(key) ?? casesOf(policy, story);
    played.set(key, cases);
    return cases;
  };
  const holds = (law: (cases: readonly Case[], story: AnyStory) => void) =>
    fc.assert(
      fc.property(stories, (story) => law(casesOnce(story), story)),
      { numRuns },
    );

  it('can be played: what cannot be done is a problem of a known kind, and changes nothing', () => {
    holds((cases, { acts }) => {
      acts.forEach((act, i) => {
        const before = cases[i] ?? EMPTY_CASE;
        const done = doAct(policy, before, act);
        const codes = problemsOf(done).map(({ code }) => code);
        const known = isNonsense(act) ? [...WRONG, ...NONSENSE] : WRONG;
        expect(codes.filter((code) => !known.includes(code))).toEqual([]);
        if (!done.ok) expect(cases[i + 1]).toBe(before);
      });
    });
  });

  it('refuses with a reason, and nothing but the log and what was learned has changed', () => {
    holds((cases, { acts }) => {
      acts.forEach((act, i) => {
        const [before, after] = [cases[i], cases[i + 1]];
        if (!('event' in act) || before === undefined || after === undefined) return;
        const step = after.runs[act.run]?.log.at(-1);
        const isNew = after !== before;
        if (step?.refused === undefined || !isNew) return;
        expect(step.refused.message).not.toBe('');
        expect(step).toMatchObject({ moves: [], effects: [], warnings: [], changed: {} });
        const unlogged = (run: Run | undefined) => run && { ...run, log: [], own: {} };
        expect(after.runs.map(unlogged)).toEqual(before.runs.map(unlogged));
        expect(after.clock).toBe(before.clock);
        const names = Object.keys({ ...before.facts, ...after.facts });
        const changed = names.filter((name) => before.facts[name] !== after.facts[name]);
        expect(changed.filter((name) => !(name in act.learn))).toEqual([]);
      });
    });
  });

  it('has timers only in states in which they run, each once', () => {
    holds((cases) => {
      for (const { process, state, timers } of cases.flatMap((c) => c.runs)) {
        const declared = policy.processes.get(process)?.timers ?? {};
        const here = stateName(statePath(state));
        expect(timers.filter(({ id }) => !declared[id]?.runsIn.includes(here))).toEqual([]);
        expect(new Set(timers.map(({ id }) => id)).size).toBe(timers.length);
      }
    });
  });

  it('has no effects but those of the catalogue', () => {
    holds((cases) => {
      for (const { run, step } of stepsOf(cases.at(-1) ?? EMPTY_CASE)) {
        const listed = listedProcesses.get(run.process)?.effects ?? [];
        expect(step.effects.map(({ id }) => id).filter((id) => !listed.includes(id))).toEqual([]);
      }
    });
  });

  it('comes, played again from its log, to the same case', () => {
    holds((cases) => {
      const now = cases.at(-1) ?? EMPTY_CASE;
      const again = caseAt(policy, now, now.clock);
      expect(again.ok ? JSON.stringify(again.value) : again.problems).toBe(JSON.stringify(now));
    });
  });
});

describe('two requests on one enterprise', () => {
  const process = 'broadworks.attachment';
  const near = beginningsOf(process).map((facts) => ({ ...others(facts), enterpriseOrgId: null }));
  const pairs = fc.constantFrom(['org-a', 'org-b'], ['org-a', 'org-a']);
  const sends = fc.array(fc.tuple(fc.nat(1), anyStory(policy, process, { acts: 3 })), {
    maxLength: 8,
  });

  it('never tie it to two organizations', () => {
    fc.assert(
      fc.property(fc.constantFrom(...near), pairs, sends, (facts, pair, parts) => {
        let now = pair.reduce((state, own) => begunFor(state, facts, own), EMPTY_CASE);
        const events = parts.flatMap(([run, { acts }]) =>
          acts.flatMap((act) =>
            'event' in act ? [{ ...act, learn: others(act.learn), run }] : [],
          ),
        );
        for (const event of events) {
          const next = afterAct(policy, now, event);
          const before = now.facts.enterpriseOrgId;
          // Only the request that reserved it may release it, where the attach fails.
          const isOwn = before === pair[event.run];
          const mayBe = isOwn ? [before, null] : [before];
          if (before !== null) expect(mayBe).toContain(next.facts.enterpriseOrgId);
          now = next;
        }
      }),
      { numRuns: runs(150) },
    );
  });
});

/** Facts without those that the two requests are about. */
function others({ enterpriseOrgId: _, targetOrgId: _own, ...facts }: FactsRecord): FactsRecord {
  return facts;
}

function begunFor(state: Case, facts: FactsRecord, targetOrgId: string): Case {
  const process = 'broadworks.attachment';
  const next = startRun(policy, state, { process, facts, own: { targetOrgId } });
  if (!next.ok) throw new Error('the attach does not begin');
  return next.value;
}

describe('random stories', () => {
  it('get through most transitions of every process', () => {
    const share = processes.map(({ id }) => ({ id, taken: takenOf(id) }));
    expect(share.filter(({ taken }) => taken < ENOUGH)).toEqual([]);
  });
});

const ENOUGH = 5;

/** How many transitions of a process some stories take; no more of them are played once it is enough. */
function takenOf(id: string): number {
  const taken = new Set<string>();
  for (let seed = 1; seed <= 8 && taken.size < ENOUGH; seed++) {
    const stories = fc.sample(anyStory(policy, id, { near: beginningsOf(id) }), {
      numRuns: 10,
      seed,
    });
    const ends = stories.map((story) => casesOf(policy, story).at(-1) ?? EMPTY_CASE);
    for (const one of ends.flatMap((c) => stepsOf(c).flatMap(transitionsOf))) taken.add(one);
  }
  return taken.size;
}

function transitionsOf({ step }: { readonly step: Step }): readonly string[] {
  return step.moves.flatMap(({ transitions }) => transitions);
}

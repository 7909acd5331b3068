import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProcessVersion } from '../../core/explore/compare/compared-step.js';
import { diffProcess, type ProcessDiff } from '../../core/explore/compare/process-diff.js';
import type { ProcessDefinition } from '../../core/process/definition.js';
import type { LoadedPolicy } from '../../core/process/loaded-policy.js';
import type { Case } from '../../core/process/run.js';
import { beginCase } from '../../core/process/start.js';
import { step } from '../../core/process/step.js';
import { machineMutants } from '../../core/simulate/machine-mutants.js';
import { anyStory, casesOf } from '../../testing/index.js';
import { PATIENCE, runs, sampled } from '../decide/runs.js';
import { shippedPolicy } from '../shipped.js';

const policy = shippedPolicy() as LoadedPolicy;
const MOST = 2000;
const PROCESSES = [
  ...['wholesale.rplReview', 'wholesale.restrictedMode', 'broadworks.freeCalls'],
  ...['wholesale.callQueueUpgrade', 'broadworks.detachment', 'wholesale.partnerHubOnboarding'],
];

function withMachine(definition: ProcessDefinition): LoadedPolicy {
  return { ...policy, processes: new Map(policy.processes).set(definition.id, definition) };
}

function compared(from: ProcessVersion, to: ProcessVersion, process: string): ProcessDiff {
  const found = diffProcess(from, to, { process, most: MOST });
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

/** What can be seen of a run, without citations: they differ in wording only. */
function visible(now: Case): string {
  const run = now.runs[0];
  const last = run?.log.at(-1);
  const { effects, warnings, changed, wanted, handover } = last ?? {};
  const seen = [run?.state, run?.timers, run?.context, effects, warnings, changed];
  return JSON.stringify([...seen, last?.refused?.code, wanted, handover?.process]);
}

/** The number of steps after which two runs diverge; undefined where they do not. */
function firstDifference(
  one: readonly Case[],
  other: readonly Case[],
): { readonly steps: number } | undefined {
  for (const [i, now] of one.entries()) {
    const then = other[i];
    if (then === undefined) return undefined;
    const logs = [now.runs[0]?.log ?? [], then.runs[0]?.log ?? []];
    // Of facts that are not known nothing is claimed.
    if (logs.some((log) => log.at(-1)?.wanted !== undefined)) return undefined;
    // Why both refuse an event is no difference.
    if (logs.every((log) => log.at(-1)?.refused !== undefined)) continue;
    if (visible(now) !== visible(then))
      return { steps: Math.max(...logs.map((log) => log.length)) };
  }
  return undefined;
}

/** Plays a difference by hand: the last step differs, and none before. */
function checkPlayed(from: LoadedPolicy, to: LoadedPolicy, found: ProcessDiff): void {
  for (const { trace, parts } of found.differences) {
    const { process, facts, steps } = trace;
    let [a, b] = [from, to].map((one) => beginCase(one, { process, facts }));
    for (const [i, event] of steps.entries()) {
      if (a?.ok !== true || b?.ok !== true) throw new Error('the trace is played to its end');
      const [next, other] = [step(from, a.value, event), step(to, b.value, event)];
      [a, b] = [next, other.ok ? other : b];
      if (i < steps.length - 1 || !next.ok || !other.ok) continue;
      expect(parts.length).toBeGreaterThan(0);
      expect(visible(next.value)).not.toBe(visible(other.value));
    }
  }
}

describe('The difference of two versions of a process', () => {
  it(
    'has a trace at least as short as any that random play finds',
    () => {
      const count = { different: 0, differences: 0, alike: 0 };
      for (const id of PROCESSES) {
        const definition = policy.processes.get(id);
        if (definition === undefined) throw new Error(id);
        for (const mutant of sampled(machineMutants(definition).filter((_, i) => i % 3 === 0))) {
          const wrong = withMachine(mutant.definition);
          const found = compared({ policy }, { policy: wrong }, id);
          const { states, transitions } = found.changes;
          const changes = [...Object.values(states), ...Object.values(transitions)].flat();
          // Of additions that only cite nothing is left to be seen.
          expect(found.equivalent === true, mutant.fault).toBe(changes.length === 0);
          checkPlayed(policy, wrong, found);
          const shortest = found.differences[0]?.trace.steps.length ?? Number.POSITIVE_INFINITY;
          count.differences += found.differences.length;
          const law = fc.property(anyStory(policy, id, { unknown: 0 }), ({ acts, ...story }) => {
            const own = acts.filter(
              (act) => 'wait' in act || ('event' in act && (act.run ?? 0) === 0),
            );
            const [one, other] = [policy, wrong].map((each) =>
              casesOf(each, { ...story, acts: own }),
            );
            const first = firstDifference(one ?? [], other ?? []);
            if (first === undefined) count.alike += 1;
            else {
              count.different += 1;
              expect(shortest, mutant.fault).toBeLessThanOrEqual(first.steps);
            }
          });
          fc.assert(law, { numRuns: runs(24) });
        }
      }
      if (process.env.PROVISIM_COUNTS) process.stdout.write(`${JSON.stringify(count)}\n`);
      expect(count.different).toBeGreaterThan(runs(40));
      expect(count.differences).toBeGreaterThan(10);
    },
    PATIENCE * 3,
  );

  it('is none of a process with itself, which is proven', () => {
    for (const id of PROCESSES) {
      expect(compared({ policy }, { policy }, id)).toMatchObject({
        ...{ equivalent: true, differences: [], decisions: [] },
      });
    }
  });

  it('is what a later edition of the guide decides otherwise', () => {
    // The review holds an address since that edition: 004:53963.
    const found = compared(
      { policy, asOf: 'P-1.37e' },
      { policy, asOf: 'P-1.37f' },
      'wholesale.rplReview',
    );
    expect(found.changes.transitions).toEqual({ added: [], ended: [], changed: [] });
    expect(found.decisions.map(({ decision }) => decision)).toContain('wholesale.rpl.screen');
  });
});

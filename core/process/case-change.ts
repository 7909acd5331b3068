import { deepFreeze } from '../base/json.js';
import type { Case, CaseFacts, Run, Step } from './run.js';
import { stateName, statePath } from './state-path.js';

/** The number of steps in a case. */
export function stepsOf({ runs }: Case): number {
  return runs.reduce((sum, { log }) => sum + log.length, 0);
}

/** The time of the latest step or start in a case, in seconds of its clock. */
export function lastMoment({ runs }: Case): number {
  return Math.max(0, ...runs.flatMap(({ began, log }) => [began.at, log.at(-1)?.at ?? 0]));
}

/**
 * The state of the run that was started last by a hand-over of this one; null where there is none.
 */
export function childState({ runs }: Case, index: number): string | null {
  const child = runs.findLast(({ began }) => began.parent === index);
  return child === undefined ? null : stateName(statePath(child.state));
}

/**
 * The case with facts learned and forgotten: own facts of the run stay its own, all others belong
 * to the case.
 */
export function withFacts(
  state: Case,
  index: number,
  known: CaseFacts,
  forgotten: readonly string[],
): Case {
  const own = state.runs[index]?.own ?? {};
  const of = (mine: boolean) =>
    Object.fromEntries(Object.entries(known).filter(([name]) => Object.hasOwn(own, name) === mine));
  const runs = state.runs.map((run, i) =>
    i === index ? { ...run, own: without({ ...run.own, ...of(true) }, forgotten) } : run,
  );
  return { ...state, facts: without({ ...state.facts, ...of(false) }, forgotten), runs };
}

/** The case with a timer of a run stopped. */
export function withoutTimer(state: Case, index: number, timer: string): Case {
  const runs = state.runs.map((run, i) =>
    i === index ? { ...run, timers: run.timers.filter(({ id }) => id !== timer) } : run,
  );
  return { ...state, runs };
}

/** The case with a step appended to the log of a run, and further changes of the run. */
export function logged(state: Case, index: number, done: Step, after: Partial<Run> = {}): Case {
  const runs = state.runs.map((run, i) =>
    i === index ? { ...run, ...after, log: grown(run.log, done) } : run,
  );
  return deepFreeze({ ...state, runs });
}

/** Freezes the new step only, where the earlier ones are frozen: a long log would take long. */
function grown(log: Run['log'], done: Step): Run['log'] {
  const longer = [...log, deepFreeze(done)];
  return Object.isFrozen(log) ? Object.freeze(longer) : longer;
}

function without(facts: CaseFacts, forgotten: readonly string[]): CaseFacts {
  const kept = Object.entries(facts).filter(([name]) => !forgotten.includes(name));
  return Object.fromEntries(kept);
}

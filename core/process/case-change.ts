import { deepFreeze } from '../base/json.js';
import type { Case, CaseFacts, Run, Step } from './run.js';
import { stateName, statePath } from './state-path.js';

/** How many steps a case has seen. */
export function stepsOf({ runs }: Case): number {
  return runs.reduce((sum, { log }) => sum + log.length, 0);
}

/** When the last thing happened in a case, in seconds of its clock. */
export function lastMoment({ runs }: Case): number {
  return Math.max(0, ...runs.flatMap(({ began, log }) => [began.at, log.at(-1)?.at ?? 0]));
}

/** The state of the run that a run has handed over to last; null where none is played. */
export function childState({ runs }: Case, index: number): string | null {
  const child = runs.findLast(({ began }) => began.parent === index);
  return child === undefined ? null : stateName(statePath(child.state));
}

/** Facts that are the run's own stay its own; all others are the case's. */
export function withFacts(
  state: Case,
  index: number,
  known: CaseFacts,
  forgotten: readonly string[],
): Case {
  const own = state.runs[index]?.own ?? {};
  const of = (mine: boolean) =>
    Object.fromEntries(Object.entries(known).filter(([name]) => name in own === mine));
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

/** The case with one more step in the log of a run, and what else has become of the run. */
export function logged(state: Case, index: number, done: Step, after: Partial<Run> = {}): Case {
  const runs = state.runs.map((run, i) =>
    i === index ? { ...run, ...after, log: [...run.log, done] } : run,
  );
  return deepFreeze({ ...state, runs });
}

function without(facts: CaseFacts, forgotten: readonly string[]): CaseFacts {
  const kept = Object.entries(facts).filter(([name]) => !forgotten.includes(name));
  return Object.fromEntries(kept);
}

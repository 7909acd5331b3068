import { isRecord } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import { asText, named } from '../base/shown.js';
import { meant } from '../base/suggest.js';
import { requestProblems } from '../decide/request-shape.js';
import type { ProcessDefinition } from '../process/definition.js';
import { effectsOf } from '../process/effects-of.js';
import { processGraph } from '../process/graph.js';
import type { LoadedPolicy } from '../process/loaded-policy.js';
import type { Case, Run } from '../process/run.js';
import { activeStates, statePath } from '../process/state-path.js';
import { step } from '../process/step.js';
import { BROKEN, type Invariant } from './invariant.js';
import type { BegunRun } from './search/explored.js';
import { explore } from './search/explorer.js';
import { watch } from './search/watch.js';
import type { Participant } from './space/state-space.js';
import { compileMachine, leavesOf } from './statechart/compiled-machine.js';
import { emits, enters, type Test } from './step-tests.js';
import { stepsFrom, type TraceStep } from './trace.js';

/** A state or an effect that is to be reached from a case. */
export interface ReachRequest {
  readonly case: Case;
  /** The index of the run that is to reach it; left out: the last. */
  readonly run?: number | undefined;
  /** A state of its process, or an effect that it may emit. */
  readonly to: string;
  /** The most states to expand. */
  readonly most: number;
}

/** The shortest way from a case to a state or an effect, or the proof that there is none. */
export interface ReachReport {
  readonly process: string;
  /** The index of the run. */
  readonly run: number;
  readonly to: string;
  readonly kind: 'state' | 'effect';
  /** `open`: not found in what was explored, but the exploration was not complete. */
  readonly verdict: 'reachable' | 'unreachable' | 'open';
  /**
   * The fewest events that lead there, each with the facts that have to become known before it: no
   * fact could be left out. None where the run is there already.
   */
  readonly steps: readonly TraceStep[];
  /** The case after these steps. */
  readonly after: Case;
  /** Global states that were reached. */
  readonly states: number;
}

/**
 * Finds the shortest sequence of events, and of facts that become known, from a case to a state or
 * an effect. All facts that are not known may have any value; facts that the environment can change
 * may change. The sequence is played before it is returned.
 * @param policy made by `loadPolicy`
 * @returns the report; or problems `reach/…`: no case, no such run, or neither a state nor an effect
 * @example
 * ```ts
 * import { EMPTY_CASE, loadPolicy, startRun } from 'provisim';
 * import { rules } from 'provisim/rules';
 * import { reach } from 'provisim/studio';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const begun = startRun(policy.value, EMPTY_CASE, { process: 'wholesale.rplReview' });
 * if (!begun.ok) throw new Error('no fact is needed to begin');
 * const found = reach(policy.value, { case: begun.value, to: 'failed', most: 1000 });
 * console.log(found.ok && found.value.steps.map(({ event }) => event).join()); // SCREEN_RESULT,RPL_APPROVED
 * ```
 */
export function reach(policy: LoadedPolicy, request: ReachRequest): Result<ReachReport> {
  const wrong = requestProblems(request, ['case', 'run', 'to', 'most']);
  if (wrong.length > 0) return fail(wrong);
  const { case: from, to, most } = request;
  if (!isRecord(from) || !Array.isArray(from.runs)) {
    return fail([{ code: 'reach/no-case', message: 'the case is none', at: '/case' }]);
  }
  const { run: index = from.runs.length - 1 } = request;
  const run = from.runs[index];
  const definition = run && policy.processes.get(run.process);
  if (run === undefined || definition === undefined) {
    const message = `the case has no run ${String(index)}`;
    return fail([{ code: 'reach/no-run', message, at: '/run' }]);
  }
  const goal = goalOf(policy, definition, { run, index, to });
  if (!goal.ok) return goal;
  const { kind, isDone } = goal.value;
  const report = { process: run.process, run: index, to, kind };
  if (kind === 'state' && isDone(from)) {
    return ok({ ...report, verdict: 'reachable', steps: [], after: from, states: 1 });
  }
  const explored = explore(policy, {
    members: from.runs.map((one) => participant(policy, one)),
    ...{ asOf: run.asOf, switches: run.switches, most },
    facts: factsOf(from),
    begun: from.runs.map((one) => begunOf(policy, from, one)),
  });
  const states = explored.states.length;
  const path = watch(explored, toGoal(index, kind === 'state' ? enters(to) : emits(to)));
  if (path === undefined) {
    const verdict = explored.frontier > 0 ? 'open' : 'unreachable';
    return ok({ ...report, verdict, steps: [], after: from, states });
  }
  const steps = fewestFacts(policy, from, { steps: stepsFrom(path, explored), isDone });
  const after = played(policy, from, steps);
  if (after === undefined || !isDone(after)) throw new Error(`the way to ${to} cannot be played`);
  return ok({ ...report, verdict: 'reachable', steps, after, states });
}

/** A goal, with the test whether a case has reached it. */
interface Goal {
  readonly kind: ReachReport['kind'];
  isDone(after: Case): boolean;
}

function goalOf(
  policy: LoadedPolicy,
  definition: ProcessDefinition,
  { run, index, to }: { readonly run: Run; readonly index: number; readonly to: string },
): Result<Goal> {
  const kind = kindOfGoal(policy, definition, to);
  if (!kind.ok) return kind;
  const isDone = kind.value === 'state' ? isIn(index, to) : hasEmitted(index, to, run.log.length);
  return ok({ kind: kind.value, isDone });
}

/**
 * Whether a goal is a state of a process or an effect that it may emit.
 * @returns problem `reach/no-goal` where it is neither
 */
export function kindOfGoal(
  policy: LoadedPolicy,
  definition: ProcessDefinition,
  to: string,
): Result<ReachReport['kind']> {
  const states = processGraph(definition).states.map(({ name }) => name);
  if (states.includes(to)) return ok('state');
  const { ids, open } = effectsOf(policy, definition);
  if (ids.has(to) || open.some((prefix) => to.startsWith(prefix))) return ok('effect');
  return fail([neither(definition, to, [...states, ...ids])]);
}

function neither({ id }: ProcessDefinition, to: string, known: readonly string[]): Problem {
  return {
    code: 'reach/no-goal',
    message: `${named(to)} is neither a state of \`${id}\` nor an effect that it may emit`,
    hint: meant(asText(to), known),
    at: '/to',
  };
}

function participant(policy: LoadedPolicy, { process, own }: Run): Participant {
  const definition = policy.processes.get(process);
  if (definition === undefined) throw new Error(`unchecked process ${process}`);
  return { definition, own: Object.keys(own) };
}

/** The known facts; a run's own ones have its number before their names. */
function factsOf({ facts, runs }: Case): Case['facts'] {
  const own = runs.flatMap((run, i) =>
    Object.entries(run.own).map(([name, value]) => [`${i} ${name}`, value] as const),
  );
  return { ...facts, ...Object.fromEntries(own) };
}

function begunOf(policy: LoadedPolicy, { clock }: Case, run: Run): BegunRun {
  const machine = compileMachine(participant(policy, run).definition.machine);
  return {
    configuration: { leaves: leavesOf(machine, run.state), context: run.context },
    timers: run.timers.map(({ id, started, due }) => ({
      id,
      started: started - clock,
      due: due - clock,
    })),
  };
}

/** A monitor that ends at the goal. */
function toGoal(run: number, test: Test): Invariant {
  return {
    ...{ id: 'goal', text: 'the goal is not reached', processes: [], start: null },
    see: (_, view) => (view.run === run && test(view) ? BROKEN : null),
  };
}

function isIn(run: number, state: string): Goal['isDone'] {
  return ({ runs }) => {
    const now = runs[run];
    return now !== undefined && enteredBy(now, state);
  };
}

/** True where the last step came into a state, or went through it. */
function enteredBy({ state, log }: Run, goal: string): boolean {
  const paths = [statePath(state), ...(log.at(-1)?.through ?? [])];
  return paths.some((path) => activeStates(path).includes(goal));
}

function hasEmitted(run: number, effect: string, before: number): Goal['isDone'] {
  return ({ runs }) =>
    runs[run]?.log.slice(before).some(({ effects }) => effects.some(({ id }) => id === effect)) ===
    true;
}

/** Leaves out each fact without which the steps lead to the goal all the same. */
function fewestFacts(
  policy: LoadedPolicy,
  from: Case,
  { steps, isDone }: { readonly steps: readonly TraceStep[]; readonly isDone: Goal['isDone'] },
): readonly TraceStep[] {
  let fewest = steps;
  for (const [i, { learn = {} }] of steps.entries()) {
    for (const name of Object.keys(learn)) {
      const less = fewest.map((one, at) => (at === i ? without(one, name) : one));
      const after = played(policy, from, less);
      if (after !== undefined && isDone(after)) fewest = less;
    }
  }
  return fewest;
}

function without({ learn = {}, ...rest }: TraceStep, name: string): TraceStep {
  const left = Object.fromEntries(Object.entries(learn).filter(([one]) => one !== name));
  return Object.keys(left).length === 0 ? rest : { ...rest, learn: left };
}

/** The case after some steps; undefined where one is refused or needs more facts. */
function played(policy: LoadedPolicy, from: Case, steps: readonly TraceStep[]): Case | undefined {
  let now = from;
  for (const one of steps) {
    const next = step(policy, now, one);
    if (!next.ok) return undefined;
    const last = next.value.runs[one.run ?? 0]?.log.at(-1);
    if (last?.refused !== undefined || last?.wanted !== undefined) return undefined;
    now = next.value;
  }
  return now;
}

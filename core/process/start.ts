import { initialTransition } from 'xstate';
import { copyOf, isRecord, type Json, notPlain, ownValue } from '../base/json.js';
import { type Problem, pointer } from '../base/problem.js';
import { fail, ok, problemsOf, type Result } from '../base/result.js';
import { asText, named, shown } from '../base/shown.js';
import { meant } from '../base/suggest.js';
import { notSwitches, switchKeys } from '../decide/request.js';
import { requestProblems } from '../decide/request-shape.js';
import { resolveAsOf } from '../rule/period.js';
import type { Policy } from '../rule/policy.js';
import { stepsOf } from './case-change.js';
import type { ProcessDefinition } from './definition.js';
import { EventContext } from './event-context.js';
import { holds } from './guard.js';
import type { LoadedPolicy } from './loaded-policy.js';
import { nullMeansIn, readCaseFacts } from './read-event.js';
import { RecordingAnswerer } from './recording-answerer.js';
import type { Case, CaseFacts, Run } from './run.js';
import { type StateValue, stateName, statePath, stateValue } from './state-path.js';
import { settle } from './step.js';
import { xstateMachine } from './xstate-machine.js';

type Values = Readonly<Record<string, Json>>;

/** A request to start a run. */
export interface RunRequest {
  /** The id of the process, such as `broadworks.attachment`. */
  readonly process: string;
  /** Known facts of the case; a fact that is left out is not known. */
  readonly facts?: Values | undefined;
  /** The run's own facts, which other runs of the case do not share. */
  readonly own?: Values | undefined;
  /** An ISO date or an epoch id of the guide; left out: the newest epoch. */
  readonly asOf?: string | null | undefined;
  readonly switches?: Values | undefined;
}

/**
 * The empty case: no facts, no runs.
 * @example
 * ```ts
 * import { EMPTY_CASE } from 'provisim';
 *
 * console.log(JSON.stringify(EMPTY_CASE)); // {"facts":{},"clock":0,"runs":[]}
 * ```
 */
export const EMPTY_CASE: Case = { facts: {}, clock: 0, runs: [] };

/**
 * Starts a run of a process in a case; the first one in `EMPTY_CASE`.
 * @param policy made by `loadPolicy`
 * @param state the case so far
 * @param request the process, facts besides those of the case, the time, and switches
 * @returns the case with the run as its last; or problems `start/…`, `facts/…`, `as-of/…`,
 * `switches/…`; `start/wanted` where the initial state depends on unknown facts
 * @example
 * ```ts
 * import { EMPTY_CASE, loadPolicy, startRun } from 'provisim';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const begun = startRun(policy.value, EMPTY_CASE, { process: 'wholesale.rplReview' });
 * console.log(begun.ok && begun.value.runs[0]?.state); // screening
 * ```
 */
export function startRun(policy: LoadedPolicy, state: Case, request: RunRequest): Result<Case> {
  const wrong = requestProblems(request);
  if (wrong.length > 0) return fail(wrong);
  const definition = policy.processes.get(request.process);
  if (definition === undefined) return fail([unknownProcess(policy, request.process)]);
  const nullMeans = nullMeansIn(policy, definition.edition);
  const facts = readCaseFacts(definition, nullMeans, request.facts ?? {});
  const own = readCaseFacts(definition, nullMeans, request.own ?? {});
  const guide = policy.guides.get(definition.edition);
  if (guide === undefined) throw new Error(`no guide of ${definition.edition} is loaded`);
  const time = resolveAsOf(guide, request.asOf ?? null);
  const switches = readProcessSwitches(policy, definition, request.switches ?? {});
  if (!facts.ok || !own.ok || !time.ok || !switches.ok) {
    return fail(problemsOf(facts, own, time, switches));
  }
  const run = newRun(definition, state, {
    facts: facts.value.known,
    ...{ entry: null, parent: null, asOf: request.asOf ?? null, switches: switches.value },
    own: own.value.known,
  });
  const known = { ...state.facts, ...facts.value.known };
  const first = firstState(policy, definition, run, { ...known, ...run.own });
  if (!first.ok) return first;
  const begun = first.value === undefined ? run : { ...run, state: first.value };
  return ok({ ...state, facts: known, runs: [...state.runs, begun] });
}

/**
 * Follows a hand-over: starts a run of the other process in the state that the hand-over names,
 * with the facts that it passes.
 * @param index the run that is in a state with a hand-over
 * @returns the case with the new run as its last; or a problem `start/no-handover`
 * @example
 * ```ts
 * import { EMPTY_CASE, followHandover, formatProblem, loadPolicy, startRun } from 'provisim';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const begun = startRun(policy.value, EMPTY_CASE, { process: 'wholesale.rplReview' });
 * if (!begun.ok) throw new Error('no fact is needed to begin');
 * const next = followHandover(policy.value, begun.value, 0);
 * console.log(next.ok || next.problems.map(formatProblem).join()); // run 0 has not come to a state that hands over to a process
 * ```
 */
export function followHandover(policy: LoadedPolicy, caseState: Case, index: number): Result<Case> {
  const from = caseState.runs[index];
  const state = from && stateName(statePath(from.state));
  const handover = policy.processes.get(from?.process ?? '')?.handovers[state ?? ''];
  const definition = handover && policy.processes.get(handover.process);
  if (from === undefined || handover === undefined || definition === undefined) {
    const message = `run ${index} has not come to a state that hands over to a process`;
    return fail([{ code: 'start/no-handover', message }]);
  }
  const passing = Object.entries(from.own).filter(([name]) => handover.passes.includes(name));
  const says = handover.says ?? {};
  const run = newRun(definition, caseState, {
    ...{ facts: says, entry: handover.entry, parent: index, asOf: from.asOf },
    ...{ switches: from.switches, own: Object.fromEntries(passing) },
  });
  const value = stateValue(handover.entry);
  const runs = [...caseState.runs, { ...run, state: value }];
  const begun: Case = { ...caseState, facts: { ...caseState.facts, ...says }, runs };
  const context = run.context;
  const machine = xstateMachine(definition.machine);
  const transient = machine.resolveState({ value, context }).hasTag('transient');
  return transient ? settle(policy, begun, runs.length - 1) : ok(begun);
}

/** The initial runs of a case: the first, and others beside it. */
export interface CaseStart extends RunRequest {
  /** Further runs, each with own facts; all have the same time and switches. */
  readonly others?:
    | readonly { readonly process: string; readonly own?: Values | undefined }[]
    | undefined;
}

/**
 * Begins a case with all its initial runs.
 * @returns the case; or the problems of `startRun`
 */
export function beginCase(policy: LoadedPolicy, beginning: CaseStart): Result<Case> {
  const { asOf, switches, others = [], ...first } = beginning;
  let now: Result<Case> = ok(EMPTY_CASE);
  for (const run of [first, ...others]) {
    if (now.ok) now = startRun(policy, now.value, { ...run, asOf, switches });
  }
  return now;
}

function unknownProcess({ processes }: LoadedPolicy, process: string): Problem {
  const message = `${named(process)} is not a process`;
  const hint = meant(asText(process), [...processes.keys()]);
  return { code: 'start/unknown-process', message, hint, at: '/process' };
}

type NewRun = Pick<Run, 'asOf' | 'switches' | 'own'> & Omit<Run['began'], 'at' | 'after'>;

function newRun(definition: ProcessDefinition, caseState: Case, given: NewRun): Run {
  const [snapshot] = initialTransition(xstateMachine(definition.machine));
  const { facts, entry, parent, asOf, switches, own } = given;
  return {
    process: definition.id,
    began: { at: caseState.clock, after: stepsOf(caseState), facts, own, entry, parent },
    ...{ asOf, switches, own, state: snapshot.value, context: snapshot.context },
    ...{ timers: [], log: [] },
  };
}

/** The initial state by the process's alternatives; undefined for the machine's own. */
function firstState(
  policy: Policy,
  definition: ProcessDefinition,
  run: Run,
  facts: CaseFacts,
): Result<StateValue | undefined> {
  const decided = new RecordingAnswerer(policy);
  const context = new EventContext(
    {
      ...{ policy, definition, run, clock: 0, event: '', from: '', child: null },
      fact: (name) => facts[name],
      field: () => undefined,
    },
    decided,
  );
  const found = definition.begins?.find(({ when }) => holds(when, context));
  if (decided.problems.length > 0) return fail(decided.problems);
  if (context.wanted.length === 0) return ok(found && stateValue(found.state));
  const names = context.wanted.map((name) => `\`${name}\``).join(', ');
  const message = `in which state \`${definition.id}\` begins depends on ${names}`;
  return fail([{ code: 'start/wanted', message, at: '/facts' }]);
}
/** Switches of the process and of the decisions of the policy. */
function readProcessSwitches(
  policy: Policy,
  { switches }: ProcessDefinition,
  given: unknown,
): Result<Readonly<Record<string, Json>>> {
  const other = notPlain(given);
  if (other !== undefined || !isRecord(given)) return fail([notSwitches(other)]);
  const keys = switchKeys(policy);
  const valuesOf = (key: string): readonly Json[] | undefined =>
    ownValue(switches, key)?.values ??
    [...policy.ruleSets.values()].flatMap((r) => r.switches.get(key) ?? [])[0]?.values;
  const problems = Object.entries(given).flatMap(([key, value]): Problem[] => {
    const values = valuesOf(key);
    const at = pointer(['switches', key]);
    if (values === undefined) {
      const hint = meant(key, new Set([...Object.keys(switches), ...keys]));
      return [{ code: 'switches/unknown', message: `\`${key}\` is not a switch`, hint, at }];
    }
    if (values.some((v) => v === value)) return [];
    const hint = `right would be ${values.map((v) => `\`${JSON.stringify(v)}\``).join(', ')}`;
    const message = `\`${key}\` cannot be ${shown(value)}`;
    return [{ code: 'switches/wrong-value', message, hint, at }];
  });
  // Every value is one of its switch's values, so all are JSON.
  return problems.length > 0 ? fail(problems) : ok(copyOf(given as Record<string, Json>));
}

import { initialTransition } from 'xstate';
import { isRecord, type Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import { meant } from '../base/suggest.js';
import { switchKeys } from '../decide/request.js';
import { resolveAsOf } from '../rule/period.js';
import type { Policy } from '../rule/policy.js';
import { stepsOf } from './case-change.js';
import type { ProcessDefinition } from './definition.js';
import { EventContext } from './event-context.js';
import { holds } from './guard.js';
import { nullMeansIn, readCaseFacts } from './read-event.js';
import { RecordingAnswerer } from './recording-answerer.js';
import type { Case, CaseFacts, Run } from './run.js';
import { type StateValue, stateName, statePath, stateValue } from './state-path.js';
import { type System, settle } from './step.js';
import { xstateMachine } from './xstate-machine.js';

/** A request to start a run. */
export interface StartRequest {
  readonly facts?: unknown;
  /** The run's own facts, besides those of the case. */
  readonly own?: unknown;
  readonly asOf?: string | null | undefined;
  readonly switches?: unknown;
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
 * Starts a run of a process in a case.
 * @param caseState the case so far
 * @param request facts besides those of the case, the time, and switches
 * @returns the case with the run as its last; or problems `facts/…`, `as-of/…`, `switches/…`, and
 * `start/wanted` where the initial state depends on unknown facts
 */
export function startRun(
  policy: Policy,
  caseState: Case,
  definition: ProcessDefinition,
  request: StartRequest,
): Result<Case> {
  const nullMeans = nullMeansIn(policy, definition.edition);
  const facts = readCaseFacts(definition, nullMeans, request.facts ?? {});
  const own = readCaseFacts(definition, nullMeans, request.own ?? {});
  const guide = policy.guides.get(definition.edition);
  if (guide === undefined) throw new Error(`no guide of ${definition.edition} is loaded`);
  const time = resolveAsOf(guide, request.asOf ?? null);
  const switches = readProcessSwitches(policy, definition, request.switches ?? {});
  if (!facts.ok || !own.ok || !time.ok || !switches.ok) {
    return fail([facts, own, time, switches].flatMap((r) => (r.ok ? [] : r.problems)));
  }
  const run = newRun(definition, caseState, {
    facts: facts.value.known,
    ...{ entry: null, parent: null, asOf: request.asOf ?? null, switches: switches.value },
    own: own.value.known,
  });
  const known = { ...caseState.facts, ...facts.value.known };
  const state = firstState(policy, definition, run, { ...known, ...run.own });
  if (!state.ok) return state;
  const begun = state.value === undefined ? run : { ...run, state: state.value };
  return ok({ ...caseState, facts: known, runs: [...caseState.runs, begun] });
}

/**
 * Follows a hand-over: starts a run of the other process in the state that the hand-over names,
 * with the facts that it passes.
 * @param index the run that is in a state with a hand-over
 * @returns the case with the new run as its last; or a problem `start/no-handover`
 */
export function followHandover(system: System, caseState: Case, index: number): Result<Case> {
  const from = caseState.runs[index];
  const state = from && stateName(statePath(from.state));
  const handover = system.processes.get(from?.process ?? '')?.handovers[state ?? ''];
  const definition = handover && system.processes.get(handover.process);
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
  return transient ? settle(system, begun, runs.length - 1) : ok(begun);
}

/** The initial runs of a case: the first, and others beside it. */
export interface CaseStart extends Omit<StartRequest, 'facts'> {
  readonly process: string;
  /** Facts of the case. */
  readonly facts: unknown;
  /** Further runs, each with own facts; all have the same time and switches. */
  readonly others?: readonly { readonly process: string; readonly own?: unknown }[] | undefined;
}

/**
 * Begins a case with all its initial runs.
 * @returns the case; or the problems of `startRun`, and `start/unknown-process`
 */
export function beginCase({ policy, processes }: System, beginning: CaseStart): Result<Case> {
  const { asOf, switches, others = [], ...first } = beginning;
  let now: Result<Case> = ok(EMPTY_CASE);
  for (const { process, ...run } of [first, ...others]) {
    const definition = processes.get(process);
    if (definition === undefined) return fail([unknownProcess(process, processes)]);
    if (now.ok) now = startRun(policy, now.value, definition, { ...run, asOf, switches });
  }
  return now;
}

function unknownProcess(process: string, processes: System['processes']): Problem {
  const message = `\`${process}\` is not a process`;
  const hint = `known here: ${[...processes.keys()].map((id) => `\`${id}\``).join(', ')}`;
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
  if (!isRecord(given)) {
    return fail([
      { code: 'switches/shape', message: 'the switches are not an object', at: '/switches' },
    ]);
  }
  const keys = switchKeys(policy);
  const valuesOf = (key: string): readonly Json[] | undefined =>
    switches[key]?.values ??
    [...policy.ruleSets.values()].flatMap((r) => r.switches.get(key) ?? [])[0]?.values;
  const problems = Object.entries(given).flatMap(([key, value]): Problem[] => {
    const values = valuesOf(key);
    const at = `/switches/${key}`;
    if (values === undefined) {
      const hint = meant(key, new Set([...Object.keys(switches), ...keys]));
      return [{ code: 'switches/unknown', message: `\`${key}\` is not a switch`, hint, at }];
    }
    if (values.some((v) => v === value)) return [];
    const hint = `right would be ${values.map((v) => `\`${JSON.stringify(v)}\``).join(', ')}`;
    const message = `\`${key}\` cannot be ${JSON.stringify(value)}`;
    return [{ code: 'switches/wrong-value', message, hint, at }];
  });
  // Every value is one of its switch's values, so all are JSON.
  return problems.length > 0 ? fail(problems) : ok(given as Record<string, Json>);
}

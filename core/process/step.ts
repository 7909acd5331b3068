import { LIMITS } from '../base/input-limits.js';
import { deepFreeze, type Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, problemsOf, type Result } from '../base/result.js';
import { shown } from '../base/shown.js';
import { requestProblems } from '../decide/request-shape.js';
import { childState, lastMoment, logged, stepsOf, withFacts, withoutTimer } from './case-change.js';
import { SECONDS } from './clock.js';
import { type ClockChange, clockAfter } from './event-clock.js';
import type { LoadedPolicy } from './loaded-policy.js';
import type { EventOccurrence } from './query.js';
import { nullMeansIn, readCaseFacts, readEvent } from './read-event.js';
import { RecordingAnswerer } from './recording-answerer.js';
import { refusalOf } from './refusal.js';
import type { Case, CaseFacts, Refusal, Run, Step } from './run.js';
import { stateName, statePath } from './state-path.js';
import { timersAfter } from './timers.js';
import { type Transitioned, transit } from './transition.js';

/** An event for one run of a case. */
export interface EventRequest {
  /** The run's index in the case; left out: 0. */
  readonly run?: number | undefined;
  readonly event: string;
  readonly payload?: Readonly<Record<string, Json>> | undefined;
  /** Facts that become known, or change, before the event. */
  readonly learn?: Readonly<Record<string, Json>> | undefined;
  /** The timer that fires the event, as in a log that is replayed; left out where somebody sends it. */
  readonly timer?: string | undefined;
}

interface ReadEvent {
  readonly run: number;
  readonly event: string;
  readonly payload: Readonly<Record<string, Json>>;
  readonly learned: CaseFacts;
  readonly forgotten: readonly string[];
  readonly timer?: string;
}

/**
 * Plays one event: advances the clock, learns facts, asks the decisions that guards and effects
 * read, and takes the transitions. Timers that fall due before it fire first, each as a step of its
 * own.
 * @param policy made by `loadPolicy`
 * @param state the case so far, which stays as it is
 * @param request the event, and the run that it is for
 * @returns the case after the step, with the step as the last of the run's log; or problems
 * `event/…`, `facts/…`, with no change. A refused event is a step, not a problem: its step says why,
 * and nothing else has changed.
 * @example
 * ```ts
 * import { EMPTY_CASE, loadPolicy, startRun, step } from 'provisim';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const begun = startRun(policy.value, EMPTY_CASE, { process: 'wholesale.rplReview' });
 * if (!begun.ok) throw new Error('no fact is needed to begin');
 * const screened = { event: 'SCREEN_RESULT', payload: { match: true } };
 * const waiting = step(policy.value, begun.value, screened);
 * console.log(waiting.ok && waiting.value.runs[0]?.state); // pendingRplReview
 * ```
 */
export function step(policy: LoadedPolicy, state: Case, request: EventRequest): Result<Case> {
  const wrong = requestProblems(request);
  if (wrong.length > 0) return fail(wrong);
  const { run: index = 0, event, timer } = request;
  const run = Number.isInteger(index) ? state.runs[index] : undefined;
  const definition = run && policy.processes.get(run.process);
  if (run === undefined || definition === undefined) return fail([noSuchRun(state, index)]);
  const payload = readEvent(definition, event, request.payload);
  const nullMeans = nullMeansIn(policy, definition.edition);
  const learned = readCaseFacts(definition, nullMeans, request.learn ?? {});
  if (!payload.ok || !learned.ok) {
    return fail(problemsOf(payload, learned));
  }
  const read: ReadEvent = {
    ...{ run: index, event, payload: payload.value },
    learned: learned.value.known,
    forgotten: learned.value.forgotten,
    ...(timer === undefined ? {} : { timer }),
  };
  const time = clockAfter(definition, run, read, state.clock);
  if (!time.ok) return time;
  const told = (before: Case) => withFacts(before, index, read.learned, read.forgotten);
  const { clock, answered } = time.value;
  const held = answered.map((id) => ({ run: index, id }));
  // Other timers due at the same time fire later, each in turn.
  const later =
    timer === undefined ? passTime(policy, state, clock, held) : ok({ ...state, clock });
  if (!later.ok) return later;
  // Facts are learned when the event occurs: a timer that fires before it does not see them.
  const both = { before: told(state), now: told(later.value) };
  return take(policy, both, read, time.value);
}

/** Takes the eventless transitions of a run that was handed over to a transient state. */
export function settle(policy: LoadedPolicy, state: Case, run: number): Result<Case> {
  const read: ReadEvent = { run, event: '', payload: {}, learned: {}, forgotten: [] };
  const stay = { clock: state.clock, answered: [] };
  return take(policy, { before: state, now: state }, read, stay);
}

/**
 * Advances the clock: timers that fall due fire in order, each as a step of its run. Waiting twice
 * equals waiting once for the sum.
 * @param until seconds of the case's clock; a time in the past changes nothing
 * @param held timers that do not fire, by run and id
 * @returns the case at that time, or problems of a step that a timer fired, or `time/endless`
 * @example
 * ```ts
 * import { EMPTY_CASE, loadPolicy, passTime, startRun, step } from 'provisim';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const begun = startRun(policy.value, EMPTY_CASE, { process: 'wholesale.rplReview' });
 * if (!begun.ok) throw new Error('no fact is needed to begin');
 * const screened = { event: 'SCREEN_RESULT', payload: { match: true } };
 * const waiting = step(policy.value, begun.value, screened);
 * if (!waiting.ok) throw new Error('the event is expected');
 * const late = passTime(policy.value, waiting.value, 80 * 3600);
 * console.log(late.ok && late.value.runs[0]?.state); // failed
 * ```
 */
export function passTime(
  policy: LoadedPolicy,
  state: Case,
  until: number,
  held: readonly { readonly run: number; readonly id: string }[] = [],
): Result<Case> {
  let now = state;
  for (let fired = 0; Number.isFinite(until) && fired < LIMITS.timers; fired++) {
    const due = now.runs.flatMap(({ timers }, run) =>
      timers
        .filter((t) => t.due <= until && !held.some((h) => h.run === run && h.id === t.id))
        .map((timer) => ({ run, timer })),
    );
    due.sort((a, b) => a.timer.due - b.timer.due || a.timer.started - b.timer.started);
    const next = due[0];
    if (next === undefined) return ok(deepFreeze({ ...now, clock: Math.max(now.clock, until) }));
    const later = fire(policy, now, next.run, next.timer);
    if (!later.ok) return later;
    now = later.value;
  }
  return fail([endless(until)]);
}

function fire(
  policy: LoadedPolicy,
  state: Case,
  run: number,
  timer: Run['timers'][number],
): Result<Case> {
  const definition = policy.processes.get(state.runs[run]?.process ?? '');
  const event = definition?.timers?.[timer.id]?.event ?? '';
  const clock = definition?.events[event]?.clock;
  // An event with `advances` has the time since the last step as its payload when a timer fires it,
  // too, so that waiting twice equals waiting once.
  const payload =
    clock !== undefined && 'advances' in clock
      ? { [clock.advances]: (timer.due - lastMoment(state)) / SECONDS[clock.unit] }
      : {};
  return step(policy, state, { run, event, payload, timer: timer.id });
}

/**
 * Takes the transitions: `now` is the case at the event's time, `before` the one to restore on a
 * refusal.
 */
function take(
  policy: LoadedPolicy,
  { before, now }: { readonly before: Case; readonly now: Case },
  event: ReadEvent,
  time: ClockChange,
): Result<Case> {
  const run = now.runs[event.run];
  const definition = run && policy.processes.get(run.process);
  if (run === undefined || definition === undefined) return fail([noSuchRun(now, event.run)]);
  const decided = new RecordingAnswerer(policy);
  const occurrence: EventOccurrence = {
    ...{ policy, definition, run, clock: now.clock, event: event.event },
    from: stateName(statePath(run.state)),
    child: childState(now, event.run),
    fact: (name) => (Object.hasOwn(run.own, name) ? run.own[name] : now.facts[name]),
    field: (name) => event.payload[name],
  };
  const taken = transit(occurrence, run.state, decided);
  if (decided.problems.length > 0) return fail(decided.problems);
  const { end, emission, context } = taken;
  const wanted = [...(time.wanted === undefined ? [] : [time.wanted]), ...context.wanted];
  const refused =
    wanted.length > 0
      ? undefined
      : (time.refused ?? (end === undefined ? refusal(occurrence, taken) : undefined));
  // After the refusal, which may ask further decisions for its reason.
  const still = stepOf(now, event, run, taken, decided);
  const back = event.timer === undefined ? before : withoutTimer(now, event.run, event.timer);
  // Timers that would have fired before the event did not: the step is logged at the time of the
  // attempt.
  const stayed = { ...still, order: stepsOf(back), at: back.clock };
  if (wanted.length > 0) return ok(logged(back, event.run, { ...stayed, wanted }));
  if (end === undefined || refused !== undefined) {
    return ok(logged(back, event.run, { ...stayed, ...(refused && { refused }) }));
  }
  const to = statePath(end.state);
  const handover = definition.handovers[stateName(to)];
  const done: Step = {
    ...{ ...still, through: taken.through, to, moves: taken.moves },
    rules: [...new Set(emission.rules)],
    ...{ effects: emission.effects, warnings: emission.warnings, changed: emission.changed },
    ...(handover === undefined ? {} : { handover }),
  };
  const { started } = emission;
  const spent = { started, answered: time.answered, clock: now.clock };
  const timers = timersAfter({ policy, definition, run }, to, spent);
  const changed = withFacts(now, event.run, emission.changed, []);
  return ok(logged(changed, event.run, done, { ...end, timers }));
}

function stepOf(
  state: Case,
  { event, payload, learned, forgotten, timer }: ReadEvent,
  run: Run,
  { context, emission }: Transitioned,
  { records }: RecordingAnswerer,
): Step {
  const from = statePath(run.state);
  return {
    ...{ order: stepsOf(state), at: state.clock },
    ...(timer === undefined ? {} : { timer }),
    ...{ event, payload, learned, forgotten, from, to: from },
    ...{ through: [], moves: [], rules: [], effects: [], warnings: [], changed: {} },
    assumptions: [
      ...new Set([
        ...[...emission.assumes, ...context.assumed],
        ...records.flatMap(({ assumptions }) => assumptions.map(({ id }) => id)),
      ]),
    ],
    decisions: records,
  };
}

function refusal(occurrence: EventOccurrence, { snapshot, context }: Transitioned): Refusal {
  return refusalOf(occurrence, snapshot, context);
}

function endless(until: number): Problem {
  const message = `time cannot pass until ${until}`;
  const hint = `a number of seconds, so that at most ${LIMITS.timers} timers fall due`;
  return { code: 'time/endless', message, hint };
}

/** The problem of a run that a case does not have. */
export function noSuchRun(state: Case, run: number): Problem {
  const message = `the case has no run ${shown(run)} of a known process`;
  return { code: 'event/unknown-run', message, hint: `it has ${state.runs.length} runs` };
}

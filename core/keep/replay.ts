import type { Problem } from '../base/problem.js';
import { fail, type Result } from '../base/result.js';
import { SECONDS } from '../process/clock.js';
import type { ProcessDefinition } from '../process/definition.js';
import { answeredBy, clockAfter } from '../process/event-clock.js';
import type { LoadedPolicy } from '../process/loaded-policy.js';
import { UNKNOWN } from '../process/query.js';
import type { Case, Run, Step } from '../process/run.js';
import { EMPTY_CASE, followHandover, startRun } from '../process/start.js';
import { type EventRequest, noSuchRun, passTime, step } from '../process/step.js';

/** An input to a case: a run started, a hand-over followed, an event sent, time passed. */
export type CaseAction =
  /** The index of the run in the replayed case. */
  | { readonly do: 'start' | 'follow'; readonly run: number }
  | { readonly do: 'step'; readonly request: EventRequest }
  /** Until a time of the case's clock, in seconds. */
  | { readonly do: 'wait'; readonly until: number };

/** An input with the clock before it, in seconds. */
export type TimedAction = CaseAction & { readonly at: number };

/** The replay of a case from its beginning. */
export interface Replayed {
  /** The case as far as it could be replayed. */
  readonly story: Case;
  /** The inputs in order, without the timers that fired by themselves. */
  readonly deeds: readonly TimedAction[];
  /** Why the replay stopped, with the step at which it did. */
  readonly stuck?: {
    readonly problems: readonly Problem[];
    readonly run: number;
    readonly step?: Step;
  };
}

/**
 * Replays a case from its log: runs start, events are sent, time passes, and timers fire by
 * themselves. In the policy in which it was played the result is the same case, byte for byte.
 * @param until the time to stop at, in seconds of the clock; later inputs are left out
 */
export function playAgain(policy: LoadedPolicy, old: Case, until: number): Replayed {
  const deeds: TimedAction[] = [];
  let state = EMPTY_CASE;
  const act = (deed: CaseAction): readonly Problem[] => {
    if (deed.do === 'wait' && deed.until <= state.clock) return [];
    const next = perform(policy, { old, now: state }, deed);
    if (!next.ok) return next.problems;
    const { clock: at } = state;
    state = next.value;
    deeds.push({ ...deed, at });
    return [];
  };
  for (const turn of turnsOf(old, until)) {
    const { run, step: logged } = turn;
    for (const next of deedsOf(policy, turn)) {
      const problems = act(next(state));
      if (problems.length > 0) {
        const stuck = { problems, run, ...(logged === undefined ? {} : { step: logged }) };
        return { story: state, deeds, stuck };
      }
    }
  }
  const problems = act({ do: 'wait', until });
  return { story: state, deeds, ...(problems.length > 0 && { stuck: { problems, run: 0 } }) };
}

function perform(
  policy: LoadedPolicy,
  { old, now }: { readonly old: Case; readonly now: Case },
  deed: CaseAction,
): Result<Case> {
  if (deed.do === 'wait') return passTime(policy, now, deed.until);
  if (deed.do === 'step') return step(policy, now, deed.request);
  const run = old.runs[deed.run];
  if (deed.do === 'follow') return followHandover(policy, now, run?.began.parent ?? 0);
  if (run === undefined) return fail([noSuchRun(old, deed.run)]);
  const { began, process, asOf, switches } = run;
  const { facts, own } = began;
  return startRun(policy, now, { process, facts, own, asOf, switches });
}

/** A recorded input: a run that started, or an event that was sent. */
interface Turn {
  readonly run: number;
  readonly of: Run;
  /** Missing where the run starts. */
  readonly step?: Step;
  /** Steps fired by timers between the previous input and this one, with their runs. */
  readonly fired: readonly { readonly run: number; readonly step: Step }[];
}

/** All inputs up to a time, in order. */
function turnsOf({ runs }: Case, until: number): readonly Turn[] {
  const happened = runs.flatMap((of, run) => [
    // A run starts before the step with the next number.
    { place: of.began.after - 0.5, at: of.began.at, run, of },
    ...of.log.map((step) => ({ place: step.order, at: step.at, run, of, step })),
  ]);
  const turns: Turn[] = [];
  let fired: { run: number; step: Step }[] = [];
  for (const one of happened.sort((a, b) => a.place - b.place)) {
    const { at, run, of } = one;
    if (at > until) break;
    const done = 'step' in one ? one.step : undefined;
    if (done?.timer !== undefined) fired.push({ run, step: done });
    // A step without an event is a run that settled by itself.
    else if (done?.event !== '') {
      turns.push({ run, of, fired, ...(done === undefined ? {} : { step: done }) });
      fired = [];
    }
  }
  return turns;
}

/** What to do for a recorded input, in sequence; each may read the case at that time. */
function deedsOf(policy: LoadedPolicy, turn: Turn): readonly ((now: Case) => CaseAction)[] {
  const { run, of, step: done } = turn;
  const { at, parent } = of.began;
  if (done === undefined) {
    const begin: CaseAction = { do: parent === null ? 'start' : 'follow', run };
    return [() => ({ do: 'wait', until: at }), () => begin];
  }
  const { event, payload } = done;
  const gone = done.forgotten.map((name) => [name, UNKNOWN] as const);
  const learn = { ...done.learned, ...Object.fromEntries(gone) };
  const definition = policy.processes.get(of.process);
  return [
    () => ({ do: 'wait', until: lastAnswered(definition, turn) }),
    (now) => ({ do: 'wait', until: momentBefore(definition, now, turn) }),
    () => ({ do: 'step', request: { run, event, payload, learn } }),
  ];
}

/**
 * A timer that the event accounts for is held while the event occurs: where it did fire, that was
 * earlier, during a wait.
 */
function lastAnswered(definition: ProcessDefinition | undefined, turn: Turn): number {
  const ids = definition === undefined ? [] : answeredBy(definition, turn.step?.event ?? '');
  const last = turn.fired.findLast(
    ({ run, step: { timer } }) => run === turn.run && timer !== undefined && ids.includes(timer),
  );
  return last?.step.at ?? 0;
}

/** The clock when the event was sent, as far as that made a difference. */
function momentBefore(
  definition: ProcessDefinition | undefined,
  now: Case,
  { run, step: done }: Turn,
): number {
  const of = now.runs[run];
  if (done === undefined || definition === undefined || of === undefined) return 0;
  const { at, event, payload, refused, wanted } = done;
  const clock = definition.events[event]?.clock;
  if (clock === undefined || refused !== undefined || wanted !== undefined) return at;
  if ('advances' in clock) {
    return at - Math.round(Number(payload[clock.advances] ?? 0) * SECONDS[clock.unit]);
  }
  // The event determines its own time if its timer runs.
  const coming = clockAfter(definition, of, { event, payload }, now.clock);
  return coming.ok && coming.value.clock === at ? now.clock : at;
}

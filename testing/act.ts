import { getNextTransitions } from 'xstate';
import {
  type Case,
  followHandover,
  type Policy as LoadedPolicy,
  passTime,
  type Result,
  type Run,
  startRun,
  step,
} from '../core/index.js';
import { xstateMachine } from '../core/studio.js';
import type { FactsRecord } from './arbitrary-facts.js';
import type { Draw } from './draw.js';
import { NONSENSE, processValues } from './process-values.js';
import { processOf } from './system.js';

/** An event that somebody sends to a run. */
export interface EventAct {
  readonly event: string;
  readonly payload: FactsRecord;
  /** Facts that become known, or change, when the event occurs. */
  readonly learn: FactsRecord;
  /** The run's index in the case. */
  readonly run: number;
}

/** An input to a case. */
export type Act =
  | EventAct
  /** Seconds pass. */
  | { readonly wait: number }
  /** The hand-over of that run is followed. */
  | { readonly follow: number }
  /** Another run starts in the same case. @see RunRequest */
  | { readonly start: string; readonly own: FactsRecord };

/** Restrictions on generated acts. */
export interface ActOptions {
  /** Only events, for the first run, with valid values. */
  readonly plain?: boolean;
}

const HOUR = 3600;

/**
 * Draws the next input to a case: mostly an event that its state reacts to, sometimes another one,
 * one with invalid values, or a repeated one; time that passes; a second run.
 */
export function drawAct(
  draw: Draw,
  {
    policy,
    story,
    last,
  }: { readonly policy: LoadedPolicy; readonly story: Case; readonly last?: Act },
  { plain = false }: ActOptions = {},
): Act {
  if (plain) return drawEvent(draw, { policy, story, run: 0 });
  const runs = story.runs.map((_, run) => run);
  const kind = draw.below(100);
  if (kind < 8 && last !== undefined && 'event' in last) return last;
  if (kind < 68) return drawEvent(draw, { policy, story, run: draw.pick(runs) });
  if (kind < 74) return withNonsense(draw, drawEvent(draw, { policy, story, run: 0 }));
  if (kind < 90) return { wait: drawWait(draw, story) };
  if (kind < 96 || runs.length > 2) return { follow: draw.pick(runs) };
  const process = story.runs[0]?.process ?? '';
  const values = processValues(policy, processOf(policy, process));
  return { start: process, own: draw.chance(50) ? values.change(draw, story.facts) : {} };
}

/** The case after an input, or the problems that prevent it. */
export function doAct(policy: LoadedPolicy, state: Case, act: Act): Result<Case> {
  if ('wait' in act) return passTime(policy, state, state.clock + act.wait);
  if ('follow' in act) return followHandover(policy, state, act.follow);
  if ('event' in act) return step(policy, state, act);
  return startRun(policy, state, { process: act.start, own: act.own });
}

interface At {
  readonly policy: LoadedPolicy;
  readonly story: Case;
  readonly run: number;
}

function drawEvent(draw: Draw, { policy, story, run: index }: At): EventAct {
  const run = story.runs[index];
  if (run === undefined) throw new Error(`the case has no run ${index}`);
  const definition = processOf(policy, run.process);
  const values = processValues(policy, definition);
  const expected = expectedIn(policy, run);
  const all = Object.keys(definition.events);
  const event = draw.pick(expected.length > 0 && !draw.chance(15) ? expected : all);
  const known = { ...story.facts, ...run.own };
  const learn = draw.chance(20) ? values.change(draw, known) : {};
  const payload = values.payload(draw, event, { ...known, ...learn });
  return { event, payload, learn, run: index };
}

/** The events that the state of a run reacts to. */
function expectedIn(policy: LoadedPolicy, { process, state, context }: Run): readonly string[] {
  const { machine, events } = processOf(policy, process);
  const snapshot = xstateMachine(machine).resolveState({ value: state, context });
  const types = getNextTransitions(snapshot).map(({ eventType }) => eventType);
  return [...new Set(types)].filter((type) => type in events);
}

function withNonsense(draw: Draw, act: EventAct): EventAct {
  const fields = Object.keys(act.payload);
  if (fields.length === 0) return { ...act, learn: { [draw.pick(NAMES)]: NONSENSE } };
  return { ...act, payload: { ...act.payload, [draw.pick(fields)]: NONSENSE } };
}

const NAMES = ['nothing', 'constructor'] as const;

/** Times close to those at which timers fall due, and others. */
function drawWait(draw: Draw, { clock, runs }: Case): number {
  const due = runs.flatMap(({ timers }) => timers.map((timer) => timer.due - clock));
  const near = due.flatMap((seconds) => [seconds, seconds - 1, seconds + 1]);
  const some = [1, HOUR, 24 * HOUR, 72 * HOUR, 72 * HOUR + 1, draw.below(100 * HOUR) + 1];
  return draw.pick([...near.filter((seconds) => seconds > 0), ...some]);
}

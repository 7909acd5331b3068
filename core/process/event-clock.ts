import type { Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import { durationLabel, SECONDS } from './clock.js';
import type { ProcessDefinition } from './definition.js';
import { fieldName } from './query.js';
import type { Refusal, Run, Timer } from './run.js';

/** The effect of an event on the clock of its case. */
export interface ClockChange {
  /** The clock when the event occurs, in seconds. */
  readonly clock: number;
  /** Timers of the run that the event itself accounts for: they do not fire before it. */
  readonly answered: readonly string[];
  /** A field of the payload that is wanted first. */
  readonly wanted?: string;
  /** The event belongs to a timer that is not running. */
  readonly refused?: Refusal;
}

/** An event with what concerns the clock. */
interface Timed {
  readonly event: string;
  readonly payload: Readonly<Record<string, Json>>;
  /** The timer that fired it. */
  readonly timer?: string;
}

/** The timers of a process that an event accounts for, by id. */
export function answeredBy({ events, timers }: ProcessDefinition, event: string): string[] {
  const clock = events[event]?.clock;
  if (clock === undefined) return [];
  const own = Object.entries(timers ?? {}).filter(([, timer]) => timer.event === event);
  return [...own.map(([id]) => id), ...('reaches' in clock ? [clock.timer] : [])];
}

/**
 * The clock when an event occurs.
 * @param now seconds of the case's clock
 * @returns a problem `event/past` where the event would occur before the present
 */
export function clockAfter(
  definition: ProcessDefinition,
  { timers }: Pick<Run, 'timers'>,
  timed: Timed,
  now: number,
): Result<ClockChange> {
  const clock = definition.events[timed.event]?.clock;
  const fired = timers.find(({ id }) => id === timed.timer);
  if (fired !== undefined) return ok({ clock: Math.max(now, fired.due), answered: [fired.id] });
  if (clock === undefined) return ok({ clock: now, answered: [] });
  const own = timers.filter(({ id }) => definition.timers?.[id]?.event === timed.event);
  const answered = own.map(({ id }) => id);
  if ('fires' in clock) {
    const timer = own.find(({ id }) => id === clock.fires);
    return timer === undefined
      ? ok({ clock: now, answered, refused: noTimer(definition, timed, clock.fires) })
      : ok({ clock: Math.max(now, timer.due), answered });
  }
  const field = 'advances' in clock ? clock.advances : clock.reaches;
  const amount = timed.payload[field];
  if (typeof amount !== 'number') return ok({ clock: now, answered, wanted: fieldName(field) });
  const seconds = Math.round(amount * SECONDS[clock.unit]);
  if ('advances' in clock) return ok({ clock: now + seconds, answered });
  const timer = timers.find(({ id }) => id === clock.timer);
  if (timer === undefined) return ok({ clock: now, answered });
  const at = timer.started + seconds;
  if (at < now) return fail([past(field, timer, now)]);
  return ok({ clock: at, answered: [...answered, timer.id] });
}

function noTimer({ timers }: ProcessDefinition, { event }: Timed, timer: string): Refusal {
  const waited = timers?.[timer]?.title ?? timer;
  const message = `\`${event}\` comes with a timer that does not run here: ${waited}`;
  return { code: 'NO_TIMER', message, found: [], possible: [] };
}

function past(field: string, { started }: Timer, now: number): Problem {
  const message = `\`${field}\` lies in the past`;
  const hint = `by now it is at least ${now - started} s (${durationLabel(now - started)})`;
  return { code: 'event/past', message, hint, at: `/payload/${field}` };
}

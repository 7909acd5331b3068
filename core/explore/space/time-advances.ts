import type { Json } from '../../base/json.js';
import { SECONDS } from '../../process/clock.js';
import type { ProcessDefinition } from '../../process/definition.js';
import type { Timer } from '../../process/run.js';

/** A time at which an event may occur. */
export interface TimeAdvance {
  /** Seconds from now. */
  readonly clock: number;
  /** Timers that the event speaks for. */
  readonly answered: readonly string[];
  /** The fields of the payload that state the time. */
  readonly payload: Readonly<Record<string, Json>>;
}

/** Where no time passes before the event. */
export const NO_TIME: TimeAdvance = { clock: 0, answered: [], payload: {} };

const ONLY_AT_ONCE: readonly TimeAdvance[] = [NO_TIME];

/**
 * The times at which an event may occur, one for each region that running timers distinguish: just
 * before one is due, when it is due, and just after. Times after another timer has fired are left
 * out.
 * @param timers by run, with the clock at 0
 */
export function timeAdvancesOf(
  definition: ProcessDefinition,
  event: string,
  { run, timers }: { readonly run: number; readonly timers: readonly (readonly Timer[])[] },
): readonly TimeAdvance[] {
  const clock = definition.events[event]?.clock;
  if (clock === undefined) return ONLY_AT_ONCE;
  const own = timers[run] ?? [];
  const answered = own.filter(({ id }) => definition.timers?.[id]?.event === event);
  const spoken = 'timer' in clock ? own.filter(({ id }) => id === clock.timer) : [];
  const held = new Set([...answered, ...spoken]);
  const ids = [...held].map(({ id }) => id);
  const first = Math.min(
    Infinity,
    ...timers
      .flat()
      .filter((t) => !held.has(t))
      .map((t) => t.due),
  );
  if ('fires' in clock) {
    const timer = answered.find(({ id }) => id === clock.fires);
    return timer === undefined || timer.due > first
      ? []
      : [{ clock: timer.due, answered: ids, payload: {} }];
  }
  const near = own.flatMap(({ due }) => [due - 1, due, due + 1]);
  const times = near.length === 0 ? [SECONDS[clock.unit]] : near;
  const possible = [...new Set(times)].filter((t) => t > 0 && t < first);
  return possible.map((seconds) => {
    if ('advances' in clock) {
      return {
        clock: seconds,
        answered: ids,
        payload: { [clock.advances]: seconds / SECONDS[clock.unit] },
      };
    }
    const timer = own.find(({ id }) => id === clock.timer);
    const since = seconds - (timer?.started ?? 0);
    return {
      clock: seconds,
      answered: ids,
      payload: { [clock.reaches]: since / SECONDS[clock.unit] },
    };
  });
}

import { SECONDS } from '../../core/process/clock.js';
import type { ProcessDefinition } from '../../core/process/definition.js';
import type { Run } from '../../core/process/run.js';

/** What the clock says about the events of a run. */
export interface Timely {
  /** Events that come only with a timer that does not run, with the reason. */
  readonly blocked: Readonly<Record<string, string>>;
  /** By event, what it would say of the time that has passed if it came now. */
  readonly elapsed: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * Looks at the events of a run by its timers.
 * @param clock seconds of the case's clock
 * @param reason why an event cannot be sent that comes with that timer
 */
export function timelyIn(
  definition: ProcessDefinition,
  { run: { timers }, clock }: { readonly run: Run; readonly clock: number },
  reason: (timer: string) => string,
): Timely {
  const clocks = Object.entries(definition.events).map(
    ([event, spec]) => [event, spec.clock] as const,
  );
  const started = (timer: string) => timers.find(({ id }) => id === timer)?.started;
  const blocked = clocks.flatMap(([event, how]) => {
    const fires = how !== undefined && 'fires' in how ? how.fires : undefined;
    if (fires === undefined || started(fires) !== undefined) return [];
    return [[event, reason(fires)] as const];
  });
  const elapsed = clocks.flatMap(([event, how]) => {
    if (how === undefined || 'fires' in how) return [];
    if ('advances' in how) return [[event, { [how.advances]: 0 }] as const];
    const passed = (clock - (started(how.timer) ?? clock)) / SECONDS[how.unit];
    return [[event, { [how.reaches]: passed }] as const];
  });
  return { blocked: Object.fromEntries(blocked), elapsed: Object.fromEntries(elapsed) };
}

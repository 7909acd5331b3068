import type { ProcessDefinition } from '../../core/define.js';
import type { Run } from '../../core/index.js';
import { SECONDS } from '../../core/studio.js';

/** The clock's effect on the events of a run. */
export interface Timely {
  /** Events of timers that are not running, with the reason. */
  readonly blocked: Readonly<Record<string, string>>;
  /** By event, the fields that state elapsed time, if it were sent now. */
  readonly elapsed: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * The clock's effect on the events of a run.
 * @param clock seconds of the case's clock
 * @param reason why an event of that timer cannot be sent
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

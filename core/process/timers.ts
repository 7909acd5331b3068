import { planFor } from '../decide/request.js';
import type { Policy } from '../rule/policy.js';
import { SECONDS } from './clock.js';
import type { ProcessDefinition } from './definition.js';
import type { Run, Timer } from './run.js';
import { type StatePath, stateName } from './state-path.js';

/**
 * The duration of a timer until it fires, in seconds: the parameter of the policy, plus one second
 * where the time has to be exceeded. Undefined where the policy has no such time in that epoch.
 */
export function timerSeconds(
  policy: Policy,
  definition: ProcessDefinition,
  id: string,
  asOf: string | null,
): number | undefined {
  const spec = definition.timers?.[id];
  if (spec === undefined) return undefined;
  const plan = planFor(policy, spec.lasts.decision, asOf);
  if (!plan.ok) return undefined;
  const lasts = plan.value.parameters.get(spec.lasts.parameter);
  if (typeof lasts !== 'number') return undefined;
  return lasts * SECONDS[spec.unit] + (spec.due === 'after' ? 1 : 0);
}

/**
 * The timers of a run after a step: those that were started, and of the others those that still run
 * in the state. A due timer that the event accounts for is over; another that is due at the same
 * time fires next.
 */
export function timersAfter(
  {
    policy,
    definition,
    run,
  }: {
    readonly policy: Policy;
    readonly definition: ProcessDefinition;
    readonly run: Pick<Run, 'asOf' | 'timers'>;
  },
  to: StatePath,
  step: {
    readonly started: readonly string[];
    readonly answered: readonly string[];
    readonly clock: number;
  },
): readonly Timer[] {
  const state = stateName(to);
  const runsOn = ({ id, due }: Timer) =>
    !(due <= step.clock && step.answered.includes(id)) &&
    !step.started.includes(id) &&
    definition.timers?.[id]?.runsIn.includes(state) === true;
  const started = step.started.flatMap((id): Timer[] => {
    const seconds = timerSeconds(policy, definition, id, run.asOf);
    if (seconds === undefined) return [];
    return [{ id, started: step.clock, due: step.clock + seconds }];
  });
  return [...run.timers.filter(runsOn), ...started];
}

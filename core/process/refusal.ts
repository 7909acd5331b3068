import { type AnyMachineSnapshot, type AnyTransitionDefinition, getNextTransitions } from 'xstate';
import {
  type Guard,
  type GuardScope,
  guardName,
  holds,
  look,
  type Single,
  singlesIn,
} from './guard.js';
import type { EventOccurrence } from './query.js';
import type { Refusal } from './run.js';
import { stateLabel, statePath } from './state-path.js';
import { guardOf } from './xstate-machine.js';

/** Why an event without an enabled transition was refused, and which events are possible. */
export function refusalOf(
  occurrence: EventOccurrence,
  snapshot: AnyMachineSnapshot,
  scope: GuardScope,
): Refusal {
  const { definition, event, from } = occurrence;
  const place = stateLabel(statePath(snapshot.value));
  const transitions = getNextTransitions(snapshot);
  const possible = [...new Set(transitions.map((t) => t.eventType))].filter((type) =>
    Object.hasOwn(definition.events, type),
  );
  const here = `\`${place}\``;
  const handover = definition.handovers[from];
  if (possible.length === 0) {
    const on = handover === undefined ? '' : `; the story goes on in \`${handover.process}\``;
    const message = `the run is over, it has ended in ${here}${on}`;
    return { code: 'FINISHED', message, found: [], possible };
  }
  if (!possible.includes(event)) {
    const message = `\`${event}\` is not expected in ${here}`;
    return { code: 'NOT_EXPECTED', message, found: [], possible };
  }
  const found = foundBy(snapshot, event, scope);
  const reason = found.length === 0 ? 'no condition of it holds' : found.join(', ');
  return {
    code: 'GUARDS',
    message: `\`${event}\` changes nothing in ${here}: ${reason}`,
    found,
    possible: possible.filter((type) => type !== event),
  };
}

/** The values that guards of the event's transitions read, including eventless ones that follow. */
function foundBy(snapshot: AnyMachineSnapshot, event: string, scope: GuardScope): string[] {
  const guards = getNextTransitions(snapshot)
    .filter(({ eventType }) => eventType === event)
    .flatMap((transition) => singles(transition, scope));
  return [
    ...new Set(guards.map((g) => `${guardName(g)} is ${JSON.stringify(look(g, scope) ?? null)}`)),
  ];
}

function singles(transition: AnyTransitionDefinition, scope: GuardScope): readonly Single[] {
  const guard = guardOf(transition);
  return guard === undefined ? [] : failing(guard, scope);
}

/**
 * What keeps a guard from holding: of several conditions the first that does not hold, so that
 * nothing is asked for the reason that was not asked for the answer.
 */
function failing(guard: Guard, scope: GuardScope): readonly Single[] {
  if ('all' in guard) {
    const first = guard.all.find((part) => !holds(part, scope));
    return first === undefined ? [] : failing(first, scope);
  }
  if ('any' in guard) return guard.any.flatMap((part) => failing(part, scope));
  return singlesIn(guard);
}

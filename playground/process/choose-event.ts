import type { ProcessDefinition } from '../../core/define.js';
import type { Dispatch } from '../state/action.js';

/** Sends an event without a payload; for one with a payload, moves to its form. */
export function chooseEvent(
  definition: ProcessDefinition,
  event: string,
  dispatch: Dispatch,
): void {
  const fields = Object.keys(definition.events[event]?.payload ?? {});
  if (fields.length === 0) {
    dispatch({ do: 'event', event, payload: {} });
    return;
  }
  const form = document.getElementById(eventPlace(event));
  form?.setAttribute('open', '');
  form?.scrollIntoView({ block: 'nearest' });
  form?.querySelector<HTMLElement>('summary')?.focus();
}

/** The id of an event's form in the page. */
export function eventPlace(event: string): string {
  return `event-${event}`;
}

import type { GraphTransition } from './graph.js';

/** A transition in one line, as statecharts write it: `EVENT [guard] / effects`. */
export function transitionLabel({ event, guard, effects }: GraphTransition): string {
  return [
    event === '' ? '(at once)' : event,
    ...(guard === undefined ? [] : [`[${guard}]`]),
    ...(effects.length === 0 ? [] : [`/ ${effects.join(', ')}`]),
  ].join(' ');
}

import type { GraphAddition, GraphTransition } from '../process/graph.js';

/** A transition in one line, in the notation of statecharts: `EVENT [guard] / effects`. */
export function transitionLabel(transition: GraphTransition): string {
  const { event, guard } = transition;
  const effects = effectTexts(transition);
  return [
    event === '' ? '(at once)' : event,
    ...(guard === undefined ? [] : [`[${guard}]`]),
    ...(effects.length === 0 ? [] : [`/ ${effects.join(', ')}`]),
  ].join(' ');
}

/** The effects of a transition; conditional ones with their condition. */
export function effectTexts({ effects, also }: GraphTransition): readonly string[] {
  const conditional = ({ guard, effects: more }: GraphAddition) => `${more.join(', ')} if ${guard}`;
  return [...effects, ...also.filter((a) => a.effects.length > 0).map(conditional)];
}

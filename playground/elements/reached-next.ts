import type { ProcessGraph } from '../../core/define.js';
import type { StatePath } from '../../core/index.js';
import { activeStates, type GraphState } from '../../core/studio.js';

/**
 * The states that one event may lead into, by the transitions alone: guards are not asked. States
 * that are left at once lead further, and a state is entered with those around it and its initial
 * ones.
 * @param current where the run is
 */
export function reachedNext(graph: ProcessGraph, current: StatePath): ReadonlySet<string> {
  const active = new Set(activeStates(current));
  const entered = new Set<string>();
  const waiting = graph.transitions
    .filter(({ from, event }) => event !== '' && active.has(from))
    .map(({ to }) => to);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const added = enteredWith(graph, next).filter((name) => !entered.has(name));
    for (const name of added) entered.add(name);
    const left = graph.transitions.filter(
      ({ from, event }) => event === '' && added.includes(from),
    );
    waiting.push(...left.map(({ to }) => to));
  }
  return entered;
}

/** A state, those around it, and the initial ones in it. */
function enteredWith(graph: ProcessGraph, name: string): readonly string[] {
  const parts = name.split('.');
  const around = parts.map((_, i) => parts.slice(0, i + 1).join('.'));
  return [...around, ...initialIn(graph, name)];
}

function initialIn(graph: ProcessGraph, name: string): readonly string[] {
  const state = graph.states.find((one) => one.name === name);
  const first = state === undefined ? [] : firstOf(graph, state);
  return first.flatMap((inner) => [inner, ...initialIn(graph, inner)]);
}

function firstOf({ states }: ProcessGraph, { name, type, initial }: GraphState): readonly string[] {
  if (type !== 'parallel') return initial === undefined ? [] : [initial];
  const regions = states.filter((one) => one.name.slice(0, one.name.lastIndexOf('.')) === name);
  return regions.map((region) => region.name);
}

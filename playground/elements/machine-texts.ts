import type { ProcessGraph } from '../../core/define.js';
import type { GraphTransition } from '../../core/studio.js';

/** The words of `<provisim-machine>`. */
export const MACHINE_LABELS = {
  now: 'now',
  been: 'been here',
  next: 'may come next',
  end: 'ends here',
  final: 'end',
  working: 'working',
  transient: 'passing',
  leadsOn: 'goes on in {process}',
  atOnce: 'at once',
  map: 'Drawing of the states and transitions',
  mode: 'How it is shown',
  drawn: 'Drawing',
  boxes: 'Boxes',
  smaller: 'Smaller',
  larger: 'Larger',
  fit: 'Fit to width',
  when: 'if',
  effects: 'then',
  rules: 'rule',
  hint: 'Point at a number to read its transition; press a blue one to play it.',
  all: 'All transitions',
  legend: 'Legend',
};

/** The words of `<provisim-machine>` in one language. */
export type MachineLabels = typeof MACHINE_LABELS;

/** How a machine is shown; `auto`: drawn where there is room, else as boxes. */
export type MachineMode = 'auto' | 'drawn' | 'boxes';

/** A transition in words. */
export interface TransitionTexts {
  /** What its event is. */
  readonly title: string;
  readonly guard?: string | undefined;
  readonly effects: readonly string[];
  /** Rules of the guide, each with its lines. */
  readonly rules: readonly string[];
}

/** The words of a transition; its names where nobody has given any. */
export function textsOf(
  transition: GraphTransition,
  given: Readonly<Record<string, TransitionTexts>>,
  labels: MachineLabels,
): TransitionTexts {
  const own = given[transition.id];
  if (own !== undefined) return own;
  const { event, guard, effects, also, rules } = transition;
  const more = also.flatMap((one) =>
    one.effects.map((id) => `${id} (${labels.when} ${one.guard})`),
  );
  return {
    title: event === '' ? labels.atOnce : event,
    guard,
    effects: [...effects, ...more],
    rules,
  };
}

/** The name of a state in its own words, and else by its last part. */
export function labelOf(name: string): string {
  return name.split('.').at(-1) ?? name;
}

/** A transition as one sentence, for those who hear it. */
export function spoken(
  transition: GraphTransition,
  { title, guard, effects }: TransitionTexts,
  {
    labels,
    states,
  }: { readonly labels: MachineLabels; readonly states: Readonly<Record<string, string>> },
): string {
  const { event, to } = transition;
  const target = states[to] ?? labelOf(to);
  return [
    `${title}${event === '' || event === title ? '' : ` (${event})`} → ${target}`,
    ...(guard === undefined ? [] : [`${labels.when} ${guard}`]),
    ...(effects.length === 0 ? [] : [`${labels.effects}: ${effects.join('; ')}`]),
  ].join(', ');
}

/** What states are, by name: in the language of the page, else in that of the graph. */
export function stateTexts(
  { states }: ProcessGraph,
  descriptions: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    states.flatMap(({ name, description }) => {
      const text = descriptions[name] ?? description;
      return text === undefined ? [] : [[name, text.charAt(0).toUpperCase() + text.slice(1)]];
    }),
  );
}

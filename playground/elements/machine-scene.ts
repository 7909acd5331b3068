import type { ProcessGraph } from '../../core/define.js';
import type { StatePath } from '../../core/index.js';
import { activeStates, type GraphState, type GraphTransition } from '../../core/studio.js';
import { type MachineLabels, stateTexts, type TransitionTexts, textsOf } from './machine-texts.js';
import { reachedNext } from './reached-next.js';

/** Where a state is in the course of a run. */
export type StateMark = 'now' | 'been' | 'next' | 'end' | '';

/** Everything that a machine is shown by, whether as a drawing or as boxes. */
export interface MachineScene {
  readonly graph: ProcessGraph;
  readonly labels: MachineLabels;
  /** What states are, by name. */
  readonly states: Readonly<Record<string, string>>;
  /** Events that cannot be sent now, with the reason. */
  readonly blocked: Readonly<Record<string, string>>;
  markOf(state: GraphState): StateMark;
  /** Whether it is one of the innermost states that the run is in. */
  isHere(state: GraphState): boolean;
  /** Whether its event can be sent where the run is. */
  isPossible(transition: GraphTransition): boolean;
  textsOf(transition: GraphTransition): TransitionTexts;
  /** Sends the event of a transition. */
  choose(event: string): void;
}

/** What a machine is shown by. */
export function sceneOf(given: {
  readonly graph: ProcessGraph;
  readonly current: StatePath;
  readonly visited: readonly string[];
  readonly descriptions: Readonly<Record<string, string>>;
  readonly blocked: Readonly<Record<string, string>>;
  readonly transitionTexts: Readonly<Record<string, TransitionTexts>>;
  readonly labels: MachineLabels;
  choose(event: string): void;
}): MachineScene {
  const { graph, current, labels, blocked } = given;
  const active = new Set(activeStates(current));
  const visited = new Set(given.visited);
  const next = reachedNext(graph, current);
  const left = new Set(graph.transitions.map(({ from }) => from));
  const isLeaf = ({ type }: GraphState) => !['compound', 'parallel', 'region'].includes(type);
  const isEnd = (state: GraphState) =>
    isLeaf(state) && (state.type === 'final' || !around(state.name).some((name) => left.has(name)));
  return {
    ...{ graph, labels, blocked },
    states: stateTexts(graph, given.descriptions),
    markOf: (state) => {
      if (active.has(state.name)) return 'now';
      if (visited.has(state.name)) return 'been';
      if (next.has(state.name)) return 'next';
      return isEnd(state) ? 'end' : '';
    },
    isHere: (state) => active.has(state.name) && isLeaf(state),
    isPossible: ({ from, event }) => event !== '' && active.has(from),
    textsOf: (transition) => textsOf(transition, given.transitionTexts, labels),
    choose: given.choose,
  };
}

/** A state and those around it. */
function around(name: string): readonly string[] {
  const parts = name.split('.');
  return parts.map((_, i) => parts.slice(0, i + 1).join('.'));
}

import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import type { ProcessDefinition } from './definition.js';
import { type Guard, guardLabel } from './guard.js';
import type { MachineAction } from './machine-action.js';
import { actionsOf, guardOf, xstateMachine } from './xstate-machine.js';

/** A state of a process. */
export interface GraphState {
  /** In dot notation. */
  readonly name: string;
  readonly type: 'waiting' | 'working' | 'transient' | 'final' | 'parallel' | 'region' | 'compound';
  readonly description?: string;
  /** Its initial substate. */
  readonly initial?: string;
  /** The process that continues the run. */
  readonly handover?: string;
}

/** A transition of a process; without an event it is taken at once. */
export interface GraphTransition {
  /** As in the log: state, event, index. */
  readonly id: string;
  readonly from: string;
  readonly event: string;
  readonly guard?: string;
  readonly to: string;
  readonly effects: readonly string[];
  readonly rules: readonly string[];
  readonly assumes: readonly string[];
  /** Its conditional actions. */
  readonly also: readonly GraphAddition[];
}

/** A row of the statechart that adds conditional actions to a transition. */
export interface GraphAddition {
  /** As in the log: its transition, `+`, index. */
  readonly id: string;
  readonly guard: string;
  readonly effects: readonly string[];
  readonly rules: readonly string[];
  readonly assumes: readonly string[];
}

/** A process as a graph of states and transitions, to be drawn or exported. A JSON value. */
export interface ProcessGraph {
  readonly process: string;
  readonly title: string;
  readonly initial: string;
  /** Alternative initial states, with their guards. */
  readonly begins: readonly { readonly state: string; readonly guard: string }[];
  readonly states: readonly GraphState[];
  readonly transitions: readonly GraphTransition[];
}

/**
 * Reads the graph of a process off its machine.
 * @example
 * ```ts
 * import { loadPolicy } from 'provisim';
 * import { processGraph } from 'provisim/define';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const review = policy.value.processes.get('wholesale.rplReview');
 * console.log(review && processGraph(review).initial); // screening
 * ```
 */
export function processGraph(definition: ProcessDefinition): ProcessGraph {
  const machine = xstateMachine(definition.machine);
  const nodes = below(machine.root);
  return {
    process: definition.id,
    title: definition.title,
    initial: String(machine.config.initial ?? ''),
    begins: (definition.begins ?? []).map(({ state, when }) => ({
      state,
      guard: guardLabel(when),
    })),
    states: nodes.map((node) => stateOf(definition, node)),
    transitions: nodes.flatMap((node) => transitionsOf(node)),
  };
}

/** The guards of the transitions of a process as data, by their ids. */
export function transitionGuards(definition: ProcessDefinition): ReadonlyMap<string, Guard> {
  const { root } = xstateMachine(definition.machine);
  return new Map(
    below(root)
      .flatMap((node) => [...[...node.transitions.values()].flat(), ...(node.always ?? [])])
      .flatMap((transition) => {
        const guard = guardOf(transition);
        return guard === undefined ? [] : [[rowOf(transition), guard] as const];
      }),
  );
}

function below(node: AnyStateNode): AnyStateNode[] {
  return Object.values(node.states).flatMap((inner) => [inner, ...below(inner)]);
}

function nameOf(node: AnyStateNode): string {
  return node.path.join('.');
}

function stateOf({ handovers }: ProcessDefinition, node: AnyStateNode): GraphState {
  const name = nameOf(node);
  const handover = handovers[name]?.process;
  return {
    name,
    type: typeOf(node),
    ...(node.description === undefined ? {} : { description: node.description }),
    ...(node.type === 'compound' ? { initial: nameOf(firstOf(node)) } : {}),
    ...(handover === undefined ? {} : { handover }),
  };
}

function firstOf(node: AnyStateNode): AnyStateNode {
  return node.states[String(node.config.initial)] ?? node;
}

function typeOf(node: AnyStateNode): GraphState['type'] {
  const region = node.parent?.type === 'parallel';
  if (region) return 'region';
  if (node.type === 'final' || node.type === 'parallel' || node.type === 'compound')
    return node.type;
  const tag = (['working', 'transient'] as const).find((t) => node.tags.includes(t));
  return tag ?? 'waiting';
}

function transitionsOf(node: AnyStateNode): GraphTransition[] {
  const named = [...node.transitions.values()].flat();
  return [...named, ...(node.always ?? [])].map((transition) => transitionOf(node, transition));
}

function transitionOf(node: AnyStateNode, transition: AnyTransitionDefinition): GraphTransition {
  const target = transition.target?.[0];
  const guard = guardOf(transition);
  const actions = actionsOf(transition);
  return {
    id: rowOf(transition),
    from: nameOf(node),
    event: eventOf(transition.eventType),
    ...(guard === undefined ? {} : { guard: guardLabel(guard) }),
    to: target === undefined ? nameOf(node) : nameOf(target),
    ...saidBy(actions),
    also: actions.flatMap((action) => {
      if (action.type !== 'alsoWhen') return [];
      const { when, actions: inner } = action.params;
      const [addition = ''] = inner.flatMap((a) => (a.type === 'addition' ? a.params.id : []));
      return { id: addition, guard: guardLabel(when), ...saidBy(inner) };
    }),
  };
}

/** The id of a transition in the log. */
function rowOf(transition: AnyTransitionDefinition): string {
  const actions = actionsOf(transition);
  return actions.flatMap((a) => (a.type === 'transition' ? a.params.id : []))[0] ?? '';
}

/** The effects of actions, and the rules and assumptions that they cite. */
function saidBy(
  actions: readonly MachineAction[],
): Pick<GraphTransition, 'effects' | 'rules' | 'assumes'> {
  const rows = actions.flatMap(({ type, params }) => (type === 'cites' ? params : []));
  return {
    effects: actions.flatMap(effectLabels),
    rules: rows.flatMap(({ rules }) => rules),
    assumes: rows.flatMap(({ assumes }) => assumes),
  };
}

// XState raises its own event when all regions are done: shown as `at once`.
function eventOf(type: string): string {
  return type.startsWith('xstate.') ? '' : type;
}

function effectLabels({ type, params }: MachineAction): string[] {
  if (type === 'each') return [`EACH_<${params.of[1]}>`];
  if (type !== 'effect' && type !== 'warn') return [];
  const { id, endsIn } = params;
  return [endsIn === undefined ? id : `${id}<${endsIn[1]}>`];
}

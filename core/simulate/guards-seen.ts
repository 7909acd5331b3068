import type { GraphTransition, ProcessGraph } from '../process/graph.js';
import type { Move, Step } from '../process/run.js';
import { activeStates } from '../process/state-path.js';

/**
 * A guard as seen in a step: the transition or the conditional actions that it belongs to, and
 * whether it held.
 */
export interface GuardSeen {
  readonly id: string;
  readonly holds: boolean;
}

/**
 * What a step shows of the guards of its process. A transition that was taken held, and one before
 * it, in its list or in a descendant state, did not; where the event was refused because of guards,
 * none of them held. Guards that read unknown facts show nothing.
 */
export function guardsSeen(graph: ProcessGraph, step: Step): readonly GuardSeen[] {
  if (step.refused?.code === 'GUARDS') return refusedBy(graph, step);
  return step.moves.flatMap((move, i) => seenIn(graph, move, i === 0 ? step.event : ''));
}

function seenIn(graph: ProcessGraph, move: Move, event: string): GuardSeen[] {
  const active = new Set(activeStates(move.from));
  return move.transitions.flatMap((id) => {
    const taken = graph.transitions.find((transition) => transition.id === id);
    if (taken === undefined) return [];
    const mayBe = graph.transitions.filter((t) => active.has(t.from) && listens(t, taken, event));
    const before = mayBe.filter((t) => comesBefore(t, taken));
    return [
      { id, holds: true },
      ...before.map((transition) => ({ id: transition.id, holds: false })),
      ...taken.also.map((addition) => ({
        id: addition.id,
        holds: move.additions.includes(addition.id),
      })),
    ];
  });
}

function refusedBy(graph: ProcessGraph, step: Step): GuardSeen[] {
  const active = activeStates(step.from);
  return active.flatMap((state) => {
    const list = graph.transitions.filter(
      ({ from, event }) => from === state && event === step.event,
    );
    // A transition into a transient state may have held without a way on.
    const end = list.findIndex(({ to }) => isPassedThrough(graph, to));
    return list.slice(0, end === -1 ? list.length : end).map(({ id }) => ({ id, holds: false }));
  });
}

function isPassedThrough(graph: ProcessGraph, name: string): boolean {
  const state = graph.states.find((s) => s.name === name);
  if (state?.initial !== undefined) return isPassedThrough(graph, state.initial);
  return state?.type === 'transient';
}

/** Candidates that were tried before a transition: for the same event, in the same kind of list. */
function listens(one: GraphTransition, taken: GraphTransition, event: string): boolean {
  return one.event === event && kindOf(one) === kindOf(taken);
}

// The id distinguishes eventless transitions from those that wait for substates to be done.
function kindOf({ id }: GraphTransition): string {
  return id.split(' ').at(1) ?? '';
}

function comesBefore(one: GraphTransition, taken: GraphTransition): boolean {
  if (one.from !== taken.from) return one.from.startsWith(`${taken.from}.`);
  return placeOf(one) < placeOf(taken);
}

function placeOf({ id }: GraphTransition): number {
  return Number(id.split(' ').at(-1));
}

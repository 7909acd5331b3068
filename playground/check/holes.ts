import { BROKEN, type Invariant, type StepView } from '../../core/define.js';
import type { OneSided, ProcessCoverage } from '../../core/studio.js';
import type { Hole } from './check-message.js';

/** What examples leave out of a process. */
export function holesIn({ todo }: ProcessCoverage): readonly Hole[] {
  const named = (kind: Hole['kind'], places: readonly string[]) =>
    places.map((place): Hole => ({ kind, place }));
  return [
    ...named('state', todo.states),
    ...named('transition', todo.transitions),
    ...named('addition', todo.additions),
    ...todo.guards.map(
      ({ place, text, lacks }: OneSided): Hole => ({
        kind: 'guard',
        place,
        guard: { text, lacks },
      }),
    ),
  ];
}

/** A monitor that breaks where a step exercises a hole, so that an exploration finds the shortest trace. */
export function exercises(hole: Hole, process: string): Invariant {
  return monitor(hole, process, (view) => isExercised(hole, view));
}

/** A monitor that breaks where the state is reached in which a guard is asked. */
export function getsNear(hole: Hole, process: string): Invariant {
  const state = stateOf(hole.place);
  return monitor(hole, process, ({ through }) => through.some((one) => isIn(one, state)));
}

function monitor(hole: Hole, process: string, isSeen: (view: StepView) => boolean): Invariant {
  return {
    ...{ id: hole.place, text: titleOf(hole), processes: [process], start: null },
    see: (_, view) => (isSeen(view) ? BROKEN : null),
  };
}

/** Whether a step exercises a hole. */
function isExercised({ kind, place, guard }: Hole, view: StepView): boolean {
  if (kind === 'state') return view.through.some((one) => isIn(one, place));
  if (kind === 'transition') return view.transitions.includes(place);
  if (kind === 'addition') return view.additions.includes(place);
  const isWanted = guard?.lacks[0] ?? true;
  const [transition, addition] = place.split(' + ');
  if (addition !== undefined) {
    const isTaken = view.transitions.includes(transition ?? '');
    return isTaken && view.additions.includes(place) === isWanted;
  }
  if (isWanted) return view.transitions.includes(place);
  // One after it in its list was taken, so it has not held.
  return view.transitions.some((taken) => isAfter(taken, place));
}

function isAfter(one: string, other: string): boolean {
  const [a, b] = [one, other].map((id) => id.split(' '));
  if (a === undefined || b === undefined) return false;
  const isOfOneList = a.slice(0, -1).join(' ') === b.slice(0, -1).join(' ');
  return isOfOneList && Number(a.at(-1)) > Number(b.at(-1));
}

/** Whether a state is another one or lies in it. */
function isIn(state: string, outer: string): boolean {
  return state === outer || state.startsWith(`${outer}.`);
}

/** The state that a transition leaves: the first part of its id. */
function stateOf(place: string): string {
  return place.split(' ')[0] ?? '';
}

function titleOf({ kind, place, guard }: Hole): string {
  const [lack] = guard?.lacks ?? [];
  return guard === undefined
    ? `exercises the ${kind} ${place}`
    : `the guard of ${place} ${lack === true ? 'holds' : 'fails'}: ${guard.text}`;
}

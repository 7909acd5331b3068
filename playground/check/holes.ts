import { BROKEN, type Invariant, type StepView } from '../../core/define.js';
import type { Check, OneSided, ProcessCoverage } from '../../core/studio.js';
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

const FOUND = 'hole';
const NEAR = 'near';

/**
 * Monitors that break where a story exercises a hole, so that the check of a process finds the
 * shortest one; for a guard a second one breaks where the state is reached in which it is asked.
 */
export function monitorsFor(holes: readonly Hole[], process: string): readonly Invariant[] {
  return holes.flatMap((hole, i) => {
    const exercised = monitor(`${FOUND} ${i}`, process, (view) => isExercised(hole, view));
    if (hole.kind !== 'guard') return [exercised];
    const state = stateOf(hole.place);
    return [
      exercised,
      monitor(`${NEAR} ${i}`, process, ({ through }) => through.some((one) => isIn(one, state))),
    ];
  });
}

function monitor(id: string, process: string, isSeen: (view: StepView) => boolean): Invariant {
  return {
    ...{ id, text: id, processes: [process], start: null },
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

/** The findings of checks without those of the monitors, and the holes with the stories that these found. */
export function holesFound(
  holes: readonly Hole[],
  checks: readonly Check[],
): { readonly checks: readonly Check[]; readonly holes: readonly Hole[] } {
  const isMonitor = (id: string) => /^(hole|near) \d+$/.test(id);
  const all = checks.flatMap(({ invariants }) => invariants);
  const traces = new Map(all.map(({ id, counterexample }) => [id, counterexample]));
  const titled = (id: string, hole: Hole) => {
    const trace = traces.get(id);
    return trace && { ...trace, title: titleOf(hole) };
  };
  return {
    checks: checks.map((one) => ({
      ...one,
      invariants: one.invariants.filter(({ id }) => !isMonitor(id)),
    })),
    holes: holes.map((hole, i) => {
      const trace = titled(`${FOUND} ${i}`, hole);
      if (trace !== undefined) return { ...hole, trace };
      const near = titled(`${NEAR} ${i}`, hole);
      return near === undefined ? hole : { ...hole, trace: near, isOnTheWay: true };
    }),
  };
}

function titleOf({ kind, place, guard }: Hole): string {
  const [lack] = guard?.lacks ?? [];
  return guard === undefined
    ? `exercises the ${kind} ${place}`
    : `the guard of ${place} ${lack === true ? 'holds' : 'fails'}: ${guard.text}`;
}

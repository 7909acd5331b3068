import type { Json } from '../base/json.js';
import type { CaseFacts } from '../process/run.js';
import type { Edge, Explored } from './search/explored.js';
import type { Path } from './search/watch.js';
import { splitName } from './space/state-space.js';

/** A trace as a scenario: data that can be played, saved and shared. */
export interface Trace {
  readonly title: string;
  readonly process: string;
  readonly asOf?: string;
  readonly switches?: Readonly<Record<string, Json>>;
  readonly facts: CaseFacts;
  /** Own facts of the first run. */
  readonly own?: CaseFacts;
  /** Further runs of the same case. */
  readonly others?: readonly { readonly process: string; readonly own: CaseFacts }[];
  readonly steps: readonly TraceStep[];
}

/** An event of a trace. */
export interface TraceStep {
  /** The index of the run; left out: the first. */
  readonly run?: number;
  readonly event: string;
  readonly payload?: Readonly<Record<string, Json>>;
  readonly learn?: CaseFacts;
}

/** The exploration in which a path was found, with its assumptions. */
export interface TraceOrigin {
  readonly explored: Explored;
  readonly asOf: string | null;
  readonly switches: Readonly<Record<string, Json>>;
}

/**
 * Turns a path into a trace: choices on it become facts known from the beginning, and changes in
 * the environment are learned at the step that reads them.
 */
export function traceOf(
  path: Path,
  { explored, asOf, switches }: TraceOrigin,
  title: string,
): Trace {
  const { members } = explored;
  const { initial, learned } = factsOn(path, explored);
  const ownOf = (run: number): CaseFacts =>
    Object.fromEntries(
      Object.entries(initial).flatMap(([name, value]) => {
        const [number, own] = splitName(name);
        return number === run ? [[own, value] as const] : [];
      }),
    );
  const shared = Object.entries(initial).filter(([name]) => splitName(name)[0] === undefined);
  const [first, ...rest] = members;
  return {
    title,
    process: first?.definition.id ?? '',
    ...(asOf === null ? {} : { asOf }),
    ...(Object.keys(switches).length === 0 ? {} : { switches }),
    facts: Object.fromEntries(shared),
    ...(members.length === 1 ? {} : { own: ownOf(0) }),
    ...(rest.length === 0
      ? {}
      : { others: rest.map((m, i) => ({ process: m.definition.id, own: ownOf(i + 1) })) }),
    steps: path.edges.map((edge, i) => stepOf(edge, learned[i] ?? {})),
  };
}

/** The steps of a path that begins in a case: whatever is chosen on it becomes known at a step. */
export function stepsFrom(path: Path, explored: Explored): readonly TraceStep[] {
  const { learned } = factsOn(path, explored, true);
  return path.edges.map((edge, i) => stepOf(edge, learned[i] ?? {}));
}

function stepOf({ run, event, outcome }: Edge, learned: CaseFacts): TraceStep {
  const { payload } = outcome;
  return {
    ...(run === 0 ? {} : { run }),
    event,
    ...(Object.keys(payload).length === 0 ? {} : { payload }),
    ...(Object.keys(learned).length === 0 ? {} : { learn: learned }),
  };
}

/**
 * The facts known from the beginning of a path, and those that each step learns.
 * @param late facts that are chosen on the path become known at the step that reads them
 */
function factsOn(
  { start, edges }: Path,
  explored: Explored,
  late = false,
): {
  readonly initial: CaseFacts;
  readonly learned: readonly CaseFacts[];
} {
  const initial: Record<string, Json> = { ...start.facts.values };
  const now: Record<string, Json> = { ...start.facts.values };
  const learned = edges.map((edge) => {
    const fresh: Record<string, Json> = {};
    for (const [name, value] of Object.entries(chosenAt(edge, explored))) {
      if (!(name in now) && !late) initial[name] = value;
      else if (JSON.stringify(now[name]) !== JSON.stringify(value))
        fresh[splitName(name)[1]] = value;
      now[name] = value;
    }
    Object.assign(now, explored.after(edge));
    return fresh;
  });
  return { initial, learned };
}

/** The choices for a step, by the names of the case. */
function chosenAt(edge: Edge, explored: Explored): CaseFacts {
  const { run, outcome } = edge;
  const { learned } = outcome;
  const after = explored.after(edge);
  return Object.fromEntries(
    Object.entries(learned).map(([name, value]) => {
      const own = `${run} ${name}`;
      return [own in after ? own : name, value];
    }),
  );
}

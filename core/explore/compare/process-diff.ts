import { compareOne, type DecisionDiff, readComparisons } from '../../analysis/diff/diff.js';
import type { Problem } from '../../base/problem.js';
import { fail, ok, type Result } from '../../base/result.js';
import { meant } from '../../base/suggest.js';
import type { ProcessDefinition } from '../../process/definition.js';
import { activeStates, type StatePath, statePath } from '../../process/state-path.js';
import type { Edge, Explored } from '../search/explored.js';
import { explore } from '../search/explorer.js';
import type { Path } from '../search/watch.js';
import { type Trace, type TraceStep, traceOf } from '../trace.js';
import {
  type CasePair,
  ComparedPlay,
  isTaken,
  type ProcessVersion,
  type SeenPair,
  type SeenStep,
  type StepPart,
} from './compared-step.js';
import { isSameMachine, type MachineChanges, machineChanges } from './machine-changes.js';

/** A trace that ends differently in two versions of a process. */
export interface TraceDifference {
  /** The state before its last event. */
  readonly state: StatePath;
  readonly event: string;
  /** The shortest trace that shows it, without facts that it does not need. */
  readonly trace: Trace;
  /** What its last event does in each version. */
  readonly from: SeenStep;
  readonly to: SeenStep;
  /** What of it differs. */
  readonly parts: readonly StepPart[];
}

/** How a process differs between two versions. */
export interface ProcessDiff {
  readonly process: string;
  /**
   * True: the machines are the same, and so is every answer of the decisions that are asked. Null:
   * they are not, but no trace was found that differs.
   */
  readonly equivalent: boolean | null;
  readonly changes: MachineChanges;
  /** The decisions that it asks and that differ, or cannot be compared exactly. */
  readonly decisions: readonly Pick<DecisionDiff, 'decision' | 'equivalent'>[];
  /** Shortest first. */
  readonly differences: readonly TraceDifference[];
  /** How many transitions between explored states were played in both versions. */
  readonly played: number;
  /** False where there are more states than were expanded. */
  readonly isWhole: boolean;
}

/** What is compared. */
export interface ProcessDiffRequest {
  readonly process: string;
  /** The most states of each version to expand. */
  readonly most: number;
}

/**
 * Compares two versions of a process: their states and transitions, and the traces that end
 * differently, each with the fewest events. Every trace is played in both versions before it is
 * returned; what lies behind a difference is not compared.
 * @param from the earlier version
 * @param to the later version
 * @returns the difference; or problems `diff/unknown-process`, and those of versions
 * @example
 * ```ts
 * import { loadPolicy } from 'provisim';
 * import { rules } from 'provisim/rules';
 * import { diffProcess } from 'provisim/studio';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const newest = { policy: policy.value };
 * const request = { process: 'wholesale.rplReview', most: 1000 };
 * const found = diffProcess(newest, { ...newest, asOf: 'P-1.37e' }, request);
 * console.log(found.ok && found.value.changes.states.added.length); // 0
 * ```
 */
export function diffProcess(
  from: ProcessVersion,
  to: ProcessVersion,
  { process, most }: ProcessDiffRequest,
): Result<ProcessDiff> {
  const [before, after] = [from, to].map(({ policy }) => policy.processes.get(process));
  if (before === undefined || after === undefined) return fail([unknownProcess(from, to, process)]);
  const decisions = decisionsBetween(from, to, [before, after]);
  if (!decisions.ok) return decisions;
  const changes = machineChanges(before, after);
  const common = { process, changes, decisions: decisions.value };
  if (isSameMachine(changes) && decisions.value.length === 0) {
    return ok({ ...common, equivalent: true, differences: [], played: 0, isWhole: true });
  }
  const search = new TraceSearch({ from, to, process, most }, relevance(changes, decisions.value));
  const { differences, played } = search.run();
  const equivalent = differences.length > 0 ? false : null;
  return ok({ ...common, equivalent, differences, played, isWhole: search.isWhole });
}

function unknownProcess(from: ProcessVersion, to: ProcessVersion, process: string): Problem {
  const known = [...from.policy.processes.keys()].filter((id) => to.policy.processes.has(id));
  const message = `\`${process}\` is not a process of both versions`;
  return { code: 'diff/unknown-process', message, hint: meant(process, known) };
}

/** The decisions that may be asked and that differ. */
function decisionsBetween(
  from: ProcessVersion,
  to: ProcessVersion,
  definitions: readonly ProcessDefinition[],
): Result<ProcessDiff['decisions']> {
  const asked = new Set(
    definitions.flatMap(({ asks, timers = {} }) => [
      ...Object.keys(asks),
      ...Object.values(timers).map(({ lasts }) => lasts.decision),
    ]),
  );
  const both = [...asked].filter(
    (id) => from.policy.ruleSets.has(id) && to.policy.ruleSets.has(id),
  );
  const missing = [...asked].filter((id) => !both.includes(id));
  const read = readComparisons(from, to, { decisions: both });
  if (!read.ok) return read;
  const found = read.value.map(compareOne).filter(
    // A timer may read a parameter that no outcome depends on.
    ({ equivalent, parameters }) => equivalent !== true || parameters.length > 0,
  );
  return ok([
    ...found.map(({ decision, equivalent }) => ({ decision, equivalent })),
    ...missing.map((decision) => ({ decision, equivalent: false })),
  ]);
}

/** Whether an event may differ, by the active states before it. */
type Relevance = (event: string, states: readonly string[]) => boolean;

function relevance(
  { states, transitions, others }: MachineChanges,
  decisions: ProcessDiff['decisions'],
): Relevance {
  const changed = [
    ...[...transitions.added, ...transitions.ended],
    ...transitions.changed.flatMap(({ from, to }) => [from, to]),
  ];
  const isLocal =
    decisions.length === 0 &&
    others.length === 0 &&
    states.changed.length === 0 &&
    changed.every(({ event }) => event !== 'always' && event !== 'done');
  if (!isLocal) return () => true;
  const keys = new Set(changed.map(({ from, event }) => `${from} ${event}`));
  return (event, active) => ['', ...active].some((state) => keys.has(`${state} ${event}`));
}

interface Sides extends ProcessDiffRequest {
  readonly from: ProcessVersion;
  readonly to: ProcessVersion;
}

/** A state of an exploration that both versions reach alike. */
interface AgreedState {
  readonly path: Path;
  readonly cases: CasePair;
}

/** Plays every transition between the states of either version in both. */
class TraceSearch {
  readonly #sides: Sides;
  readonly #mayDiffer: Relevance;
  readonly #play: ComparedPlay;
  readonly #found = new Map<string, TraceDifference>();
  #played = 0;
  isWhole = true;

  constructor(sides: Sides, mayDiffer: Relevance) {
    this.#sides = sides;
    this.#mayDiffer = mayDiffer;
    this.#play = new ComparedPlay(sides.from, sides.to);
  }

  run() {
    for (const version of [this.#sides.from, this.#sides.to]) this.#explore(version);
    const differences = [...this.#found.values()]
      .filter((one) => !this.#isOnlyWanted(one))
      .map((one) => this.#shortened(one))
      .sort((a, b) => a.trace.steps.length - b.trace.steps.length);
    return { differences, played: this.#played };
  }

  #explore(version: ProcessVersion): void {
    const { process, most } = this.#sides;
    const { policy, asOf = null, switches = {} } = version;
    const definition = policy.processes.get(process);
    if (definition === undefined) return;
    const members = [{ definition, own: [] }];
    const explored = explore(policy, { members, asOf, switches, most });
    if (explored.frontier > 0 || explored.unresolved.length > 0) this.isWhole = false;
    const seen = new Set<number>();
    const queue: AgreedState[] = [];
    const reach = (path: Path): void => {
      const state = path.edges.at(-1)?.to ?? path.start;
      if (seen.has(state.id)) return;
      const cases = this.#casesAfter(explored, path, version);
      if (cases === undefined) return;
      seen.add(state.id);
      queue.push({ path, cases });
    };
    for (const start of explored.starts) reach({ start, edges: [] });
    for (let i = 0, at = queue[0]; at !== undefined; at = queue[++i]) {
      const state = at.path.edges.at(-1)?.to ?? at.path.start;
      for (const edge of explored.edges[state.id] ?? []) {
        const path = { start: at.path.start, edges: [...at.path.edges, edge] };
        if (!this.#isDifferent(explored, { reached: at, path, edge, version })) reach(path);
      }
    }
  }

  /** The cases at the end of a path; undefined where the two versions do not come there alike. */
  #casesAfter(explored: Explored, path: Path, version: ProcessVersion): CasePair | undefined {
    const { facts, process, steps } = this.#traceOf(explored, path, version);
    let now = this.#play.begin({ process, facts });
    for (const one of steps) {
      const next = now && this.#play.send(now, one);
      now = next?.parts.length === 0 ? next.after : undefined;
    }
    return now;
  }

  /** True where an edge ends differently in the two versions, which is kept. */
  #isDifferent(
    explored: Explored,
    {
      reached,
      path,
      edge,
      version,
    }: {
      readonly reached: AgreedState;
      readonly path: Path;
      readonly edge: Edge;
      readonly version: ProcessVersion;
    },
  ): boolean {
    const state = statePath(reached.cases.from.runs[0]?.state ?? '');
    if (!this.#mayDiffer(edge.event, activeStates(state))) return false;
    const trace = this.#traceOf(explored, path, version);
    const last = trace.steps.at(-1);
    if (last === undefined) return false;
    this.#played += 1;
    const known = new Set(Object.keys(reached.cases.from.facts));
    const fresh = Object.entries(trace.facts).filter(([name]) => !known.has(name));
    const learn = { ...Object.fromEntries(fresh), ...last.learn };
    const now: TraceStep = Object.keys(learn).length > 0 ? { ...last, learn } : last;
    const seen = this.#play.send(reached.cases, now);
    if (seen?.parts.length === 0) return false;
    const whole = seen === undefined ? undefined : this.#play.play(trace);
    if (whole !== undefined && whole.parts.length > 0) this.#keep(state, trace, whole);
    return true;
  }

  #keep(state: StatePath, trace: Trace, { from, to, parts }: SeenPair): void {
    const event = trace.steps.at(-1)?.event ?? '';
    const one = { state, event, trace, from, to, parts };
    const key = keyOf(one);
    const known = this.#found.get(key);
    if (known === undefined || known.trace.steps.length > trace.steps.length) {
      this.#found.set(key, one);
    }
  }

  /** True where one version only wants more facts, while another trace shows what it does then. */
  #isOnlyWanted(one: TraceDifference): boolean {
    if (!wantsMore(one)) return false;
    const place = placeOf(one);
    return [...this.#found.values()].some((other) => placeOf(other) === place && !wantsMore(other));
  }

  /** Without the facts that the difference does not need. */
  #shortened(one: TraceDifference): TraceDifference {
    const key = keyOf(one);
    let fewest = one;
    for (const name of Object.keys(one.trace.facts)) {
      const { [name]: _, ...facts } = fewest.trace.facts;
      const trace = { ...fewest.trace, facts };
      const seen = this.#play.play(trace);
      const less = seen && { state: one.state, event: one.event, trace, ...endsOf(seen) };
      if (less !== undefined && keyOf(less) === key) fewest = less;
    }
    return fewest;
  }

  #traceOf(explored: Explored, path: Path, { asOf = null, switches = {} }: ProcessVersion): Trace {
    return traceOf(path, { explored, asOf, switches }, '');
  }
}

function endsOf({ from, to, parts }: SeenPair) {
  return { from, to, parts };
}

function wantsMore({ from, to }: TraceDifference): boolean {
  return (from.wanted === undefined) !== (to.wanted === undefined);
}

function placeOf({ state, event }: TraceDifference): string {
  return JSON.stringify([state, event]);
}

/** What makes two differences the same: the state, the event, and what it does in both versions. */
function keyOf({ state, event, from, to, parts }: Omit<TraceDifference, 'trace'>): string {
  const ends = [from, to].map((one) => [one.transitions, one.state, one.refused ?? null]);
  return JSON.stringify([state, event, ends, parts, isTaken(from), isTaken(to)]);
}

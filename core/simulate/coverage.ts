import type { ProcessGraph } from '../process/graph.js';
import type { LoadedPolicy } from '../process/loaded-policy.js';
import type { RuleSet } from '../rule/policy.js';
import { comparisonsOf } from './comparisons.js';
import { type CoverageMark, graphOf, mark } from './coverage-marks.js';
import { type PlacedRules, placedRules } from './placed-rules.js';

/** How many there are, and how many were exercised. */
export interface Count {
  readonly all: number;
  readonly exercised: number;
}

/** A comparison or guard that was not seen both true and false. */
export interface OneSided {
  /** Its place: `rule many-users /all/0`, or the id of a transition or of conditional actions. */
  readonly place: string;
  readonly text: string;
  /** The truth values that it was never seen with. */
  readonly lacks: readonly boolean[];
}

/** The coverage of a decision. */
export interface DecisionCoverage {
  readonly decision: string;
  /** The file of its rule set. */
  readonly path: string;
  readonly rules: Count;
  /** Exercised: seen both true and false. */
  readonly comparisons: Count;
  /** What was not exercised. */
  readonly todo: {
    /** Ids of rules that never fired. */
    readonly rules: readonly string[];
    readonly comparisons: readonly OneSided[];
  };
}

/** The coverage of a process. */
export interface ProcessCoverage {
  readonly process: string;
  readonly states: Count;
  readonly transitions: Count;
  readonly additions: Count;
  /** Of transitions and conditional actions. Exercised: seen both to hold and not to hold. */
  readonly guards: Count;
  /** What was not exercised. */
  readonly todo: {
    readonly states: readonly string[];
    readonly transitions: readonly string[];
    readonly additions: readonly string[];
    readonly guards: readonly OneSided[];
  };
}

/** The coverage of a policy and its processes by scenarios. A JSON value. */
export interface Coverage {
  readonly rules: PlacedRules;
  readonly decisions: readonly DecisionCoverage[];
  readonly processes: readonly ProcessCoverage[];
}

/**
 * Compares what scenarios exercise with all that there is. Coverage does not say that a result was
 * checked; and full coverage may be impossible: a comparison after another one may always be true
 * where it is reached.
 * @param marks what was exercised, from `exercisedBy`
 */
export function coverageOf(policy: LoadedPolicy, marks: ReadonlySet<CoverageMark>): Coverage {
  return {
    rules: placedRules(policy),
    decisions: [...policy.ruleSets.values()].map((ruleSet) => ofDecision(ruleSet, marks)),
    processes: [...policy.processes.values()].map((d) => ofProcess(graphOf(d), marks)),
  };
}

function ofDecision(ruleSet: RuleSet, marks: ReadonlySet<CoverageMark>): DecisionCoverage {
  const { id: decision, path, file } = ruleSet;
  const ids = file.tables.flatMap(({ rules }) => rules.map(({ id }) => id));
  const rules = ids.filter((id) => !marks.has(mark.fired(decision, id)));
  const all = comparisonsOf(ruleSet);
  const comparisons = all.flatMap((one) =>
    oneSided(one, (is) => marks.has(mark.compared(decision, one.place, is))),
  );
  return {
    ...{ decision, path },
    rules: count(ids, rules),
    comparisons: count(all, comparisons),
    todo: { rules, comparisons },
  };
}

function ofProcess(graph: ProcessGraph, marks: ReadonlySet<CoverageMark>): ProcessCoverage {
  const { process } = graph;
  const lacks = (names: readonly string[], of: (process: string, name: string) => CoverageMark) =>
    names.filter((name) => !marks.has(of(process, name)));
  const names = graph.states.map(({ name }) => name);
  const ids = graph.transitions.map(({ id }) => id);
  const also = graph.transitions.flatMap((transition) => transition.also);
  const all = [...graph.transitions, ...also].flatMap(({ id, guard }) =>
    guard === undefined ? [] : [{ place: id, text: guard }],
  );
  const states = lacks(names, mark.entered);
  const transitions = lacks(ids, mark.taken);
  const added = also.map(({ id }) => id);
  const additions = lacks(added, mark.added);
  const guards = all.flatMap((one) =>
    oneSided(one, (holds) => marks.has(mark.guarded(process, one.place, holds))),
  );
  return {
    process,
    ...{ states: count(names, states), transitions: count(ids, transitions) },
    ...{ additions: count(added, additions), guards: count(all, guards) },
    todo: { states, transitions, additions, guards },
  };
}

function oneSided(
  one: Omit<OneSided, 'lacks'>,
  isSeen: (as: boolean) => boolean,
): readonly OneSided[] {
  const lacks = [true, false].filter((as) => !isSeen(as));
  return lacks.length === 0 ? [] : [{ ...one, lacks }];
}

function count(all: readonly unknown[], left: readonly unknown[]): Count {
  return { all: all.length, exercised: all.length - left.length };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../core/process/run.js';
import { activeStates } from '../../core/process/state-path.js';
import { comparisonsOf } from '../../core/simulate/comparisons.js';
import { type Coverage, coverageOf } from '../../core/simulate/coverage.js';
import {
  type CoverageMark,
  exercisedBy,
  graphOf,
  mark,
} from '../../core/simulate/coverage-marks.js';
import { guardsSeen } from '../../core/simulate/guards-seen.js';
import { placedRules } from '../../core/simulate/placed-rules.js';
import { isDecisionScenario } from '../../core/simulate/scenario.js';
import { runs } from '../decide/runs.js';
import { type PlayedScenario, playedScenarios } from '../scenarios.js';
import { shippedPolicy } from '../shipped.js';

const policy = shippedPolicy();
const some = fc.subarray([...playedScenarios], { maxLength: 12 });
const one = fc.constantFrom(...playedScenarios);

/** Every count of a coverage, in its order. */
const counts = ({ decisions, processes }: Coverage): readonly number[] => [
  ...decisions.flatMap((d) => [d.rules.exercised, d.comparisons.exercised]),
  ...processes.flatMap((p) => [
    ...[p.states.exercised, p.transitions.exercised],
    ...[p.additions.exercised, p.guards.exercised],
  ]),
];
const coverage = (stories: readonly PlayedScenario[]) =>
  coverageOf(policy, exercisedBy(policy, stories));
const all = coverage(playedScenarios);

/** All possible marks, by what they count. */
const everything = new Set<CoverageMark>([
  ...[...policy.ruleSets.values()].flatMap((ruleSet) => [
    ...ruleSet.file.tables.flatMap(({ rules }) => rules.map((r) => mark.fired(ruleSet.id, r.id))),
    ...comparisonsOf(ruleSet).flatMap(({ place }) =>
      [true, false].map((is) => mark.compared(ruleSet.id, place, is)),
    ),
  ]),
  ...[...policy.processes.values()]
    .map(graphOf)
    .flatMap(({ process, states, transitions }) => [
      ...states.map(({ name }) => mark.entered(process, name)),
      ...transitions.map(({ id }) => mark.taken(process, id)),
      ...transitions.flatMap(({ also }) => also.map(({ id }) => mark.added(process, id))),
      ...transitions
        .flatMap((t) => [t, ...t.also])
        .flatMap(({ id }) => [true, false].map((holds) => mark.guarded(process, id, holds))),
    ]),
]);

describe('what scenarios exercise', () => {
  it('never becomes less by one more scenario', () => {
    fc.assert(
      fc.property(some, one, (stories, more) => {
        const before = counts(coverage(stories));
        const after = counts(coverage([...stories, more]));
        expect(after.every((n, i) => n >= (before[i] ?? 0))).toBe(true);
      }),
      { numRuns: runs(30) },
    );
  });

  it('is, of two sets of scenarios together, what each of them exercises', () => {
    fc.assert(
      fc.property(some, some, (left, right) => {
        const apart = [exercisedBy(policy, left), exercisedBy(policy, right)];
        expect(exercisedBy(policy, [...left, ...right])).toEqual(
          new Set(apart.flatMap((marks) => [...marks])),
        );
      }),
      { numRuns: runs(30) },
    );
  });

  it('is only what there is to exercise, by the names that are counted', () => {
    const unknown = [...exercisedBy(policy, playedScenarios)].filter((m) => !everything.has(m));
    expect(unknown).toEqual([]);
  });

  it('has the transitions, additions, states and fired rules that the steps list', () => {
    fc.assert(
      fc.property(one, (story) => {
        const { scenario, played } = story;
        const marks = exercisedBy(policy, [story]);
        const process = isDecisionScenario(scenario) ? '' : scenario.process;
        const records = [...played.records, ...played.steps.flatMap(({ decisions }) => decisions)];
        const moves = played.steps.flatMap((step) => step.moves);
        const listed = [
          ...moves.flatMap(({ transitions }) => transitions.map((id) => mark.taken(process, id))),
          ...moves.flatMap(({ additions }) => additions.map((id) => mark.added(process, id))),
          ...played.steps
            .flatMap(({ to }) => activeStates(to))
            .map((state) => mark.entered(process, state)),
          ...records.flatMap((r) => r.fired.map(({ rule }) => mark.fired(r.decision, rule))),
        ];
        expect(listed.filter((m) => !marks.has(m))).toEqual([]);
      }),
    );
  });

  it('never says that a transition without a condition was tried and not taken', () => {
    const free = [...policy.processes.values()]
      .map(graphOf)
      .flatMap(({ process, transitions }) =>
        transitions.filter(({ guard }) => guard === undefined).map(({ id }) => ({ process, id })),
      );
    const marks = exercisedBy(policy, playedScenarios);
    expect(free.length).toBeGreaterThan(50);
    expect(free.filter(({ process, id }) => marks.has(mark.guarded(process, id, false)))).toEqual(
      [],
    );
  });

  it('never says that the same guard held and did not hold in the same move', () => {
    expect(playedScenarios.flatMap(contradictions)).toEqual([]);
  });

  it('and what is left to do are together all that there is', () => {
    for (const { rules, comparisons, todo } of all.decisions) {
      expect(rules.exercised + todo.rules.length).toBe(rules.all);
      expect(comparisons.exercised + todo.comparisons.length).toBe(comparisons.all);
    }
    for (const { states, transitions, additions, guards, todo } of all.processes) {
      expect(states.exercised + todo.states.length).toBe(states.all);
      expect(transitions.exercised + todo.transitions.length).toBe(transitions.all);
      expect(additions.exercised + todo.additions.length).toBe(additions.all);
      expect(guards.exercised + todo.guards.length).toBe(guards.all);
    }
  });

  it('is nothing where there is no scenario, and everything with every mark', () => {
    expect(counts(coverage([])).every((n) => n === 0)).toBe(true);
    const full = coverageOf(policy, everything);
    expect(full.decisions.flatMap(({ todo }) => [...todo.rules, ...todo.comparisons])).toEqual([]);
    expect(full.processes.flatMap(({ todo }) => Object.values(todo).flat())).toEqual([]);
  });

  it('counts a comparison of a named condition once, however many rules refer to it', () => {
    for (const ruleSet of policy.ruleSets.values()) {
      const places = comparisonsOf(ruleSet).map(({ place }) => place);
      expect(new Set(places).size).toBe(places.length);
    }
  });
});

describe('the rules of the guides', () => {
  const { placed, missing } = placedRules(policy);
  const ids = [...policy.guides.values()].flatMap(({ rules }) => Object.keys(rules));

  it('are each placed or missing, and never both', () => {
    expect([...Object.keys(placed), ...missing].sort()).toEqual([...ids].sort());
  });

  it('are informational only where nothing carries them out', () => {
    const kinds = new Set(Object.values(placed));
    expect(kinds).toEqual(new Set(['decided', 'played', 'informational']));
    expect(placed['BW-ATT-02']).toBe('decided');
    expect(placed['BW-PRV-10']).toBe('informational');
  });
});

describe('the graph of a process', () => {
  it('has an id of its own for every addition', () => {
    for (const graph of [...policy.processes.values()].map(graphOf)) {
      const added = graph.transitions.flatMap(({ also }) => also.map(({ id }) => id));
      expect(new Set(added).size).toBe(added.length);
      expect(added).not.toContain('');
    }
  });
});

/** Guards that a played scenario shows both to hold and not to hold in one move. */
function contradictions({ scenario, played }: PlayedScenario): readonly string[] {
  const definition = isDecisionScenario(scenario)
    ? undefined
    : policy.processes.get(scenario.process);
  if (definition === undefined) return [];
  const graph = graphOf(definition);
  const parts = graph.transitions.flatMap((t) => [t, ...t.also]);
  const labels = new Map(parts.map(({ id, guard }) => [id, guard]));
  return played.steps.flatMap(movesApart).flatMap((step) => {
    const seen = guardsSeen(graph, step);
    const of = (as: boolean) =>
      seen.flatMap(({ id, holds }) => (holds === as ? (labels.get(id) ?? []) : []));
    const held = of(true);
    return of(false).filter((label) => held.includes(label));
  });
}

/**
 * Each microstep as a step of its own: progress changed by one may change the guards of the next.
 */
function movesApart(step: Step): readonly Step[] {
  const { moves, event } = step;
  return moves.map((move, i) => ({ ...step, event: i === 0 ? event : '', moves: [move] }));
}

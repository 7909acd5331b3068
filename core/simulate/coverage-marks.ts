import type { DecisionRecord } from '../decide/record.js';
import type { ProcessDefinition } from '../process/definition.js';
import { type ProcessGraph, processGraph } from '../process/graph.js';
import type { LoadedPolicy } from '../process/loaded-policy.js';
import type { Step } from '../process/run.js';
import { activeStates } from '../process/state-path.js';
import { comparedIn } from './comparisons.js';
import { guardsSeen } from './guards-seen.js';
import type { Played } from './play.js';
import { isDecisionScenario, type Scenario } from './scenario.js';

/** A scenario with its result. */
export interface PlayedScenario {
  readonly scenario: Scenario;
  readonly played: Played;
}

/** A key of something that a scenario can exercise: kind, subject, detail. */
export type CoverageMark = string;

/** The keys of all that can be exercised. */
export const mark = {
  fired: (decision: string, rule: string): CoverageMark => `fired ${decision} ${rule}`,
  compared: (decision: string, place: string, is: boolean): CoverageMark =>
    `compared ${decision} ${place} ${is}`,
  entered: (process: string, state: string): CoverageMark => `entered ${process} ${state}`,
  taken: (process: string, transition: string): CoverageMark => `taken ${process} ${transition}`,
  added: (process: string, addition: string): CoverageMark => `added ${process} ${addition}`,
  guarded: (process: string, id: string, holds: boolean): CoverageMark =>
    `guarded ${process} ${id} ${holds}`,
} as const;

/** Everything that scenarios exercise, including the decisions that steps asked. */
export function exercisedBy(
  policy: LoadedPolicy,
  stories: readonly PlayedScenario[],
): ReadonlySet<CoverageMark> {
  return new Set(stories.flatMap((story) => marksOf(policy, story)));
}

function marksOf(
  { processes }: LoadedPolicy,
  { scenario, played }: PlayedScenario,
): CoverageMark[] {
  if (isDecisionScenario(scenario)) return played.records.flatMap(marksOfRecord);
  const definition = processes.get(scenario.process);
  if (definition === undefined) return [];
  const graph = graphOf(definition);
  return played.steps.flatMap((step) => marksOfStep(graph, step));
}

function marksOfRecord({ decision, fired, explanation }: DecisionRecord): CoverageMark[] {
  return [
    ...fired.map(({ rule }) => mark.fired(decision, rule)),
    ...comparedIn(explanation).map(({ place, is }) => mark.compared(decision, place, is)),
  ];
}

function marksOfStep(graph: ProcessGraph, step: Step): CoverageMark[] {
  const { process } = graph;
  const places = [step.from, ...step.through, ...step.moves.map(({ to }) => to), step.to];
  return [
    ...step.decisions.flatMap(marksOfRecord),
    ...places.flatMap((place) => activeStates(place)).map((state) => mark.entered(process, state)),
    ...step.moves.flatMap(({ transitions, additions }) => [
      ...transitions.map((id) => mark.taken(process, id)),
      ...additions.map((id) => mark.added(process, id)),
    ]),
    ...guardsSeen(graph, step).map(({ id, holds }) => mark.guarded(process, id, holds)),
  ];
}

const graphs = new WeakMap<ProcessDefinition, ProcessGraph>();

/** The graph of a process; memoized. */
export function graphOf(definition: ProcessDefinition): ProcessGraph {
  const graph = graphs.get(definition) ?? processGraph(definition);
  graphs.set(definition, graph);
  return graph;
}

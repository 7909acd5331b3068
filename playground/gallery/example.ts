import {
  isDecisionScenario,
  readScenario,
  type Scenario,
  type ScenarioStep,
} from '../../core/studio.js';
import { own, policy } from '../shipped-system.js';
import type { Move, PageState } from '../state/page-state.js';

/** A tested scenario to start from. */
export interface Example {
  /** Its path without folder and ending: `broadworks/attachment/customer-declines`. */
  readonly id: string;
  readonly scenario: Scenario;
}

const files = import.meta.glob<unknown>('../../scenarios/**/*.json', {
  eager: true,
  import: 'default',
});

/** All scenarios of the policy that is shown. */
export const examples: readonly Example[] =
  own?.scenarios.map(({ file, scenario }) => ({ id: file, scenario })) ?? shippedExamples();

/** The edition that an example is about. */
export function editionOf({ scenario }: Example): string | undefined {
  return isDecisionScenario(scenario)
    ? policy.ruleSets.get(scenario.decision)?.edition.id
    : policy.processes.get(scenario.process)?.edition;
}

function shippedExamples(): readonly Example[] {
  return Object.entries(files).flatMap(([path, content]) => {
    const scenario = readScenario(content);
    const id = path.replace(/^.*scenarios\//, '').replace(/\.json$/, '');
    // A test plays every scenario, so none is unsound.
    return scenario.ok ? [{ id, scenario: scenario.value }] : [];
  });
}

/** The examples of a process, the longest first. */
export function examplesOf(process: string): readonly Example[] {
  const lengthOf = ({ scenario }: Example) => ('steps' in scenario ? scenario.steps.length : 0);
  return examples
    .filter(({ scenario }) => 'process' in scenario && scenario.process === process)
    .toSorted((a, b) => lengthOf(b) - lengthOf(a));
}

/**
 * The state that an example sets.
 * @param index the case, for a scenario about a decision
 */
export function stateOfExample(
  { id, scenario }: Example,
  index = 0,
): Pick<PageState, 'view' | 'example'> & Partial<PageState> {
  const { asOf = null, switches = {} } = scenario;
  if (!isDecisionScenario(scenario)) {
    const moves = scenario.steps.map(moveOf);
    const { process, facts, own, others = [] } = scenario;
    const beside = others.map((other) => ({ process: other.process, own: other.own ?? {} }));
    const first = moves[0];
    const learn = first !== undefined && 'event' in first ? first.learn : {};
    return {
      view: 'process',
      example: id,
      game: {
        ...{ process, facts, asOf, switches, moves, at: 0, learn, drafts: {} },
        ...(own && { own }),
        ...(beside.length > 0 && { others: beside }),
      },
    };
  }
  const chosen = scenario.cases[index];
  return {
    view: 'decision',
    example: id,
    question: {
      decision: scenario.decision,
      facts: { ...scenario.given, ...chosen?.facts },
      asOf: chosen?.asOf ?? asOf,
      switches: { ...switches, ...chosen?.switches },
    },
  };
}

function moveOf(step: ScenarioStep): Move {
  if ('wait' in step) return { wait: step.wait };
  const { event, payload = {}, learn = {}, run = 0 } = step;
  return { event, payload, learn, ...(run > 0 && { run }) };
}

import { isDecisionScenario, readScenario, type Scenario } from '../../core/studio.js';
import { own, policy } from '../shipped-system.js';

/** A tested scenario to start from. */
export interface Example {
  /** Its path without folder and ending: `broadworks/attachment/customer-declines`. */
  readonly id: string;
  readonly scenario: Scenario;
}

/** Without the questions asked of the guides, which are too many to choose from. */
const files = import.meta.glob<unknown>(
  ['../../scenarios/**/*.json', '!../../scenarios/*/asked/**'],
  { eager: true, import: 'default' },
);

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

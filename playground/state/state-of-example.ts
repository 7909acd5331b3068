import { isDecisionScenario, type ScenarioStep } from '../../core/studio.js';
import type { Example } from '../gallery/example.js';
import type { Move, PageState } from './page-state.js';

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

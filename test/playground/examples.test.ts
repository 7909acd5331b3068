import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../core/base/result.js';
import { decideUnknown } from '../../core/decide/decide.js';
import { isDecisionScenario } from '../../core/simulate/scenario.js';
import { examples, examplesOf } from '../../playground/gallery/example.js';
import { placeOf, replay, visitedIn } from '../../playground/process/replay-game.js';
import { policy } from '../../playground/shipped-system.js';
import { FIRST_STATE } from '../../playground/state/page-state.js';
import { stateOfExample } from '../../playground/state/state-of-example.js';

const files = Object.keys(import.meta.glob(['/scenarios/**/*.json', '!/scenarios/*/asked/**']));
const stories = examples.filter(({ scenario }) => !isDecisionScenario(scenario));
const questions = examples.flatMap((example) => {
  const { scenario } = example;
  return isDecisionScenario(scenario) ? scenario.cases.map((_, index) => ({ example, index })) : [];
});

describe('the gallery', () => {
  it('has every scenario that tells a story', () => {
    expect(examples.map(({ id }) => `/scenarios/${id}.json`).sort()).toEqual(files.sort());
  });

  it.each(questions)('fills in a question that can be decided: $example.id $index', (one) => {
    const { question } = { ...FIRST_STATE, ...stateOfExample(one.example, one.index) };
    const decided = decideUnknown(policy, question);
    expect(problemsOf(decided)).toEqual([]);
  });

  it.each([...policy.processes.keys()])('has an example to begin %s with', (process) => {
    expect(examplesOf(process)).not.toEqual([]);
  });

  it.each(stories)('fills in a game that can be played to its end: $id', (example) => {
    const { game } = { ...FIRST_STATE, ...stateOfExample(example) };
    const played = replay(policy, game);
    if (!played.ok) throw new Error(JSON.stringify(played.problems));
    expect(played.value.played.flatMap(({ problems }) => problems)).toEqual([]);
    const end = played.value.played.at(-1)?.caseState ?? played.value.start;
    expect(visitedIn(played.value.start, end)).toContain(
      [placeOf(end)].flatMap((place) =>
        typeof place === 'string' ? place : Object.keys(place),
      )[0],
    );
  });
});

import type { Step } from '../../core/index.js';
import { type ProcessScenario, SCENARIO_VERSION, type ScenarioStep } from '../../core/studio.js';
import type { Game } from '../state/page-state.js';
import { type Played, placeOf, type Replay } from './replay-game.js';

/**
 * A game up to the displayed position as a scenario that expects what has come: a test that
 * `provisim run` plays.
 * @returns undefined where no scenario can say it: a run that has followed a hand-over, a move that
 *   could not be played, or no move at all
 */
export function scenarioOfGame(
  title: string,
  game: Game,
  { played }: Replay,
): ProcessScenario | undefined {
  const steps = played.slice(0, game.at).map(stepOf);
  if (steps.length === 0 || !steps.every((one) => one !== undefined)) return undefined;
  const { process, facts, own, others, asOf, switches } = game;
  return {
    ...{ version: SCENARIO_VERSION, title, process, asOf },
    ...(Object.keys(switches).length > 0 && { switches }),
    facts,
    ...(own !== undefined && { own }),
    ...(others !== undefined && { others }),
    steps,
  };
}

function stepOf(one: Played): ScenarioStep | undefined {
  const { move, step, fired, problems } = one;
  if ('follow' in move || problems.length > 0) return undefined;
  // A scenario expects something of the run of its event, and of the first one where time passes.
  const run = 'event' in move ? (move.run ?? 0) : 0;
  const due = fired.filter((each) => each.run === run).map((each) => each.step);
  const emitted = [...due, ...(step === undefined ? [] : [step])];
  const state = placeOf(one.caseState, run);
  if ('wait' in move) {
    return { wait: move.wait, ...(due.length > 0 && { expect: { state, ...cameOf(emitted) } }) };
  }
  if (step === undefined) return undefined;
  const { event, payload, learn } = move;
  return {
    ...(run > 0 && { run }),
    event,
    ...(Object.keys(payload).length > 0 && { payload }),
    ...(Object.keys(learn).length > 0 && { learn }),
    expect: { state, ...expected(step, emitted) },
  };
}

function expected({ refused, wanted }: Step, emitted: readonly Step[]) {
  if (refused !== undefined) return { ignored: true };
  if (wanted !== undefined) return { wanted: [...wanted] };
  return cameOf(emitted);
}

function cameOf(steps: readonly Step[]) {
  const effects = [...new Set(steps.flatMap((step) => step.effects.map(({ id }) => id)))];
  const rules = [...new Set(steps.flatMap((step) => step.rules))];
  return { ...(effects.length > 0 && { effects }), ...(rules.length > 0 && { rules }) };
}

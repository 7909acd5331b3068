import type { PlayedScenario as Story } from '../core/simulate/coverage-marks.js';
import { play } from '../core/simulate/play.js';
import { readScenario } from '../core/simulate/scenario.js';
import { shippedPolicy } from './shipped.js';

const files = import.meta.glob<unknown>('/scenarios/**/*.json', { eager: true, import: 'default' });

const policy = shippedPolicy();

/** A scenario file, played. */
export interface PlayedScenario extends Story {
  readonly file: string;
}

/** All scenarios that are shipped, played in the shipped world. */
export const playedScenarios: readonly PlayedScenario[] = Object.entries(files).map(
  ([file, content]) => {
    const scenario = readScenario(content);
    if (!scenario.ok) throw new Error(`${file}: ${JSON.stringify(scenario.problems)}`);
    const played = play(policy, scenario.value);
    return { file: file.slice(1), scenario: scenario.value, played };
  },
);

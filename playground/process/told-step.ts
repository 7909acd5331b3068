import type { Policy } from '../../core/index.js';
import { capital, type NarratedEmission, narrateStep, stateName } from '../../core/studio.js';
import { policy as ofGuide, texts } from '../shipped-system.js';
import type { PageState } from '../state/page-state.js';
import { processWords } from '../words/process-words.js';
import type { Played, RunStep } from './replay-game.js';

/** A step in the sentences of `run --story`. */
export interface ToldStep {
  /** Of the decisions that it asked. */
  readonly decided: readonly string[];
  readonly effects: readonly NarratedEmission[];
  readonly warnings: readonly NarratedEmission[];
  /** The state after it. */
  readonly state: string;
}

/** The context in which a step is put into sentences. */
export interface Telling {
  /** The policy that has decided. */
  readonly policy: Policy;
  readonly lang: PageState['lang'];
  /** The time of the run. */
  readonly asOf: string | null;
}

/** The steps of a move in sentences, timers first. */
export function toldMove(played: Played, telling: Telling): readonly ToldStep[] {
  const own = played.step;
  const steps: readonly RunStep[] = [
    ...played.fired,
    ...(own === undefined ? [] : [{ run: runOfStep(played), step: own }]),
  ];
  return steps.flatMap(({ run, step }) => {
    const definition = ofGuide.processes.get(played.caseState.runs[run]?.process ?? '');
    if (definition === undefined) return [];
    const { policy, lang, asOf } = telling;
    const narrative = narrateStep(step, { definition, policy, texts, lang, asOf });
    const own = processWords(definition, lang).states[stateName(step.to)];
    const { label, description } = narrative.state;
    return [
      {
        decided: narrative.decisions.flatMap(({ narrative: { headline } }) =>
          headline.map(({ text }) => text),
        ),
        effects: narrative.effects,
        warnings: narrative.warnings,
        state: capital(own ?? description ?? label),
      },
    ];
  });
}

function runOfStep({ move, caseState }: Played): number {
  if ('event' in move) return move.run ?? 0;
  return caseState.runs.length - 1;
}

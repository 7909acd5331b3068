import type { DecisionRecord } from '../decide/record.js';
import { type NarratedEmission, narratedEmission } from '../decide/sentences/emission.js';
import { explainRecord } from '../decide/sentences/explain-record.js';
import { languageWords } from '../decide/sentences/narration.js';
import type { Narrative } from '../decide/sentences/narrative.js';
import type { Texts } from '../decide/sentences/texts.js';
import { ruleCitesAt } from '../rule/cites-at.js';
import type { Policy } from '../rule/policy.js';
import type { ProcessDefinition } from './definition.js';
import { processGraph } from './graph.js';
import type { Emitted, Step } from './run.js';
import { stateLabel, stateName } from './state-path.js';

/** A decision that a step asked, in sentences. */
export interface NarratedDecision {
  readonly record: DecisionRecord;
  readonly narrative: Narrative;
}

/** The state after a step. */
export interface NarratedState {
  /** Its label, with the active state of each region. */
  readonly label: string;
  /** What it is, in the words of the machine. */
  readonly description: string | undefined;
}

/** A step in the sentences of one language, for a terminal and for a page. */
export interface StepNarrative {
  readonly decisions: readonly NarratedDecision[];
  readonly state: NarratedState;
  /** Lines of the guide behind the transitions, each once: `000:178-180`. */
  readonly cites: readonly string[];
  readonly assumptions: readonly string[];
  readonly effects: readonly NarratedEmission[];
  readonly warnings: readonly NarratedEmission[];
}

/**
 * Puts a step into sentences.
 * @param told the process, the policy that decided, texts and a language of them, and the time of
 *   the run
 */
export function narrateStep(
  step: Step,
  told: {
    readonly definition: ProcessDefinition;
    readonly policy: Policy;
    readonly texts: Texts;
    readonly lang: string;
    readonly asOf: string | null;
  },
): StepNarrative {
  const { definition, policy } = told;
  const texts = Object.hasOwn(told.texts, told.lang) ? told.texts[told.lang] : undefined;
  const words = texts && languageWords({ texts, lang: told.lang }, definition.edition);
  const inWords = (emitted: Emitted) => narratedEmission(emitted, words);
  const decisions = step.decisions.flatMap((record) => {
    const narrative = explainRecord(policy, record, told);
    return narrative.ok ? [{ record, narrative: narrative.value }] : [];
  });
  const guide = policy.guides.get(definition.edition);
  const cites = step.rules.flatMap((rule) => ruleCitesAt(guide, rule, told.asOf));
  return {
    decisions,
    state: narrateState(definition, step),
    cites: [...new Set(cites)],
    assumptions: step.assumptions,
    effects: step.effects.map(inWords),
    warnings: step.warnings.map(inWords),
  };
}

/** The state after a step, in words. */
export function narrateState(
  definition: ProcessDefinition,
  { to }: Pick<Step, 'to'>,
): NarratedState {
  const name = stateName(to);
  const state = processGraph(definition).states.find((s) => s.name === name);
  return { label: stateLabel(to), description: state?.description };
}

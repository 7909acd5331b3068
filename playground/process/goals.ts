import type { ProcessDefinition, ProcessGraph } from '../../core/define.js';
import { capital, effectsOf, sentenceOf } from '../../core/studio.js';
import { policy, texts } from '../shipped-system.js';
import type { PageState } from '../state/page-state.js';
import { processWords } from '../words/process-words.js';

/** A state or an effect that a run may be wanted to get to. */
export interface Goal {
  readonly id: string;
  /** What it is, in the language of the page. */
  readonly text: string;
}

/** Everything that a run of a process may get to: its states, and the effects that are known by name. */
export function goalsOf(
  definition: ProcessDefinition,
  graph: ProcessGraph,
  lang: PageState['lang'],
): { readonly states: readonly Goal[]; readonly effects: readonly Goal[] } {
  const own = processWords(definition, lang).states;
  const sentences = sentencesOf(definition, lang);
  return {
    states: graph.states.map(({ name, description }) => ({
      id: name,
      text: capital(own[name] ?? description ?? name),
    })),
    effects: [...effectsOf(policy, definition).ids].map((id) => ({
      id,
      // The values of its arguments are known when it is emitted.
      text: sentenceOf(id, sentences).replaceAll(/\{\w+\}/g, '…'),
    })),
  };
}

/** The sentences for effects; what a decision says about an answer of its own comes first. */
function sentencesOf({ edition, asks }: ProcessDefinition, lang: PageState['lang']) {
  const { decisions = {}, emissions } = texts[lang]?.editions[edition] ?? {};
  const answers = Object.keys(asks).flatMap((decision) =>
    Object.values(decisions[decision]?.outputs ?? {}).flatMap((wordings) =>
      Object.entries(wordings).filter((one): one is [string, string] => typeof one[1] === 'string'),
    ),
  );
  return { ...emissions, ...Object.fromEntries(answers) };
}

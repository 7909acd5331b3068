import { ENGLISH, type StudioWords } from '../analysis/studio-words.js';
import { fill } from '../base/fill.js';

/** A fault in its parts, for sentences in any language. */
export interface FaultParts {
  readonly form:
    | ('gone' | 'value' | 'opposite' | 'bound')
    | ('retargeted' | 'guard' | 'addition' | 'listed' | 'effect');
  /** The rule, the parameter or the transition that has the fault. */
  readonly name: string;
  /** The fact of a comparison. */
  readonly fact?: string;
  /** What is there instead: a number, a state; or the effect that is gone. */
  readonly value?: string | number;
}

/** A fault in words. In English they are its id. */
export function faultText(
  { form, name, fact = '', value = '' }: FaultParts,
  words: StudioWords['faults'] = ENGLISH.words.faults,
): string {
  return fill(words[form], { name, fact, value });
}

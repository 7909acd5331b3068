import { useState } from 'preact/hooks';
import type { PageState } from '../state/page-state.js';
import { TAKES_TIME } from './ask-what-if.js';
import { useWhatIf, type WhatIfState } from './use-what-if.js';

/** What would change an answer, as far as it is known. */
export interface Changes extends WhatIfState {
  /** Whether it is looked for; else somebody has to want it. */
  readonly isWanted: boolean;
  want(): void;
}

/** Milliseconds in which the next key press comes. */
const TYPING = 350;

/**
 * What would change the answer to the question of a state.
 * @param isAnswered whether the question has no problems
 */
export function useChanges(
  { question, lang }: Pick<PageState, 'question' | 'lang'>,
  isAnswered: boolean,
): Changes {
  const [isWanted, want] = useState(!TAKES_TIME);
  const wanted = isWanted && isAnswered;
  const request = wanted ? { question, lang, ask: { for: 'change' } as const } : undefined;
  return { ...useWhatIf(request, TYPING), isWanted, want: () => want(true) };
}

/** The facts that change the answer. */
export interface DecisiveFacts {
  /** Those that do when they alone change. */
  readonly alone: ReadonlySet<string>;
  /** Those that do together with others. */
  readonly together: ReadonlySet<string>;
  /** Whether every other fact changes nothing. */
  readonly isComplete: boolean;
}

/**
 * The facts that change the answer.
 * @returns undefined where they are not known, or not yet
 */
export function decisiveFacts({ result, isCurrent }: WhatIfState): DecisiveFacts | undefined {
  if (!isCurrent || result?.ok !== true) return undefined;
  const { ways, isComplete } = result.value;
  const sets = ways.map(({ facts }) => Object.keys(facts));
  const alone = new Set(sets.filter(({ length }) => length === 1).flat());
  const together = new Set(sets.flat().filter((name) => !alone.has(name)));
  return { alone, together, isComplete };
}

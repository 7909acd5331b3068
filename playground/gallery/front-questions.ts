import type { words } from '../words/index.js';

/** A decision that a newcomer asks in one sentence, which has blanks for a few of its facts. */
export interface FrontQuestion {
  /** The decision; the sentence is among the words of the page. */
  readonly decision: keyof (typeof words)['en']['front']['questions'];
  /** The tested example whose other facts are taken for the usual. */
  readonly example: string;
  readonly case: string;
}

/** What a newcomer meets before anything else. */
export const FIRST: FrontQuestion = {
  decision: 'broadworks.attach.decision',
  example: 'broadworks/decisions/attach-decision',
  case: 'exactly at the threshold',
};

/** The questions of the front door, the first one first. */
export const FRONT: readonly FrontQuestion[] = [
  FIRST,
  {
    decision: 'wholesale.attach.decision',
    example: 'wholesale/decisions/attach-decision',
    case: 'ten users',
  },
  {
    decision: 'broadworks.restrictedMode.control',
    example: 'broadworks/decisions/restrictedMode-control',
    case: 'the name of the company',
  },
  {
    decision: 'wholesale.locale.resolve',
    example: 'wholesale/decisions/locale-resolve',
    case: 'a locale that sites do not have',
  },
];

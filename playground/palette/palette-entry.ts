import type { Action } from '../state/action.js';

/** What an entry is. */
export type EntryKind = 'decision' | 'process' | 'example' | 'fact' | 'rule';

/** Something to find and go to. */
export interface PaletteEntry {
  /** Distinguishes it from all others. */
  readonly key: string;
  readonly kind: EntryKind;
  readonly text: string;
  /** Its names and lines. */
  readonly detail: string;
  /** Whether the text is English in every language. */
  readonly isEnglish?: boolean;
  /** Lines of the guide: `000:178-180`. */
  readonly cites?: readonly string[];
  /** The actions that go there. */
  readonly actions: readonly Action[];
  /** The fact to go to then. */
  readonly fact?: string;
}

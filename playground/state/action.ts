import type { Json } from '../../core/index.js';
import type { ParameterEdit } from '../../core/studio.js';
import type { Example } from '../gallery/example.js';
import type {
  Edit,
  EventMove,
  Front,
  Game,
  PageState,
  Question,
  Tool,
  View,
} from './page-state.js';

/** What a user does on the page. An undefined value removes a fact or switch. */
export type Action =
  | { readonly do: 'view'; readonly view: View }
  | { readonly do: 'lang'; readonly lang: PageState['lang'] }
  | { readonly do: 'theme'; readonly theme: PageState['theme'] }
  | { readonly do: 'choose'; readonly example: Example; readonly case?: number }
  | { readonly do: 'ask'; readonly question: Question }
  | { readonly do: 'decision'; readonly decision: string }
  | { readonly do: 'fact'; readonly name: string; readonly value: Json | undefined }
  /** Another question of the front door, or other facts of it. */
  | { readonly do: 'front'; readonly front: Front }
  /** Sets several facts of the question, and keeps the former ones. */
  | { readonly do: 'try'; readonly facts: Readonly<Record<string, Json>> }
  /** Brings back the facts before others were tried. */
  | { readonly do: 'undo' }
  /** Edits a value; undefined: that of the guide again. */
  | {
      readonly do: 'edit';
      readonly edit: Omit<ParameterEdit, 'value'>;
      readonly value: Json | undefined;
    }
  /** Replaces all edits of a decision; none: its rules are those of the guide again. */
  | { readonly do: 'rules'; readonly decision: string; readonly edits: readonly Edit[] }
  /** Takes the last edit back, does it again, or takes all of them back. */
  | { readonly do: 'undoEdit' }
  | { readonly do: 'redoEdit' }
  | { readonly do: 'noEdits' }
  /** Watches a question, or no longer. */
  | { readonly do: 'watch' | 'unwatch'; readonly question: Question }
  /** Opens something beside the decision or the process, or closes it. */
  | { readonly do: 'tool'; readonly tool: Tool | undefined }
  /** Compares with an earlier time. */
  | { readonly do: 'since'; readonly since: string | undefined }
  | { readonly do: 'asOf'; readonly asOf: string | null }
  | { readonly do: 'switch'; readonly key: string; readonly value: Json | undefined }
  | { readonly do: 'process'; readonly process: string }
  | { readonly do: 'learn'; readonly name: string; readonly value: Json | undefined }
  | {
      readonly do: 'event';
      readonly event: string;
      readonly payload: Readonly<Record<string, Json>>;
    }
  | {
      readonly do: 'draft';
      readonly event: string;
      readonly payload: Readonly<Record<string, Json>>;
    }
  /** Plays a way: several events, which can be taken back together. */
  | { readonly do: 'playWay'; readonly moves: readonly EventMove[] }
  /** Brings back the game before a way was played. */
  | { readonly do: 'undoWay' }
  | { readonly do: 'wait'; readonly seconds: number }
  /** Follows the hand-over of a run, or displays a run. */
  | { readonly do: 'follow' | 'show'; readonly run: number }
  /** A game from a file. */
  | { readonly do: 'open'; readonly game: Game }
  | { readonly do: 'goTo'; readonly at: number }
  /** Goes back to a line that was left, by its index among the branches. */
  | { readonly do: 'branch'; readonly branch: number }
  | { readonly do: 'gameAsOf'; readonly asOf: string | null }
  | { readonly do: 'gameSwitch'; readonly key: string; readonly value: Json | undefined }
  | { readonly do: 'matrix'; readonly id: string }
  | { readonly do: 'matrixChoice'; readonly choice: string; readonly option: number };

/** Takes an action. */
export type Dispatch = (action: Action) => void;

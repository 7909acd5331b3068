import type { ProcessDefinition } from '../../core/define.js';
import type { Played } from './replay-game.js';

/** Who does what happens; `system`: it happens by itself, `time`: it was waited for. */
export type Actor =
  | ('partner' | 'customer' | 'administrator' | 'user')
  | ('review' | 'support' | 'somebody' | 'system' | 'time');

/** By the subject of an event's English title; the first that fits. */
const SUBJECTS: readonly (readonly [RegExp, Actor])[] = [
  [/^(The|A) (further )?partner\b/, 'partner'],
  [
    /^(The|A) customer administrator\b|^(The|An) administrator of the (customer|organization)\b/,
    'customer',
  ],
  [/^(The|An) administrator\b/, 'administrator'],
  [/^(The|A) (user|person)\b(?! is\b)/, 'user'],
  [/^The review team\b/, 'review'],
  [/^Support\b/, 'support'],
  [/^Somebody\b/, 'somebody'],
  [/^Time\b/, 'time'],
];

/** Who does an event: the subject of its English title. */
export function actorOf(title: string): Actor {
  return SUBJECTS.find(([subject]) => subject.test(title))?.[1] ?? 'system';
}

/** Who made a move; `title` of its event is the English one of the process. */
export function actorOfMove(
  { move }: Pick<Played, 'move'>,
  definition: Pick<ProcessDefinition, 'events'> | undefined,
): Actor {
  if ('wait' in move) return 'time';
  if ('follow' in move) return 'system';
  return actorOf(definition?.events[move.event]?.title ?? '');
}

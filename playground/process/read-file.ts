import { openCase, type Result } from '../../core/index.js';
import { fail, LIMITS, ok, readJson, shown } from '../../core/studio.js';
import { policy } from '../shipped-system.js';
import type { Game } from '../state/page-state.js';
import { gameOfCase } from './game-of-case.js';

/** What a file held. */
export interface Opened {
  readonly game: Game;
  /** Differences since it was saved. */
  readonly notes: readonly string[];
}

/**
 * Reads a saved case from a file that somebody has chosen. Never rejects.
 * @returns every problem, also `open/too-large` and `open/unreadable`, of a file of which nothing
 *   was read
 */
export async function readFile(file: Pick<File, 'size' | 'text'>): Promise<Result<Opened>> {
  if (file.size > LIMITS.characters) {
    const message = `the file has more than ${LIMITS.characters} bytes`;
    return fail([{ code: 'open/too-large', message }]);
  }
  try {
    return gameIn(await file.text());
  } catch (error) {
    const message = `the file cannot be read: ${shown(String(error)).slice(1, -1)}`;
    return fail([{ code: 'open/unreadable', message }]);
  }
}

function gameIn(text: string): Result<Opened> {
  const read = readJson(text);
  const opened = read.ok ? openCase(policy, read.value) : read;
  if (!opened.ok) return opened;
  const game = gameOfCase(policy, opened.value.case);
  return game.ok ? ok({ game: game.value, notes: opened.value.notes }) : game;
}

import type { Json } from '../../core/index.js';
import { isRecord } from '../../core/studio.js';

/** A JSON value as a short text; a token without its quotes. */
export function shown(value: Json | undefined): string {
  if (value === undefined || (isRecord(value) && value.unknown === true)) return '?';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  return JSON.stringify(value);
}

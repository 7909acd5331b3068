import type { Json } from '../../core/base/json.js';
import { isRecord } from '../../core/base/json.js';

/** A JSON value as a short text; a token without its quotes. */
export function shown(value: Json | undefined): string {
  if (value === undefined || (isRecord(value) && value.unknown === true)) return '?';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  return JSON.stringify(value);
}

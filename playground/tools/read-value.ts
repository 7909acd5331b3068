import type { Json } from '../../core/index.js';

/** A value of the same kind as the guide's; undefined where the text is none. */
export function readValue(text: string, like: Json): Json | undefined {
  if (typeof like === 'number') {
    const value = Number(text);
    const isSame = text.trim() !== '' && Number.isFinite(value);
    return isSame && (!Number.isInteger(like) || Number.isInteger(value)) ? value : undefined;
  }
  if (!Array.isArray(like)) return text;
  const lines = text.split('\n').map((line) => line.trim());
  // An empty text may be a member; it is one where the guide has it.
  const isEmptyKept = like.includes('');
  return [...new Set(lines.filter((line) => line !== '' || isEmptyKept))];
}

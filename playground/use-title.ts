import { useLayoutEffect } from 'preact/hooks';
import { uncoded } from './elements/coded.js';

/** A part of a title that is longer than this is cut off after a word. */
const LONG = 60;

/** Names the window, the tab and the entry in the history: the first words distinguish them. */
export function useTitle(...parts: readonly string[]): void {
  const title = [...parts.filter((part) => part !== ''), 'provisim'].map(short).join(' · ');
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
}

function short(part: string): string {
  const plain = uncoded(part);
  if (plain.length <= LONG) return plain;
  return `${plain.slice(0, LONG).replace(/[\s,:;]*\s\S*$/, '')} …`;
}

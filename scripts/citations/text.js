// The lines of a snapshot with what they can be compared by in any language.

/**
 * @param text the guide, line by line
 * @param within ranges of line numbers: `[[1, 82], [53528, 56087]]`
 * @returns the lines that are not blank, in order
 */
export function linesOf(text, within) {
  const numbers = within.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  );
  const found = numbers.filter((number) => (text[number - 1] ?? '').trim() !== '');
  return found.map((number, i) => {
    const words = text[number - 1].normalize('NFC').replaceAll(/\s+/g, ' ').trim();
    const spacing = i === 0 ? 2 : Math.min(3, number - found[i - 1]);
    return { number, words, spacing, kind: kindOf(words), tokens: tokensOf(words) };
  });
}

/** What a line is by its form; lines of numbers are only compared with their like. */
function kindOf(words) {
  if (/^\d{1,2}$/.test(words)) return 'step';
  if (/^\d+[.,]\d+$/.test(words)) return 'version';
  return words.startsWith('•') ? 'bullet' : 'text';
}

/** Numbers, identifiers and the stems of words. */
function tokensOf(words) {
  const tokens = new Set();
  for (const [digits] of words.matchAll(/\d+/g)) tokens.add(`#${digits}`);
  for (const [word] of words.matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)) {
    if (isIdentifier(word)) tokens.add(`@${word.toLowerCase()}`);
    const stem = stemOf(word);
    if (stem.length >= 3) tokens.add(stem);
  }
  return tokens;
}

/** `billingStartDate`, `common_area_calling`, `RPL`. */
function isIdentifier(word) {
  return /^[A-Za-z]*[a-z][A-Z]\w*$|_/.test(word) || /^[A-Z]{2,}$/.test(word);
}

/** The first letters, without accents: they are often alike also between Czech and English. */
function stemOf(word) {
  const plain = word.normalize('NFD').replaceAll(/\p{M}|\d/gu, '');
  return plain.toLowerCase().slice(0, 5);
}

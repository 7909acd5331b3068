// How alike the lines of two texts are.

const NEVER = -1;

/**
 * @param a lines of one text, `b` of the other
 * @param lexicon translations of tokens of `a`, found before: token → [token of `b`, strength][]
 * @returns for each line of `a` a row with the likeness of each line of `b`, from 0 to 1; negative
 *   for two that never belong together
 */
export function similarities(a, b, lexicon) {
  const weight = weightsIn(a, b);
  const total = (line) => [...line.tokens].reduce((sum, token) => sum + weight(token), 0);
  const totals = b.map(total);
  const places = placesOf(b);
  return a.map((line) => {
    const shared = sharedWith(line, { places, weight, lexicon, count: b.length });
    const own = total(line);
    return Float32Array.from(b, (other, j) => {
      const mean = (own + totals[j]) / 2;
      return likeness(line, other, mean > 0 ? Math.min(1, shared[j] / mean) : 0);
    });
  });
}

/** The rarer a token, the more it says. */
function weightsIn(a, b) {
  const count = new Map();
  for (const { tokens } of [...a, ...b]) {
    for (const token of tokens) count.set(token, (count.get(token) ?? 0) + 1);
  }
  return (token) => Math.log(1 + (a.length + b.length) / (count.get(token) ?? 1));
}

function placesOf(lines) {
  const places = new Map();
  lines.forEach(({ tokens }, j) => {
    for (const token of tokens) {
      if (!places.has(token)) places.set(token, []);
      places.get(token).push(j);
    }
  });
  return places;
}

/** The weight of the tokens that a line has in common with each other line, also in translation. */
function sharedWith(line, { places, weight, lexicon, count }) {
  const shared = new Float64Array(count);
  for (const token of line.tokens) {
    const best = new Map((places.get(token) ?? []).map((j) => [j, weight(token)]));
    for (const [translation, strength] of lexicon?.get(token) ?? []) {
      const value = strength * Math.min(weight(token), weight(translation));
      const found = places.get(translation) ?? [];
      for (const j of found) best.set(j, Math.max(value, best.get(j) ?? 0));
    }
    for (const [j, value] of best) shared[j] += value;
  }
  return shared;
}

/** Words in common, corrected by what the form of both lines says. */
function likeness(a, b, words) {
  if (a.words === b.words) return a.kind === 'step' ? 0.3 : 1;
  if (a.kind !== b.kind) return [a.kind, b.kind].some(isNumeric) ? NEVER : words - 0.12;
  if (a.kind === 'step') return 0.15;
  if (a.kind === 'version') return sameVersion(a.words, b.words) ? 1 : NEVER;
  const lengths = [a.words.length + 8, b.words.length + 8];
  const ratio = Math.min(...lengths) / Math.max(...lengths);
  const short = Math.max(...lengths) < 60 ? 0.06 * ratio : 0;
  const placed = a.spacing === b.spacing ? 0.03 : 0;
  return words * (0.55 + 0.45 * ratio) + 0.04 * ratio + short + placed;
}

function isNumeric(kind) {
  return kind === 'step' || kind === 'version';
}

function sameVersion(a, b) {
  return a.replace(',', '.') === b.replace(',', '.');
}

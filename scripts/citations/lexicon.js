// Which words of one text translate which of the other, by how often they go together.

/** A pair that went together less often, or less exclusively, teaches nothing. */
const LEAST = { together: 3, strength: 0.4 };

/**
 * @param alignment `to` and `likeness` of an alignment, and the `least` likeness of pairs to learn from
 * @returns token → [token of the other text, strength][]
 */
export function translationsIn(a, b, { to, likeness, least }) {
  const pairs = new Map();
  a.forEach((line, i) => {
    const other = b[to[i]];
    if (other === undefined || line.kind === 'step' || likeness[i][to[i]] < least) return;
    pairs.set(`${line.words}\n${other.words}`, [line.tokens, other.tokens]);
  });
  const counts = { left: new Map(), right: new Map(), both: new Map() };
  for (const [left, right] of pairs.values()) count(counts, left, right);
  const lexicon = new Map();
  for (const [key, together] of counts.both) {
    const [token, other] = key.split('\t');
    const strength = (2 * together) / (counts.left.get(token) + counts.right.get(other));
    if (token === other || together < LEAST.together || strength < LEAST.strength) continue;
    lexicon.set(token, [...(lexicon.get(token) ?? []), [other, strength]]);
  }
  return lexicon;
}

function count({ left, right, both }, tokens, others) {
  const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const token of tokens) add(left, token);
  for (const other of others) add(right, other);
  for (const token of tokens) for (const other of others) add(both, `${token}\t${other}`);
}

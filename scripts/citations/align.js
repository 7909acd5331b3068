// Alignment of two texts: dynamic programming, then what stands elsewhere.

import { translationsIn } from './lexicon.js';
import { similarities } from './similarity.js';

/** A match has to be worth more than this. */
const THRESHOLD = 0.12;
/** What a gap costs, and each line in it. */
const OPEN = 0.25;
const EXTEND = 0.02;
/** A line that was moved has to be long enough to be known again, and this alike. */
const MOVED = { length: 60, likeness: 0.75 };
const ROUNDS = 3;
/** Texts of which more lines than this are the same are of one translation: no words to learn. */
const ALIKE = 0.6;

/**
 * Aligns the lines of two texts. What was aligned teaches which words translate which, and the next
 * round knows them.
 * @returns for each line of `a` the index of its line of `b`, or -1, and how alike they are
 */
export function align(a, b) {
  let lexicon;
  for (let round = 1; ; round += 1) {
    const likeness = similarities(a, b, lexicon);
    const to = inOrder(likeness, b.length);
    const same = a.filter(({ words }, i) => words === b[to[i]]?.words).length;
    if (round === ROUNDS || same > ALIKE * a.length) {
      addMoved(a, to, likeness);
      return { to, likeness: to.map((j, i) => (j < 0 ? 0 : likeness[i][j])) };
    }
    lexicon = translationsIn(a, b, { to, likeness, least: round === 1 ? 0.3 : 0.2 });
  }
}

const [MATCH, SKIP_A, SKIP_B] = [0, 1, 2];

/** The best alignment that keeps the order, with gaps of affine cost. */
function inOrder(likeness, width) {
  const height = likeness.length;
  const size = (height + 1) * (width + 1);
  const table = { at: (i, j) => i * (width + 1) + j, score: [], from: [] };
  for (const state of [MATCH, SKIP_A, SKIP_B]) {
    table.score[state] = new Float32Array(size).fill(Number.NEGATIVE_INFINITY);
    table.from[state] = new Uint8Array(size).fill(state);
  }
  table.score[MATCH][0] = 0;
  for (let i = 1; i <= height; i += 1) enter(table, SKIP_A, table.at(i, 0), table.at(i - 1, 0));
  for (let j = 1; j <= width; j += 1) enter(table, SKIP_B, table.at(0, j), table.at(0, j - 1));
  for (let i = 1; i <= height; i += 1) {
    const row = likeness[i - 1];
    for (let j = 1; j <= width; j += 1) {
      const cell = table.at(i, j);
      enter(table, MATCH, cell, table.at(i - 1, j - 1), row[j - 1] - THRESHOLD);
      enter(table, SKIP_A, cell, table.at(i - 1, j));
      enter(table, SKIP_B, cell, table.at(i, j - 1));
    }
  }
  return traced(table, height, width);
}

/** The best way into a cell by a match or a gap. */
function enter({ score, from }, state, cell, before, gain = -EXTEND) {
  let best = Number.NEGATIVE_INFINITY;
  for (let state0 = 0; state0 < 3; state0 += 1) {
    const opens = state !== MATCH && state0 !== state;
    const value = score[state0][before] + gain - (opens ? OPEN : 0);
    if (value <= best) continue;
    best = value;
    from[state][cell] = state0;
  }
  score[state][cell] = best;
}

function traced({ at, score, from }, height, width) {
  const to = new Array(height).fill(-1);
  let [i, j] = [height, width];
  const end = score.map((scores) => scores[at(i, j)]);
  let state = end.indexOf(Math.max(...end));
  while (i > 0 || j > 0) {
    const cell = at(i, j);
    if (state === MATCH) to[i - 1] = j - 1;
    if (state !== SKIP_B) i -= 1;
    if (state !== SKIP_A) j -= 1;
    state = from[state][cell];
  }
  return to;
}

/** Lines left over on both sides that are each other's best: they were moved. */
function addMoved(a, to, likeness) {
  const taken = new Set(to);
  const open = a.flatMap(({ words }, i) => (to[i] < 0 && words.length >= MOVED.length ? [i] : []));
  const best = (i) => bestOf(likeness[i], taken);
  const wanted = open.map((i) => [i, best(i)]).filter(([i, j]) => likeness[i][j] >= MOVED.likeness);
  for (const [i, j] of wanted) {
    const rivals = wanted.filter(([, other]) => other === j);
    if (rivals.every(([rival]) => likeness[rival][j] <= likeness[i][j])) to[i] = j;
  }
}

function bestOf(row, taken) {
  let best = -1;
  row.forEach((value, j) => {
    if (!taken.has(j) && (best < 0 || value > row[best])) best = j;
  });
  return best;
}

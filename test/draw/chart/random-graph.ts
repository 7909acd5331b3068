import fc from 'fast-check';
import type { GraphState, ProcessGraph } from '../../../core/process/graph.js';

const KINDS = ['waiting', 'working', 'transient', 'final'] as const;

/** A state by its number, cyclically. */
const place = fc.integer({ min: 0, max: 999 });

/**
 * Graphs larger than any process: crowded, with compound and parallel states, arrows across
 * borders.
 */
export const randomGraph: fc.Arbitrary<ProcessGraph> = fc
  .record({
    kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 12, size: 'max' }),
    inner: fc.array(fc.constantFrom(...KINDS), { maxLength: 4, size: 'max' }),
    regions: fc.boolean(),
    ends: fc.array(fc.tuple(place, place), { maxLength: 40, size: 'max' }),
    words: fc.array(fc.constantFrom('a', 'state', 'REJECTED_ENTERPRISE_TIED_ELSEWHERE'), {
      maxLength: 6,
    }),
  })
  .map(({ kinds, inner, regions, ends, words }) => {
    const states = statesOf(kinds, inner, regions).map((state, i) => {
      const description = words.slice(0, i).join(' ');
      return description === '' ? state : { ...state, description };
    });
    const nameAt = (n: number) => states[n % states.length]?.name ?? '';
    const transitions = ends.map(([from, to], i) => ({
      ...{ from: nameAt(from), event: `E${i}`, to: nameAt(to) },
      ...{ id: `t${i}`, effects: words, rules: [], assumes: [] },
      also: words.slice(1).map((guard, n) => ({
        ...{ id: `t${i} + ${n}`, guard },
        ...{ effects: words, rules: [], assumes: [] },
      })),
    }));
    return { process: 'p', title: 'A process', initial: 's0', begins: [], states, transitions };
  });

function statesOf(
  kinds: readonly GraphState['type'][],
  inner: readonly GraphState['type'][],
  regions: boolean,
): GraphState[] {
  const top = kinds.map((type, i) => ({ name: `s${i}`, type }));
  if (inner.length === 0) return top;
  if (!regions) {
    const within = inner.map((type, i) => ({ name: `c.i${i}`, type }));
    return [...top, { name: 'c', type: 'compound', initial: 'c.i0' }, ...within];
  }
  const sides = inner.flatMap((type, i): GraphState[] => [
    { name: `c.r${i}`, type: 'region', initial: `c.r${i}.a` },
    { name: `c.r${i}.a`, type: 'waiting' },
    { name: `c.r${i}.b`, type },
  ]);
  return [...top, { name: 'c', type: 'parallel' }, ...sides];
}

import { describe, expect, it } from 'vitest';
import { edgesByLevel } from '../../../core/draw/chart/level-edges.js';

const graph = (...ends: readonly (readonly [from: string, to: string])[]) => ({
  ...{ process: 'p', title: 't', initial: 'a', begins: [], states: [] },
  transitions: ends.map(([from, to]) => {
    return { id: '', from, to, event: 'E', effects: [], rules: [], assumes: [], also: [] };
  }),
});

describe('the branches of a chart', () => {
  it('are shared by transitions between the same two states', () => {
    const ways = edgesByLevel(graph(['a', 'b'], ['b', 'a'], ['a', 'b']));
    expect(ways.get('')).toEqual([
      { from: 'a', to: 'b', transitions: [1, 3] },
      { from: 'b', to: 'a', transitions: [2] },
    ]);
  });

  it('connect the siblings that contain both states', () => {
    const ways = edgesByLevel(graph(['c.x', 'c.y'], ['c.x', 'a'], ['a', 'c.y']));
    expect(ways.get('c')).toEqual([{ from: 'c.x', to: 'c.y', transitions: [1] }]);
    expect(ways.get('')).toEqual([
      { from: 'c', to: 'a', transitions: [2] },
      { from: 'a', to: 'c', transitions: [3] },
    ]);
  });

  it('go from a state to itself where one of its ends lies within the other', () => {
    const ways = edgesByLevel(graph(['c', 'c.x'], ['c.x', 'c'], ['c', 'c']));
    expect(ways.get('')).toEqual([{ from: 'c', to: 'c', transitions: [1, 2, 3] }]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/base/json.js';
import { Diagrams, MANY, NOWHERE } from '../../core/diagram/diagram.js';
import { alike, build, each, POINTS, tablesOf } from './truth-table.js';

const booleans = tablesOf(true, false);
const tokens = tablesOf('a', 'b', 'c', null);
const lists = tablesOf([], ['x'], ['x', 'y'], 0);
const levels = fc.subarray([0, 1, 2]);

describe('Diagrams', () => {
  it('are the same node exactly where they are the same function', () => {
    const pair = fc.tuple(tokens, fc.option(tokens, { nil: undefined }));
    fc.assert(
      fc.property(pair, ([one, other = [...one]]) => {
        const d = new Diagrams();
        const isSame = build(d, one) === build(d, other);
        expect(isSame).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  it('join, reject and choose as truth tables do', () => {
    fc.assert(
      fc.property(booleans, booleans, tokens, tokens, (p, q, s, t) => {
        const d = new Diagrams();
        const [a, b, x, y] = [build(d, p), build(d, q), build(d, s), build(d, t)];
        expect(d.and(a, b)).toBe(
          build(
            d,
            each((i) => p[i] === true && q[i] === true),
          ),
        );
        expect(d.or(a, b)).toBe(
          build(
            d,
            each((i) => p[i] === true || q[i] === true),
          ),
        );
        expect(d.not(a)).toBe(
          build(
            d,
            each((i) => p[i] !== true),
          ),
        );
        expect(d.ite(a, x, y)).toBe(
          build(
            d,
            each((i) => (p[i] ? s[i] : t[i]) ?? null),
          ),
        );
      }),
    );
  });

  it('keep the laws of logic', () => {
    fc.assert(
      fc.property(booleans, booleans, booleans, (p, q, r) => {
        const d = new Diagrams();
        const [a, b, c] = [build(d, p), build(d, q), build(d, r)];
        expect(d.not(d.not(a))).toBe(a);
        expect(d.not(d.and(a, b))).toBe(d.or(d.not(a), d.not(b)));
        expect(d.and(a, d.or(b, c))).toBe(d.or(d.and(a, b), d.and(a, c)));
        expect(d.or(a, d.not(a))).toBe(d.leaf(true));
        expect(d.and(a, d.not(a))).toBe(d.leaf(false));
      }),
    );
  });

  it('apply a function to their results, lists among them', () => {
    fc.assert(
      fc.property(lists, tokens, (s, t) => {
        const d = new Diagrams();
        const both = (x: Json | undefined, y: Json | undefined) => [x ?? null, y ?? null];
        const mapped = d.map([build(d, s), build(d, t)], ([x, y]) => both(x, y));
        expect(mapped).toBe(
          build(
            d,
            each((i) => both(s[i], t[i])),
          ),
        );
      }),
    );
  });

  it('know the results they end in and the variables they depend on', () => {
    fc.assert(
      fc.property(tokens, (t) => {
        const d = new Diagrams();
        const node = build(d, t);
        expect(d.results(node)).toEqual(new Set(t));
        const dependsOn = (level: number) =>
          POINTS.some((_, row) => alike(row, [level]).some((other) => t[other] !== t[row]));
        expect(d.support(node)).toEqual(new Set([0, 1, 2].filter(dependsOn)));
      }),
    );
  });

  it('merge the remaining functions, within a space, when variables are eliminated', () => {
    fc.assert(
      fc.property(booleans, tokens, levels, (p, t, away) => {
        const d = new Diagrams();
        const merged = d.merge(d.within(build(d, p), build(d, t)), new Set(away));
        const ends = POINTS.map((_, row) => {
          const found = new Set(alike(row, away).flatMap((i) => (p[i] ? [t[i]] : [])));
          if (found.size === 0) return NOWHERE;
          return found.size > 1 ? MANY : [...found][0];
        });
        expect(d.results(merged)).toEqual(new Set(ends.filter((end) => end !== NOWHERE)));
        for (const level of away) expect(d.support(merged).has(level)).toBe(false);
      }),
    );
  });
});

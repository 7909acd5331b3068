import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FactInterner, type FactSet } from '../../core/explore/space/fact-interner.js';
import { TupleInterner } from '../../core/explore/space/tuple-interner.js';

describe('tuples', () => {
  it('give equal lists the same number, and no others', () => {
    const item = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 100_000 }));
    const lists = fc.array(fc.array(item, { minLength: 1, maxLength: 4 }), { maxLength: 300 });
    fc.assert(
      fc.property(lists, (all) => {
        const tuples = new TupleInterner();
        const numbered = new Map<string, number>();
        for (const list of [...all, ...all]) {
          const number = list.reduce((at, next) => tuples.next(at, next), 0);
          const text = list.join();
          expect(numbered.get(text) ?? number).toBe(number);
          numbered.set(text, number);
        }
        expect(new Set(numbered.values()).size).toBe(numbered.size);
      }),
    );
  });
});

describe('known facts', () => {
  const name = fc.constantFrom<string>('a', 'b', 'c', 'd');
  const value = fc.oneof(
    fc.constantFrom(null, true, 'x', 7),
    fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
  );
  const names = fc.uniqueArray(name);
  const change = fc.oneof(
    fc.record({ plus: name, value }),
    fc.record({ only: names }),
    fc.record({ without: names }),
  );

  it('are changed as records are, and are the same object where they are equal', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const book = new FactInterner();
        const seen = new Map<string, FactSet>();
        let facts = book.of({});
        let plain: Record<string, unknown> = {};
        for (const one of changes) {
          if ('plus' in one) {
            facts = facts.plus(one.plus, one.value);
            plain = { ...plain, [one.plus]: one.value };
          } else {
            const isKept = (key: string) =>
              'only' in one ? one.only.includes(key) : !one.without.includes(key);
            facts = 'only' in one ? facts.only(new Set(one.only)) : facts.without(one.without);
            plain = Object.fromEntries(Object.entries(plain).filter(([key]) => isKept(key)));
          }
          expect(facts.values).toEqual(plain);
          expect(facts.isEmpty).toBe(Object.keys(plain).length === 0);
          const text = JSON.stringify(Object.entries(plain).sort());
          expect(seen.get(text) ?? facts).toBe(facts);
          seen.set(text, facts);
          expect(book.of(facts.values)).toBe(facts);
        }
      }),
    );
  });
});

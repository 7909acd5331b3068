import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decideUnknown } from '../../core/index.js';
import { runs } from '../decide/runs.js';
import { shippedPolicy } from '../shipped.js';

const policy = shippedPolicy();
const facts = [...policy.ruleSets.values()].flatMap((ruleSet) =>
  [...ruleSet.facts.keys()].map((fact) => [ruleSet.id, fact] as const),
);

/** Texts that are nearly of some form. */
const texts = fc.oneof(
  fc.constantFrom('', ' ', 'x', '2024-13', '2024-02-30', '1', '-1', 'a@b', 'cs_cz', 'R99', 'http:'),
  fc.string(),
);
const values = fc.oneof(texts, fc.integer(), fc.constantFrom(2 ** 53, 1.5, -1), fc.array(texts));

it('a refusal never calls right what was given', () => {
  let refused = 0;
  fc.assert(
    fc.property(fc.constantFrom(...facts), values, ([decision, fact], value) => {
      const decided = decideUnknown(policy, { decision, facts: { [fact]: value } });
      if (decided.ok) return;
      for (const { code, hint = '' } of decided.problems) {
        if (code !== 'facts/wrong-value') continue;
        refused += 1;
        expect(hint).not.toBe('');
        if (typeof value === 'string')
          expect(hint).not.toMatch(/right would be a text(, or null)?$/);
        if (value === 2 ** 53) expect(hint).not.toMatch(/or more(, or null)?$/);
      }
    }),
    { numRuns: runs(4000) },
  );
  expect(refused).toBeGreaterThan(100);
});

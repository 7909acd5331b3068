import { describe, expect, it } from 'vitest';
import { readFacts } from '../../core/decide/inputs.js';
import { alternatives, knowledgeOf, valueFor } from '../../playground/facts/knowledge.js';
import { policy } from '../../playground/shipped-system.js';

const ruleSets = [...policy.ruleSets.values()];
const facts = ruleSets.flatMap((ruleSet) =>
  [...ruleSet.facts.values()].map((spec) => ({
    ruleSet,
    spec,
    name: `${ruleSet.id} ${spec.name}`,
  })),
);

const ORIGINS = {
  unknown: 'unknown',
  notSent: 'notSent',
  default: 'default',
  null: 'given',
} as const;

describe('the form of a fact', () => {
  it.each(facts)('shows what was chosen of $name', ({ spec }) => {
    for (const known of ['value' as const, ...alternatives(spec)]) {
      expect(knowledgeOf(spec, valueFor(spec, known))).toBe(known);
    }
  });

  it.each(facts)('has values of $name that the decision accepts', (one) => {
    const { ruleSet, spec } = one;
    for (const known of alternatives(spec)) {
      const value = valueFor(spec, known);
      const read = readFacts(ruleSet, value === undefined ? {} : { [spec.name]: value });
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      expect(read.value.origins.get(spec.name)).toBe(known === 'value' ? 'given' : ORIGINS[known]);
    }
  });
});

import { fc, test } from '@fast-check/vitest';
import { decideUnknown, explainRecord, loadPolicy } from 'provisim';
import { rules, texts } from 'provisim/rules';
import { facts, times } from 'provisim/testing';
import { describe, expect } from 'vitest';
import { textsOfOne } from '../../core/build.js';
import { runs } from './runs.js';

const loaded = loadPolicy(rules);
if (!loaded.ok) throw new Error('the shipped rules load');
const policy = loaded.value;

const questions = fc.constantFrom(...policy.ruleSets.keys()).chain((decision) =>
  fc.record({
    decision: fc.constant(decision),
    known: facts(policy, decision, { unknown: 20 }),
    asOf: times(policy, decision),
    lang: fc.constantFrom(...Object.keys(texts)),
  }),
);

/** The texts of a language that are kept for a decision. */
function kept(decision: string, lang: string) {
  const { [lang]: all } = texts;
  const ruleSet = policy.ruleSets.get(decision);
  if (all === undefined || ruleSet === undefined) throw new Error(`${decision} in ${lang}`);
  return { [lang]: textsOfOne(ruleSet, all) };
}

describe('the texts that are kept for one decision', () => {
  test.prop([questions], { numRuns: runs(400) })(
    'tell its answers as all texts do',
    ({ decision, known, asOf, lang }) => {
      const record = decideUnknown(policy, { decision, facts: known, asOf });
      if (!record.ok) throw new Error(JSON.stringify(record.problems));
      const told = explainRecord(policy, record.value, { texts: kept(decision, lang), lang });
      expect(told.ok).toBe(true);
      expect(told).toEqual(explainRecord(policy, record.value, { texts, lang }));
    },
  );
});

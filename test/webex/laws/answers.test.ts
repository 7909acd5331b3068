import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../core/base/json.js';
import { decideUnknown } from '../../../core/decide/decide.js';
import type { DecisionRecord } from '../../../core/decide/record.js';
import { facts } from '../../../testing/index.js';
import { PATIENCE, runs } from '../../decide/runs.js';
import { factsThatMatter } from '../../rule/reach.js';
import { shippedPolicy } from '../../shipped.js';

/*
 * Laws of every answer: it has a reason, it is one, and every fact that is asked for can change it.
 */

const policy = shippedPolicy();
const decisions = [...policy.ruleSets.values()].filter(
  ({ edition }) => edition.id === 'broadworks',
);

const isNothing = (value: Json) => value === null || (Array.isArray(value) && value.length === 0);

/** The outputs that a rule behind the answer sets. */
function setBy({ fired, explanation }: DecisionRecord): ReadonlySet<string> {
  const ids = new Set(fired.map(({ rule }) => rule));
  const rules = explanation.tables.flatMap((table) => table.rules);
  return new Set(
    rules.filter(({ rule }) => ids.has(rule)).flatMap(({ sets }) => Object.keys(sets)),
  );
}

describe.each(decisions)('$id', (ruleSet) => {
  const decision = ruleSet.id;
  const some = fc.oneof(
    facts(policy, decision, { unknown: 20 }),
    facts(policy, decision, { unknown: 60 }),
  );
  const onEveryAnswer = (holds: (record: DecisionRecord) => void) => {
    const property = fc.property(some, (given) => {
      const decided = decideUnknown(policy, { decision, facts: given });
      if (decided.ok && decided.value.status === 'DECIDED') holds(decided.value);
    });
    fc.assert(property, { numRuns: runs(30) });
  };

  it(
    'has a rule behind every output that it decides',
    () =>
      onEveryAnswer((record) => {
        const reasoned = setBy(record);
        const bare = Object.entries(record.outcome).filter(
          ([name, value]) => !isNothing(value) && !reasoned.has(name),
        );
        expect(bare).toEqual([]);
      }),
    PATIENCE,
  );

  it(
    'decides nothing without deciding something',
    () =>
      onEveryAnswer((record) => {
        const isUnruled = record.warnings.some(({ id }) => id === 'NO_RULE_IN_FORCE');
        // An empty list is an answer where a rule gives it: nobody is listed, nothing is offered.
        const given = [...setBy(record)].filter((name) => record.outcome[name] !== null);
        if (!isUnruled) expect(given).not.toEqual([]);
      }),
    PATIENCE,
  );

  it('takes no fact that makes no difference', () => {
    const matter = factsThatMatter(ruleSet);
    expect([...ruleSet.facts.keys()].filter((name) => !matter.has(name))).toEqual([]);
  });
});

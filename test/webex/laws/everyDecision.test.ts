import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../core/base/json.js';
import { decideUnknown } from '../../../core/decide/decide.js';
import type { DecisionRecord } from '../../../core/decide/record.js';
import type { DecisionRequest } from '../../../core/decide/request.js';
import type { RuleSet } from '../../../core/rule/policy.js';
import { facts, times } from '../../../testing/index.js';
import { inOrder } from '../../decide/brute-force.js';
import { PATIENCE, runs, sampled } from '../../decide/runs.js';
import { shippedPolicy } from '../../shipped.js';

const policy = shippedPolicy();
const again = shippedPolicy();

const outcomeOf = (record: DecisionRecord) =>
  JSON.stringify([record.status, record.missing, sorted(record)]);

/** The assumptions of the rules that fired, and of the switches that would change the outcome. */
function usedBy(
  { id: decision, file, switches }: RuleSet,
  record: DecisionRecord,
  request: Pick<DecisionRequest, 'facts' | 'asOf'>,
): readonly string[] {
  const fired = new Set(record.fired.map(({ rule }) => rule));
  const rules = file.tables.flatMap((table) => table.rules).filter(({ id }) => fired.has(id));
  const ofRules = rules.flatMap(({ assumes = [] }) =>
    assumes.flatMap(({ id, when }) => (when === undefined ? [id] : [])),
  );
  const ofSwitches = [...switches].flatMap(([key, { values, assumes }]) =>
    values.flatMap((value) => {
      const other = decideUnknown(policy, { decision, ...request, switches: { [key]: value } });
      return other.ok && outcomeOf(other.value) !== outcomeOf(record) ? [assumes] : [];
    }),
  );
  return [...ofRules, ...ofSwitches];
}

/** An outcome with sets sorted. */
function sorted({ outcome }: DecisionRecord): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(outcome).map(([name, v]) => [name, inOrder(v)]));
}

describe.each(sampled([...policy.ruleSets.values()]))('$id', (ruleSet) => {
  const decision = ruleSet.id;
  const cases = fc.record({
    facts: facts(policy, decision, { unknown: 20 }),
    asOf: times(policy, decision),
  });

  it(
    'INV-X-10: lists every assumption that it used',
    () => {
      const property = fc.property(cases, (one) => {
        const decided = decideUnknown(policy, { decision, ...one });
        if (!decided.ok) return;
        const listed = decided.value.assumptions.map(({ id }) => id);
        const missed = usedBy(ruleSet, decided.value, one).filter((id) => !listed.includes(id));
        expect(missed).toEqual([]);
      });
      fc.assert(property, { numRuns: runs(40) });
    },
    PATIENCE,
  );

  it(
    'INV-X-11: depends on no fact that was left out, unless the rule set says what it then is',
    () => {
      const full = fc.record({
        facts: facts(policy, decision),
        asOf: times(policy, decision),
        draws: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
      });
      const property = fc.property(full, ({ facts: given, asOf, draws }) => {
        const specs = [...ruleSet.facts.values()];
        const left = specs.filter((_, i) => draws[i % draws.length]).map(({ name }) => name);
        const assumed = (name: string): Json => ruleSet.file.defaults?.[name]?.value ?? null;
        const told = specs.map(({ name, absent }): [string, Json] => [
          name,
          absent !== 'unknown' && left.includes(name)
            ? assumed(name)
            : (given[name] ?? assumed(name)),
        ]);
        const kept = told.filter(([name]) => !left.includes(name));
        const whole = decideUnknown(policy, { decision, facts: Object.fromEntries(told), asOf });
        const partial = decideUnknown(policy, { decision, facts: Object.fromEntries(kept), asOf });
        if (!whole.ok || !partial.ok) return;
        expect(sorted(whole.value)).toMatchObject(sorted(partial.value));
      });
      fc.assert(property, { numRuns: runs(40) });
      for (const [name, { implements: rules, cites, assumes = [] }] of Object.entries(
        ruleSet.file.defaults ?? {},
      )) {
        expect(rules.length + cites.length + assumes.length, name).toBeGreaterThan(0);
      }
    },
    PATIENCE,
  );

  it(
    'INV-X-12: gives the same answer to the same facts, in whichever order, whatever came before',
    () => {
      const property = fc.property(cases, (one) => {
        const first = JSON.stringify(decideUnknown(policy, { decision, ...one }));
        const turned = Object.fromEntries(Object.entries(one.facts).reverse());
        decideUnknown(policy, { decision, facts: {}, asOf: one.asOf });
        const second = decideUnknown(again, { decision, facts: turned, asOf: one.asOf });
        expect(JSON.stringify(second)).toBe(first);
      });
      fc.assert(property, { numRuns: runs(10) });
    },
    PATIENCE,
  );
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideUnknown } from '../../../../core/decide/decide.js';
import { facts } from '../../../../testing/index.js';
import { PATIENCE, runs } from '../../../decide/runs.js';
import { shippedPolicy } from '../../../shipped.js';
import { AllCases } from '../../laws/all-cases.js';
import { plansOf } from '../../laws/law.js';

const policy = shippedPolicy();
const ruleSets = [...policy.ruleSets.values()].filter(({ edition }) => edition.id === 'wholesale');

/** Facts that make no difference on purpose. */
const IGNORED: Readonly<Record<string, readonly string[]>> = {
  // What a template sets does not matter to an organization that exists (004:54938).
  'wholesale.attach.settings': ['templateAuthMode'],
  // They are taken over as they are sent (004:55205, 004:55211).
  'wholesale.customer.update': ['externalId', 'provisioningParametersSupplied'],
  // A language is completed with the country of the template, whatever the address says (004:54035).
  'wholesale.locale.resolve': ['addressCountry'],
};

describe.each(ruleSets)('$id', ({ id, facts: taken, outputs, file, edition }) => {
  // Of a set every member by itself: together they have too many values.
  const answers = [...outputs.values()]
    .filter(({ listed }) => listed)
    .flatMap(({ name, type, values = [] }): { name: string; member?: string }[] =>
      type === 'set' ? values.map((member) => ({ name, member })) : [{ name }],
    );

  it(
    'takes no fact that nothing depends on',
    () => {
      // The newest edition first: the others are looked at for what it no longer reads.
      let unread = [...taken.keys()].filter((name) => IGNORED[id]?.includes(name) !== true);
      for (const { plan } of plansOf(id)) {
        if (unread.length === 0) break;
        const cases = new AllCases(plan);
        const read = new Set(answers.flatMap((one) => cases.readsOf(one.name, one.member)));
        unread = unread.filter((name) => !read.has(name));
      }
      expect(unread).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'decides something wherever it decides',
    () => {
      const property = fc.property(facts(policy, id), (given) => {
        const decided = decideUnknown(policy, { decision: id, facts: given });
        if (!decided.ok || decided.value.status !== 'DECIDED') return;
        const said = Object.values(decided.value.outcome).filter(
          (value) => value !== null && !(Array.isArray(value) && value.length === 0),
        );
        expect(said.length, JSON.stringify(given)).toBeGreaterThan(0);
      });
      fc.assert(property, { numRuns: runs(60) });
    },
    PATIENCE,
  );

  it('says with every rule where it comes from', () => {
    const rules = file.tables.flatMap((table) => table.rules);
    const silent = rules.filter(
      ({ cites, because }) => cites.length === 0 && because === undefined,
    );
    expect(silent.map((rule) => rule.id)).toEqual([]);
  });

  it(
    'tells an assumption behind a default only where another value would answer otherwise',
    () => {
      const assuming = Object.entries(file.defaults ?? {}).filter(([, { assumes }]) => assumes);
      if (assuming.length === 0) return;
      const property = fc.property(facts(policy, id), (given) => {
        const known = Object.entries(given).filter(
          ([name]) => !assuming.some(([one]) => one === name),
        );
        const decided = decideUnknown(policy, { decision: id, facts: Object.fromEntries(known) });
        if (!decided.ok || decided.value.status !== 'DECIDED') return;
        const fired = new Set(decided.value.fired.map(({ rule }) => rule));
        const byRules = file.tables
          .flatMap((table) => table.rules)
          .filter((rule) => fired.has(rule.id))
          .flatMap(({ assumes = [] }) => assumes.map((one) => one.id));
        for (const [name, { value, assumes = [] }] of assuming) {
          const told = decided.value.assumptions.some(
            (one) => assumes.some((assumed) => assumed.id === one.id) && !byRules.includes(one.id),
          );
          const otherwise = decideUnknown(policy, {
            decision: id,
            facts: { ...Object.fromEntries(known), [name]: value !== true },
          });
          const changes =
            otherwise.ok &&
            JSON.stringify(otherwise.value.outcome) !== JSON.stringify(decided.value.outcome);
          if (told) expect(changes, `${edition.id} ${name}`).toBe(true);
        }
      });
      fc.assert(property, { numRuns: runs(100) });
    },
    PATIENCE,
  );
});

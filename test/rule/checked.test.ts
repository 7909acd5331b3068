import { loadPolicy } from 'provisim';
import { rules } from 'provisim/rules';
import { describe, expect, it } from 'vitest';
import { openChecked } from '../../core/decide/open-checked.js';
import { policyHash } from '../../core/decide/policy-hash.js';
import { type CheckedRuleSet, checkedForm } from '../../core/rule/checked.js';
import type { RuleSet } from '../../core/rule/policy.js';
import { knownFile, shippedFile } from '../../core/rule/shipped-file.js';
import { shippedPolicy } from '../shipped.js';

const ruleSets = [...shippedPolicy().ruleSets.values()];

/** A rule set without its edition and schemas, which are code: they are compared by identity. */
function comparable({ facts, edition: _, ...rest }: RuleSet) {
  return { ...rest, facts: [...facts].map(([name, { schema: __, ...spec }]) => [name, spec]) };
}

describe('the checked form of a rule set', () => {
  it('is the rule set again after it was kept as JSON, for every shipped decision', () => {
    for (const ruleSet of ruleSets) {
      const kept = JSON.stringify(checkedForm(ruleSet, policyHash(ruleSet)));
      const opened = openChecked(
        JSON.parse(kept) as CheckedRuleSet,
        ruleSet.edition,
        ruleSet.guide,
      );
      expect(comparable(opened)).toStrictEqual(comparable(ruleSet));
      expect([...opened.names.keys()]).toEqual([...ruleSet.names.keys()]);
      expect([...opened.outputs.keys()]).toEqual([...ruleSet.outputs.keys()]);
      expect(opened.edition).toBe(ruleSet.edition);
      for (const [name, { schema }] of ruleSet.facts) {
        expect(opened.facts.get(name)?.schema).toBe(schema);
      }
      expect(Object.isFrozen(opened.file.tables[0]?.rules[0])).toBe(true);
    }
    expect(ruleSets.length).toBeGreaterThan(100);
  });

  it('has the fingerprint that its rules have', () => {
    for (const ruleSet of ruleSets) {
      const form = checkedForm(ruleSet, policyHash(ruleSet));
      const opened = openChecked(form, ruleSet.edition, ruleSet.guide);
      // The copy is another object, whose fingerprint nobody has remembered.
      expect(policyHash(opened)).toBe(policyHash({ ...opened }));
    }
  });
});

describe('a shipped file', () => {
  const { id, path } = { id: 'a.b.c', path: 'rules/a/b/c.json' };
  const text = '{ "id": "a.b.c", "tables": [{ "name": "t" }] }';
  const file = shippedFile(path, text, { id, uses: [], text: '{}' });

  it('is data like any other, and frozen', () => {
    expect({ ...file }).toEqual({ path, content: JSON.parse(text) });
    expect(JSON.parse(JSON.stringify(file))).toEqual({ path, content: JSON.parse(text) });
    const { content } = file as { content: { tables: object[] } };
    expect(() => content.tables.push({})).toThrow(TypeError);
    expect(() => Object.assign(file, { content: {} })).toThrow(TypeError);
  });

  it('is known; no copy of it is', () => {
    expect(knownFile(file)?.kind).toBe('ruleSet');
    for (const copy of [
      { ...file },
      structuredClone(file),
      Object.create(file),
      new Proxy(file, {}),
    ]) {
      expect(knownFile(copy)).toBeUndefined();
    }
  });

  it('that was not checked is read like any other', () => {
    expect(knownFile(shippedFile(path, text))).toBeUndefined();
  });
});

describe('a policy with one foreign file among the shipped ones', () => {
  it('is checked in full', () => {
    const at = rules.findIndex((file) => file.path === 'rules/broadworks/attach/decision.json');
    const { path = '', content } = rules[at] ?? {};
    const tampered = { path, content: { ...(content as object), tables: [] } };
    const loaded = loadPolicy(rules.with(at, tampered));
    expect(loaded.ok).toBe(false);
    if (!loaded.ok) expect(new Set(loaded.problems.map((p) => p.file))).toEqual(new Set([path]));
  });
});

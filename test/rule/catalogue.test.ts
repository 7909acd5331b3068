import { describe, expect, it } from 'vitest';
import type { RuleSet } from '../../core/rule/policy.js';
import { type FactSpec, outputTypes } from '../../core/rule/signature.js';
import { shippedPolicy } from '../shipped.js';
import { type ListedFact, type ListedOutput, listedFor } from './catalogue.js';
import { reachOf } from './reach.js';

const ruleSets = [...shippedPolicy().ruleSets.values()];

const assumed = ({ file }: RuleSet): ReadonlySet<string> => {
  const parts = [
    ...file.tables.flatMap(({ rules }) => rules),
    ...Object.values(file.defaults ?? {}),
  ];
  const switches = Object.values(file.switches ?? {}).map(({ assumes }) => assumes);
  return new Set([
    ...parts.flatMap(({ assumes = [] }) => assumes.map(({ id }) => id)),
    ...switches,
  ]);
};
const implemented = ({ file }: RuleSet): ReadonlySet<string> => {
  const rules = file.tables.flatMap((table) => table.rules);
  const defaults = Object.values(file.defaults ?? {});
  return new Set([...rules, ...defaults].flatMap((part) => part.implements));
};

/** A fact of a signature in the words of the catalogue. */
const asListed = (ruleSet: RuleSet, fact: FactSpec): ListedFact => {
  const { name, type, values, min, unit, absent, nullable, open } = fact;
  const written = ruleSet.file.defaults?.[name]?.value;
  return {
    name,
    type,
    ...(values === undefined ? {} : { values }),
    ...(min === undefined ? {} : { min }),
    ...(unit === undefined ? {} : { unit }),
    ...(nullable === true && absent !== 'notSent' ? { nullable } : {}),
    ...(open === true ? { open } : {}),
    required: absent === 'unknown',
    ...(absent === 'default' ? { default: written } : {}),
  };
};

/** What the catalogue lists, without the obvious: a fact that may be left out may be null. */
const comparable = ({ requestField: _, nullable, ...fact }: ListedFact): ListedFact =>
  nullable !== undefined && (fact.required || 'default' in fact) ? { ...fact, nullable } : fact;

const isAlwaysNull = ({ note = '' }: ListedOutput): boolean => note.startsWith('always null');

/** The rules of shared files, and whether one of the decisions that use them fires them. */
const sharedRules = new Map<string, boolean>();

describe.each(ruleSets)('$id', (ruleSet) => {
  const listed = listedFor(ruleSet);
  const { results, fired } = reachOf(ruleSet);

  it('takes the facts that the catalogue lists', () => {
    const taken = [...ruleSet.facts.values()].map((fact) => asListed(ruleSet, fact));
    expect(taken).toEqual(listed.facts.map(comparable));
  });

  it('has the outputs and tokens that the catalogue lists', () => {
    const signature = ruleSet.edition.signatures.find(({ id }) => id === ruleSet.id);
    const types = signature === undefined ? [] : [...outputTypes(signature)];
    const outputs = types.map(([name, { type, values }]) => [
      name,
      values === undefined ? { type } : { type, values },
    ]);
    const wanted = Object.entries(listed.outputs).map(([name, { note: _, ...type }]) => [
      name,
      type,
    ]);
    expect(Object.fromEntries(outputs)).toEqual(Object.fromEntries(wanted));
  });

  it('carries out every rule that the catalogue lists', () => {
    const done = implemented(ruleSet);
    expect(listed.rules.filter((id) => !done.has(id))).toEqual([]);
  });

  it('places every assumption that the catalogue lists', () => {
    const placed = assumed(ruleSet);
    expect(listed.assumptions.filter((id) => !placed.has(id))).toEqual([]);
  });

  it('can reach every token of its outputs, and no other', () => {
    for (const [name, { values }] of Object.entries(listed.outputs)) {
      if (values === undefined) continue;
      const reached = [...(results.get(name) ?? [])].filter((value) => value !== null);
      expect(reached.map(String).sort(), name).toEqual([...values].sort());
    }
  });

  it('gives every output a value for some facts, but for those that are always null', () => {
    const never = Object.keys(listed.outputs).filter((name) => {
      const reached = results.get(name) ?? new Set();
      return [...reached].every((value) => value === null);
    });
    const alwaysNull = Object.entries(listed.outputs).filter(([, one]) => isAlwaysNull(one));
    expect(never).toEqual(alwaysNull.map(([name]) => name));
  });

  it('has no rule that can never fire', () => {
    const shared = new Set(ruleSet.uses.flatMap(({ tables }) => tables));
    const own = ruleSet.file.tables.filter(({ name }) => !shared.has(name));
    const rules = own.flatMap((table) => table.rules.map(({ id }) => id));
    expect(rules.filter((id) => !fired.has(id))).toEqual([]);
    for (const table of ruleSet.file.tables.filter(({ name }) => shared.has(name))) {
      for (const { id } of table.rules) {
        const rule = `${ruleSet.edition.id} ${table.name} ${id}`;
        sharedRules.set(rule, sharedRules.get(rule) === true || fired.has(id));
      }
    }
  });
});

it('a rule of a shared file fires in one of the decisions that use it', () => {
  expect(sharedRules.size).toBeGreaterThan(5);
  expect([...sharedRules].filter(([, fires]) => !fires)).toEqual([]);
});

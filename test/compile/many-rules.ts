import {
  boolean,
  defineEdition,
  defineGuide,
  integer,
  loadPolicy,
  needed,
  setOf,
  signature,
} from '../../core/define.js';
import type { Policy } from '../../core/rule/policy.js';

const guide = defineGuide({
  ...{ edition: 'many', title: 'Many rules', source: 'm', assumptions: [] },
  epochs: [{ id: 'M', from: '2024-01-01', precision: 'exact' }],
  rules: { 'M-1': { kind: 'DEC', cites: 'm:1' } },
});

/** A policy of two decisions with tables of so many rules over one number. */
export function manyRules(count: number): Policy {
  const numbers = Array.from({ length: count }, (_, i) => i);
  const tokens = numbers.slice(0, 40).map((n) => `T${n}`);
  const facts = { n: needed(integer({ title: 'A number', source: 'M-1', min: 0 })) };
  const first = signature({
    id: 'many.first',
    facts,
    outputs: { isEven: boolean(), at: integer() },
  });
  const all = signature({
    id: 'many.all',
    facts,
    outputs: { below: setOf(tokens as [string, ...string[]]) },
  });
  const rule = (i: number, operator: string, params: object) => ({
    ...{ id: `r${i}`, implements: ['M-1'], title: `Rule ${i}`, cites: ['m:1'] },
    conditions: { fact: 'n', operator, value: i },
    event: { params },
  });
  const tables = {
    'many.first': {
      hitPolicy: 'FIRST',
      sets: ['isEven', 'at'],
      rules: numbers.map((i) => rule(i, 'equal', { isEven: i % 2 === 0, at: i })),
    },
    'many.all': {
      hitPolicy: 'COLLECT',
      sets: ['below'],
      rules: numbers.slice(0, 40).map((i) => rule(i, 'greaterThan', { below: [`T${i}`] })),
    },
  };
  const files = Object.entries(tables).map(([id, table]) => ({
    path: `${id}.json`,
    content: { id, question: 'Which?', tables: [{ name: 'only', ...table }] },
  }));
  const edition = defineEdition({ id: 'many', guide, signatures: [first, all] });
  const loaded = loadPolicy(files, [edition]);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

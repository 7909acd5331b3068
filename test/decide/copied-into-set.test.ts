import { describe, expect, it } from 'vitest';
import { decideUnknown } from '../../core/decide/decide.js';
import { evaluate } from '../../core/decide/evaluate.js';
import { prepareUnknown } from '../../core/decide/prepare.js';
import { readQuestion } from '../../core/decide/question.js';
import { boolean, setOf } from '../../core/rule/fact.js';
import { needed } from '../../core/rule/signature.js';
import { MADE_UP, madePolicy } from './made-decision.js';

const values = ['A', 'B'] as const;

describe('An output of one value', () => {
  const policy = madePolicy({
    facts: { isFirst: needed(boolean()) },
    outputs: { kinds: setOf(values) },
    tables: [
      {
        sets: { name: 'kind', type: 'enum', values: [...values] },
        rules: [
          [{ fact: 'isFirst', operator: 'equal', value: true }, { kind: 'A' }],
          [undefined, { kind: 'B' }],
        ],
      },
      {
        sets: { name: 'kinds', type: 'set', values: [...values] },
        rules: [[undefined, { kinds: { fact: 'kind' } }]],
      },
    ],
  });

  it.each([true, false])('that is copied into a set is its one element: %s', (isFirst) => {
    const request = { decision: MADE_UP, facts: { isFirst } };
    const question = readQuestion(policy, request);
    if (!question.ok) throw new Error(JSON.stringify(question.problems));
    const kinds = [isFirst ? 'A' : 'B'];
    expect(evaluate(question.value.plan, question.value.values).value('kinds')).toEqual(kinds);
    const decided = decideUnknown(policy, request);
    expect(decided.ok && decided.value.outcome).toEqual({ kinds });
    const prepared = prepareUnknown(policy, { decision: MADE_UP });
    expect(prepared.ok && prepared.value.outcome({ isFirst }).outcome).toEqual({ kinds });
  });
});

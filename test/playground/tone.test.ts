import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../../playground/decision/tone.js';
import { policy } from '../../playground/shipped-system.js';

const declared = Object.entries(REFUSALS).flatMap(([decision, outputs]) =>
  Object.entries(outputs).flatMap(([output, tokens]) =>
    tokens.map((token) => ({ decision, output, token })),
  ),
);

/** Names that can only mean that something is refused. */
const REFUSING = /^(REJECTED|REFUSED|DENIED|BLOCKED)_?/;

describe('the tone of an answer', () => {
  it('is declared for tokens that the decision has', () => {
    expect(declared.length).toBeGreaterThan(50);
    const unknown = declared.filter(({ decision, output, token }) => {
      const values = policy.ruleSets.get(decision)?.outputs.get(output)?.values;
      return values?.includes(token) !== true;
    });
    expect(unknown).toEqual([]);
  });

  it('is that of a refusal for every token of a first output that is named so', () => {
    const named = [...policy.ruleSets].flatMap(([decision, { outputs }]) => {
      const [first] = outputs;
      if (first === undefined || first[1].type !== 'enum') return [];
      const tokens = first[1].values?.filter((token) => REFUSING.test(token)) ?? [];
      return tokens.map((token) => ({ decision, output: first[0], token }));
    });
    expect(named.length).toBeGreaterThan(20);
    expect(
      named.filter((one) => !REFUSALS[one.decision]?.[one.output]?.includes(one.token)),
    ).toEqual([]);
  });
});

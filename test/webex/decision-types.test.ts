import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decisionTypes } from '../../cli/print/decision-types.js';
import type { FactsOf, OutcomeOf } from '../../core/rule/signature.js';
import type { FactsByDecision, OutcomeByDecision } from '../../core/webex/decision-types.js';
import { signatures } from '../../core/webex/editions.js';
import { shippedPolicy } from '../shipped.js';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
type Signatures = typeof signatures;

// The compiler refuses the file where a written type differs from the one that its schema infers.
const SAME: {
  [D in keyof Signatures]: Same<keyof FactsOf<Signatures[D]>, keyof FactsByDecision[D]> &
    Same<FactsOf<Signatures[D]>, FactsByDecision[D]> &
    Same<keyof OutcomeOf<Signatures[D]>, keyof OutcomeByDecision[D]> &
    Same<OutcomeOf<Signatures[D]>, OutcomeByDecision[D]>;
}[keyof Signatures] = true;

/** The code of a file without its layout, which the formatter decides. */
const tokensOf = (text: string): string => text.replaceAll(/[\s();|]+/g, '');

describe('the types of facts and outputs', () => {
  it('are those that the schemas infer', () => {
    expect(SAME).toBe(true);
    expect(Object.keys(signatures).length).toBeGreaterThan(100);
  });

  it.each(['broadworks', 'wholesale'])('are what `npm run types` writes for %s', (edition) => {
    const written = readFileSync(`core/webex/${edition}/decision-types.ts`, 'utf8');
    expect(tokensOf(written)).toBe(tokensOf(decisionTypes(shippedPolicy(), edition)));
  });
});

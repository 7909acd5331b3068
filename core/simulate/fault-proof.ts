import {
  type DistinguishingCase,
  decidedDifferently,
  distinguish,
  type OpenReason,
} from '../analysis/diff/distinguish.js';
import { generateCases } from '../analysis/generate/generate-cases.js';
import { CASE_KINDS, type GeneratedCase } from '../analysis/generate/generated-case.js';
import type { Policy } from '../rule/policy.js';

/** A case that detects a fault. */
export interface FaultWitness extends DistinguishingCase {
  /** True where no case has fewer facts; false where it was found among generated cases. */
  readonly isFewest: boolean;
}

/** Whether a fault changes anything. */
export type FaultProof =
  | { readonly kind: 'equivalent' }
  | { readonly kind: 'different'; readonly witness: FaultWitness }
  | { readonly kind: 'open'; readonly why: OpenReason };

/** The most regions of a decision that get a case where versions cannot be compared exactly. */
const MOST_REGIONS = 300;

/**
 * Proves that faults change nothing, or finds the case that they change.
 *
 * See docs/decisions/0032-faults-that-change-nothing.md.
 */
export class FaultProver {
  readonly #policy: Policy;
  readonly #generated = new Map<string, readonly GeneratedCase[]>();

  /** @param policy the policy without a fault */
  constructor(policy: Policy) {
    this.#policy = policy;
  }

  /**
   * @param wrong the policy with the fault
   * @param decisions those whose rule sets have it
   */
  prove(wrong: Policy, decisions: readonly string[]): FaultProof {
    let open: OpenReason | undefined;
    for (const decision of decisions) {
      const found = distinguish(this.#policy, wrong, decision);
      if (found.kind === 'different') {
        return { kind: 'different', witness: { ...found.witness, isFewest: true } };
      }
      if (found.kind === 'equivalent') continue;
      const witness = this.#amongGenerated(wrong, decision);
      if (witness !== undefined) return { kind: 'different', witness };
      open ??= found.why;
    }
    return open === undefined ? { kind: 'equivalent' } : { kind: 'open', why: open };
  }

  /** A generated case that the fault changes, without the facts that it does not need. */
  #amongGenerated(wrong: Policy, decision: string): FaultWitness | undefined {
    const versions = { from: this.#policy, to: wrong };
    for (const { asOf, switches = {}, facts } of this.#casesOf(decision)) {
      const found = decidedDifferently(versions, { decision, asOf, switches, facts });
      if (found === undefined) continue;
      const least = Object.keys(facts).reduce((sofar, name) => {
        const { [name]: _, ...fewer } = sofar.facts;
        return decidedDifferently(versions, { decision, asOf, switches, facts: fewer }) ?? sofar;
      }, found);
      return { ...least, isFewest: false };
    }
    return undefined;
  }

  #casesOf(decision: string): readonly GeneratedCase[] {
    const known = this.#generated.get(decision);
    if (known !== undefined) return known;
    const made = CASE_KINDS.flatMap((kind) => {
      const request = { decision, kinds: [kind], most: MOST_REGIONS };
      const one = generateCases(this.#policy, request);
      return one.ok ? one.value.cases : [];
    });
    this.#generated.set(decision, made);
    return made;
  }
}

/** A case with its expectation, in the form of a line for `provisim run --cases`. */
export interface WitnessCase {
  readonly id: string;
  readonly decision: string;
  readonly asOf: string;
  readonly switches?: FaultWitness['switches'];
  readonly facts: FaultWitness['facts'];
  readonly expect: FaultWitness['from'];
}

/**
 * A witness as a case that passes without the fault and fails with it.
 * @param fault the fault in words: the id of the case
 */
export function witnessCase(fault: string, witness: FaultWitness): WitnessCase {
  const { decision, asOf, switches, facts, outputs, from } = witness;
  const expect = Object.fromEntries(outputs.map((name) => [name, from[name] ?? null]));
  return {
    ...{ id: fault, decision, asOf },
    ...(Object.keys(switches).length > 0 && { switches }),
    ...{ facts, expect },
  };
}

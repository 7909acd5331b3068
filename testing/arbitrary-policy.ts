import * as fc from 'fast-check';
import type { Signature } from '../core/define.js';
import type { PolicyFile } from '../core/index.js';
import { type EditionDefinition, loadPolicyOf, type RulePolicy } from '../core/studio.js';
import { drawConstraints } from './arbitrary-constraint.js';
import { OWN_FUNCTIONS } from './arbitrary-declaration.js';
import { drawGuide } from './arbitrary-guide.js';
import { drawRuleSet, factsNamed, type Size } from './arbitrary-rule-set.js';
import { drawFacts } from './arbitrary-signature.js';
import { type Draw, drawn } from './draw.js';
import { canBePossible } from './possible.js';

/** A generated policy: one decision, its files, and the code's part of its edition. */
export interface GeneratedPolicy {
  /** The id of its decision. */
  readonly decision: string;
  readonly edition: EditionDefinition;
  /** The guide and the rule set, as JSON. */
  readonly files: readonly PolicyFile[];
  readonly policy: RulePolicy;
}

/** A policy that need not load. */
export type DrawnPolicy = Omit<GeneratedPolicy, 'policy'>;

/** Bounds on the size of generated policies. */
export interface PolicySize extends Size {
  readonly facts: number;
}

const SIZE: PolicySize = { facts: 6, tables: 4, rules: 4, derivations: 4 };

/**
 * Policies of one decision: every kind of fact, condition, derivation, hit policy, copied value,
 * parameter, switch, default, period and constraint that a rule set may have. All of them load.
 * @param size bounds that replace the default ones
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { policies } from 'provisim/testing';
 *
 * const [made] = fc.sample(policies({ facts: 3 }), { numRuns: 1, seed: 1 });
 * console.log(made.policy.ruleSets.has(made.decision)); // true
 * ```
 */
export function policies(size: Partial<PolicySize> = {}): fc.Arbitrary<GeneratedPolicy> {
  return drawnPolicies(size)
    .map((drawn) => ({ drawn, loaded: loadPolicyOf(drawn.files, [drawn.edition]) }))
    .filter(({ loaded }) => loaded.ok && [...loaded.value.ruleSets.values()].every(canBePossible))
    .map(({ drawn, loaded }) => {
      if (!loaded.ok) throw new Error('a policy that cannot be loaded was filtered out');
      return shown({ ...drawn, policy: loaded.value });
    });
}

/**
 * The same before loading: a few do not load, such as those with conflicting rules.
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { drawnPolicies } from 'provisim/testing';
 *
 * const [drawn] = fc.sample(drawnPolicies({ facts: 2 }), { numRuns: 1, seed: 1 });
 * console.log(drawn?.files.length); // 2
 * ```
 */
export function drawnPolicies(size: Partial<PolicySize> = {}): fc.Arbitrary<DrawnPolicy> {
  return drawn((draw) => drawPolicy(draw, { ...SIZE, ...size }));
}

function drawPolicy(draw: Draw, size: PolicySize): DrawnPolicy {
  const id = 'test';
  const decision = 'test.made.decision';
  const guide = drawGuide(draw, id);
  const facts = drawFacts(draw, size.facts);
  const { file, outputs } = drawRuleSet(
    draw,
    { id: decision, facts, outputs: {} },
    { guide, size },
  );
  const signature: Signature = { id: decision, facts, outputs };
  const edition: EditionDefinition = {
    id,
    signatures: [signature],
    constraints: drawConstraints(draw, factsNamed(signature)),
    functions: OWN_FUNCTIONS,
    nullMeans: draw.pick(['problem', 'unknown']),
  };
  const files = [
    { path: 'rules/test/guide.json', content: guide },
    { path: 'rules/test/made/decision.json', content: file },
  ];
  return { decision, edition, files };
}

/** Prints a failing case as its JSON, not as the loaded objects. */
function shown(generated: GeneratedPolicy): GeneratedPolicy {
  const { edition, files } = generated;
  const facts = Object.entries(edition.signatures[0]?.facts ?? {}).map(([name, use]) => {
    const { schema: _, ...rest } = use;
    return [name, rest];
  });
  const text = { facts: Object.fromEntries(facts), constraints: edition.constraints, files };
  return Object.defineProperty(generated, fc.toStringMethod, {
    value: () => JSON.stringify(text),
    enumerable: false,
  });
}

import { type Problem, pointer } from '../base/problem.js';
import { named } from '../base/shown.js';
import { meant } from '../base/suggest.js';
import { effectsOf } from '../process/effects-of.js';
import type { LoadedPolicy } from '../process/loaded-policy.js';
import { isDecisionScenario, type Scenario } from './scenario.js';

/** The ids of a policy that an expectation may name. */
interface ExpectableIds {
  readonly effects: ReadonlySet<string>;
  /** Beginnings of effects that end in an answer which may be any text. */
  readonly openEffects: readonly string[];
  readonly facts: ReadonlySet<string>;
  readonly outputs: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The outputs of a record that an expectation names beside those of the decision. */
const OF_THE_RECORD = ['status', 'missing'];

/**
 * Ids in the expectations of a scenario that nothing in the policy has: an expectation that such an
 * effect does not happen could not fail.
 * @returns problems `scenario/unknown-effect`, `scenario/unknown-fact`, `scenario/unknown-output`
 */
export function expectationProblems(policy: LoadedPolicy, scenario: Scenario): readonly Problem[] {
  if (isDecisionScenario(scenario)) {
    return scenario.cases.flatMap(({ expect }, i) =>
      unknownOutputs(policy, scenario.decision, expect, ['cases', i, 'expect']),
    );
  }
  const known = idsOf(policy);
  return scenario.steps.flatMap(({ expect = {} }, i) => {
    const { effects = [], notEffects = [], changes = {} } = expect;
    const isEffect = (id: string) =>
      known.effects.has(id) || known.openEffects.some((prefix) => id.startsWith(prefix));
    const closed = (ids: readonly string[]) => ids.filter((id) => !isEffect(id));
    const effect = { what: 'an effect of any process', code: 'effect' };
    const fact = { what: 'a fact of any process', code: 'fact' };
    return [
      ...absent(closed(effects), known.effects, effect, ['steps', i, 'expect', 'effects']),
      ...absent(closed(notEffects), known.effects, effect, ['steps', i, 'expect', 'notEffects']),
      ...absent(Object.keys(changes), known.facts, fact, ['steps', i, 'expect', 'changes']),
    ];
  });
}

/**
 * Names in an expectation that are no outputs of the decision.
 * @param path where the expectation is
 */
export function unknownOutputs(
  policy: LoadedPolicy,
  decision: string,
  expect: Readonly<Record<string, unknown>>,
  path: readonly PropertyKey[],
): readonly Problem[] {
  const outputs = idsOf(policy).outputs.get(decision);
  if (outputs === undefined) return []; // a problem of the request
  const found = { what: `an output of \`${decision}\``, code: 'output' };
  return absent(Object.keys(expect), outputs, found, path);
}

function absent(
  ids: readonly string[],
  known: ReadonlySet<string>,
  { what, code }: { readonly what: string; readonly code: string },
  path: readonly PropertyKey[],
): Problem[] {
  return ids
    .filter((id) => !known.has(id))
    .map((id) => ({
      code: `scenario/unknown-${code}`,
      message: `${named(id)} is not ${what}`,
      hint: meant(id, known),
      at: pointer(path),
    }));
}

const cached = new WeakMap<LoadedPolicy, ExpectableIds>();

function idsOf(policy: LoadedPolicy): ExpectableIds {
  const before = cached.get(policy);
  if (before !== undefined) return before;
  const all = [...policy.processes.values()];
  const emitted = all.map((one) => effectsOf(policy, one));
  const outputs = [...policy.ruleSets.values()].map(({ id, outputs: of }) => {
    const listed = [...of.values()].filter((output) => output.listed).map(({ name }) => name);
    return [id, new Set([...listed, ...OF_THE_RECORD])] as const;
  });
  const known = {
    effects: new Set(emitted.flatMap(({ ids }) => [...ids])),
    openEffects: emitted.flatMap(({ open }) => open),
    facts: new Set(all.flatMap(({ facts }) => Object.keys(facts))),
    outputs: new Map(outputs),
  };
  cached.set(policy, known);
  return known;
}

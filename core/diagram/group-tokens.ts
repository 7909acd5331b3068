import { type Json, textsOf } from '../base/json.js';
import type { Plan, PlannedDerivation } from '../rule/plan.js';
import type { Partition } from './partition.js';

/** What determines the texts that a name may have. */
export interface GroupTokenSource {
  readonly plan: Plan;
  readonly byName: ReadonlyMap<string, Partition>;
  known(name: string): Json | undefined;
}

/**
 * Texts that a name may have besides the constants it is compared with: tokens and derived texts.
 */
export function tokensOf(name: string, source: GroupTokenSource): readonly string[] {
  const derivation = source.plan.derivations.get(name);
  const derived = derivation?.function.result.type === 'string' ? results(derivation, source) : [];
  return [...(source.plan.ruleSet.names.get(name)?.values ?? []), ...derived];
}

/** Every text that a function can give, over one representative of each class of each argument. */
function results(derivation: PlannedDerivation, source: GroupTokenSource): readonly string[] {
  const lists = derivation.args.map((arg) => [...new Set(valuesOf(arg, source))]);
  const known = knownResults.get(derivation) ?? new Map<string, readonly string[]>();
  knownResults.set(derivation, known);
  const key = JSON.stringify(lists);
  const found = known.get(key) ?? computedOver(derivation, lists);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
}

/** Of a derivation, by its arguments: the same ones come again with every set of known facts. */
const knownResults = new WeakMap<PlannedDerivation, Map<string, readonly string[]>>();
const MOST_KNOWN = 32;

function computedOver(
  { function: f }: PlannedDerivation,
  lists: readonly (readonly Json[])[],
): readonly string[] {
  let all: Json[][] = [[]];
  for (const values of lists) {
    all = all.flatMap((before) => values.map((value) => [...before, value]));
  }
  return [...new Set(textsOf(all.map((values) => f.compute(values))))];
}

function valuesOf(name: string, source: GroupTokenSource): readonly Json[] {
  const value = source.known(name);
  if (value !== undefined) return [value];
  if (source.plan.ruleSet.names.get(name)?.type === 'boolean') return [true, false];
  return [...(source.byName.get(name)?.constants ?? []), ...tokensOf(name, source)];
}

import { deepFreeze } from '../base/json.js';
import { applying } from './applying.js';
import type { Guide } from './guide.js';
import type { EditionDefinition, NameSpec, OutputSpec, RuleSet } from './policy.js';
import type { FactSpec } from './signature.js';

/**
 * A rule set that was found sound, as JSON: what the loader has made of its file, so that it need
 * not be checked again. What is code, such as functions and schemas, comes from the edition.
 */
export interface CheckedRuleSet
  extends Pick<RuleSet, 'id' | 'path' | 'file' | 'uses' | 'tablePlaces'> {
  /** Its fingerprint: see `policyHash`. */
  readonly hash: string;
  readonly facts: readonly Omit<FactSpec, 'schema'>[];
  readonly outputs: readonly OutputSpec[];
  readonly names: readonly (readonly [string, NameSpec])[];
}

/**
 * The checked form of a rule set, which JSON can keep.
 * @param hash its fingerprint
 */
export function checkedForm(ruleSet: RuleSet, hash: string): CheckedRuleSet {
  const { id, path, file, uses, tablePlaces, facts, outputs, names } = ruleSet;
  return {
    ...{ id, path, file, uses, tablePlaces, hash },
    facts: [...facts.values()].map(({ schema: _, ...spec }) => spec),
    outputs: [...outputs.values()],
    names: [...names],
  };
}

/**
 * The rule set of a checked form.
 * @param edition the one that it was checked against; its signature of the decision is enough
 * @param guide that of the edition
 */
export function ruleSetOf(
  checked: CheckedRuleSet,
  edition: EditionDefinition,
  guide: Guide,
): RuleSet {
  const { id, path, uses, tablePlaces, outputs, names } = checked;
  const file = deepFreeze(checked.file);
  const taken = edition.signatures.find((one) => one.id === id)?.facts ?? {};
  const facts = new Map(
    checked.facts.flatMap((spec): [string, FactSpec][] => {
      const schema = taken[spec.name]?.schema;
      return schema === undefined ? [] : [[spec.name, { ...spec, schema }]];
    }),
  );
  return {
    ...{ id, path, file, uses, tablePlaces, edition, guide, facts },
    constraints: applying(edition.constraints, facts),
    outputs: new Map(outputs.map((output) => [output.name, output])),
    names: new Map(names),
    switches: new Map(Object.entries(file.switches ?? {})),
  };
}

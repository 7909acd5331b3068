import type { Json } from '../base/json.js';
import { inForce } from '../rule/period.js';
import type { RuleSet } from '../rule/policy.js';
import type { ParameterFile } from '../rule/rule-set.js';
import { rulesReading } from './limits.js';
import { titleAround } from './sentences.js';
import { type GuideAt, inForceThen, type RegisterView } from './view.js';

/** A parameter of a decision at a time, with what the rules that read it say. */
export interface ReadParameter {
  readonly name: string;
  readonly value: Json;
  readonly unit: string | undefined;
  /** The lines of the guide that the value is taken from. */
  readonly cites: readonly string[];
  /** The titles of the rules that read it: `{name}` is where the parameter is named. */
  readonly titles: readonly string[];
  /** The shared file that it comes from, as rule sets name it. */
  readonly shared: string | undefined;
}

/**
 * The parameters of a decision that rules in force read, those that a title names first.
 * @param view its time is that of the guides in it
 * @param decision the id; of one that is unknown there are none
 */
export function parametersOf(view: RegisterView, decision: string): readonly ReadParameter[] {
  const ruleSet = view.policy.ruleSets.get(decision);
  const at = view.guides.get(ruleSet?.edition.id ?? '');
  if (ruleSet === undefined || at === undefined) return [];
  const found = Object.entries(ruleSet.file.parameters ?? {}).flatMap((one) =>
    parameterIn(view, { ruleSet, at }, one),
  );
  const isNamed = ({ name, titles }: ReadParameter) =>
    titles.some((title) => title.includes(`{${name}}`));
  return [...found.filter(isNamed), ...found.filter((one) => !isNamed(one))];
}

function parameterIn(
  view: RegisterView,
  { ruleSet, at }: { readonly ruleSet: RuleSet; readonly at: GuideAt },
  [name, { unit, values }]: readonly [string, ParameterFile],
): readonly ReadParameter[] {
  const now = values.find((one) => inForce(at.guide, one.inForce, at.epoch));
  const reading = inForceThen(view, ruleSet.edition.id, rulesReading(ruleSet, name));
  if (now === undefined || reading.length === 0) return [];
  const titles = reading.map((rule) => titleAround(view, ruleSet, { rule, parameter: name }));
  const naming = titles.filter((title) => title.includes(`{${name}}`));
  const shared = ruleSet.uses.find(({ parameters }) => parameters.includes(name));
  return [
    {
      ...{ name, value: now.value, unit, cites: now.cites },
      titles: [...new Set([...naming, ...titles])],
      shared: shared?.name,
    },
  ];
}

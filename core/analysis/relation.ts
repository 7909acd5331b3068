import type { Json } from '../base/json.js';
import type { Value } from '../decide/evaluate.js';
import { emailKey } from '../rule/derived-values.js';
import type { Plan } from '../rule/plan.js';

/** What a text is to the other facts of a case that it is compared with. */
export type Relation =
  | { readonly sameAs: string }
  | { readonly memberOf: string }
  /** It is none of the texts of these facts. */
  | { readonly noneOf: readonly string[] };

/**
 * The relation of a text to the known facts that it is compared with; undefined where it is compared
 * with none, or is a token.
 * @param fact the name of the fact
 * @param value its value
 */
export function relationOf(
  fact: string,
  value: Json,
  { plan, values }: { readonly plan: Plan; readonly values: ReadonlyMap<string, Value> },
): Relation | undefined {
  const spec = plan.ruleSet.facts.get(fact);
  if (typeof value !== 'string' || (spec?.values !== undefined && spec.open !== true)) {
    return undefined;
  }
  const key = spec?.type === 'email' ? emailKey : (text: string) => text;
  const others = [...plan.derivations.values()]
    .filter(({ args }) => args.includes(fact))
    .flatMap(({ args }) => args.filter((name) => name !== fact));
  const compared = [...new Set(others)].filter(
    (name) => plan.ruleSet.facts.has(name) && values.get(name) !== undefined,
  );
  for (const name of compared) {
    const other = values.get(name);
    if (typeof other === 'string' && key(other) === key(value)) return { sameAs: name };
    if (!Array.isArray(other)) continue;
    if (other.some((member) => key(String(member)) === key(value))) return { memberOf: name };
  }
  const texts = compared.filter((name) => {
    const other = values.get(name);
    return typeof other === 'string' || Array.isArray(other);
  });
  return texts.length === 0 ? undefined : { noneOf: texts };
}

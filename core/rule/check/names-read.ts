import { type Draft, namedIn } from '../draft.js';
import { eachWritten } from '../read-condition.js';
import type { RuleFile } from '../rule-set.js';

/** A named condition of the file as written, or undefined. */
export function conditionNamed({ file }: Draft, name: string): unknown {
  const { conditions = {} } = file;
  return Object.hasOwn(conditions, name) ? conditions[name] : undefined;
}

/**
 * The names on both sides of a condition's comparisons, including those of conditions that it
 * refers to, each of which is read once.
 */
export function namesCompared(
  draft: Draft,
  condition: unknown,
  followed: Set<string> = new Set(),
): string[] {
  const found: string[] = [];
  eachWritten(
    condition,
    ({ fact, value }) => found.push(fact, ...namedIn(value).map(({ name }) => name)),
    (name) => {
      if (followed.has(name)) return;
      followed.add(name);
      found.push(...namesCompared(draft, conditionNamed(draft, name), followed));
    },
  );
  return found;
}

/** Names, with all that they are derived from. */
export function withArguments({ file }: Draft, names: readonly string[]): ReadonlySet<string> {
  const { derive = {} } = file;
  const found = new Set<string>();
  const see = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    if (!Object.hasOwn(derive, name)) return;
    for (const argument of Object.values(derive[name] ?? {}).flat()) see(argument);
  };
  names.forEach(see);
  return found;
}

/** Every name that a rule reads: in its conditions, through derivations, and in copied values. */
export function namesRead(draft: Draft, rule: RuleFile): ReadonlySet<string> {
  const given = namedIn(Object.values(rule.event.params)).map(({ name }) => name);
  return withArguments(draft, [...namesCompared(draft, rule.conditions), ...given]);
}

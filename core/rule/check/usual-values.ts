import type { Problem } from '../../base/problem.js';
import { shown } from '../../base/shown.js';
import { meant } from '../../base/suggest.js';
import type { Draft } from '../draft.js';
import type { FactSpec } from '../signature.js';
import { conforms, describeType } from '../value-type.js';

type UsualWritten = NonNullable<Draft['file']['usual']>[string]['value'];

/** Usual values belong to facts that may be unknown, and are values of these facts. */
export function usualCheck({ file, facts, pointers: places }: Draft): Problem[] {
  const written = file.usual ?? {};
  return Object.entries(written).flatMap(([name, { value }]): Problem[] => {
    const at = places.of(written, name);
    const fact = facts.get(name);
    if (fact === undefined) {
      const hint = meant(name, facts.keys());
      return [{ code: 'rule-set/unknown-fact', message: `\`${name}\` is not known`, hint, at }];
    }
    const code = 'rule-set/usual';
    if (fact.absent !== 'unknown') {
      const left = fact.absent === 'default' ? 'it has its default' : 'it is not sent';
      return [{ code, message: `\`${name}\` takes no usual value: left out, ${left}`, at }];
    }
    if (isValueOf(fact, value)) return [];
    const message = `\`${name}\` cannot be ${shown(value)}`;
    return [{ code, message, hint: `right would be ${describeType(fact)}`, at: `${at}/value` }];
  });
}

function isValueOf(fact: FactSpec, value: UsualWritten): boolean {
  if (value === null) return fact.nullable === true;
  return fact.schema.safeParse(value).success || (fact.open === true && conforms(fact, value));
}

import type { Problem } from '../../base/problem.js';
import { shown } from '../../base/shown.js';
import { meant } from '../../base/suggest.js';
import type { DerivationFunction } from '../derivation.js';
import { type Draft, typeOfValues } from '../draft.js';
import { functionsOf } from '../functions.js';
import type { NameKind } from '../policy.js';
import { conforms, describeType } from '../value-type.js';

/** A restriction on the kinds of names that an argument may have. */
interface Only {
  readonly kinds: readonly NameKind[];
  readonly hint: string;
}

const FIXED: Only = { kinds: ['parameter'], hint: 'only a parameter may stand here' };
const GIVEN: Only = {
  kinds: ['fact', 'parameter', 'switch'],
  hint: 'only a fact, a parameter or a switch may stand here',
};

/** Defaults, switches and derivations match the types of their facts. */
export function declarationsCheck(draft: Draft): Problem[] {
  return [...defaults(draft), ...switches(draft), ...derivations(draft)];
}

function defaults({ file, facts, pointers: places }: Draft): Problem[] {
  const written = file.defaults ?? {};
  const code = 'rule-set/default';
  const wrong = Object.entries(written).flatMap(([name, { value }]) => {
    const at = places.of(written, name);
    const fact = facts.get(name);
    if (fact === undefined) {
      const hint = meant(name, facts.keys());
      return [{ code: 'rule-set/unknown-fact', message: `\`${name}\` is not known`, hint, at }];
    }
    if (fact.absent !== 'default') {
      const message = `\`${name}\` takes no default: left out, it is ${fact.absent === 'unknown' ? 'unknown' : 'not sent'}`;
      return [{ code, message, at }];
    }
    if (conforms(fact, value)) return [];
    const message = `\`${name}\` cannot be ${shown(value)}`;
    return [{ code, message, hint: `right would be ${describeType(fact)}`, at: `${at}/value` }];
  });
  const lacking = [...facts.values()]
    .filter(({ name, absent }) => absent === 'default' && !Object.hasOwn(written, name))
    .map(({ name }) => ({
      code,
      message: `\`${name}\` has no default`,
      hint: 'give it one in `defaults`, with the rule and line that say so',
      // Without any, or where what is written there is none, there is no place for the name.
      at: file.defaults === undefined ? places.of(file, 'defaults') : places.of(written, name),
    }));
  return [...wrong, ...lacking];
}

function switches({ file, pointers: places }: Draft): Problem[] {
  return Object.values(file.switches ?? {}).flatMap((s) =>
    s.values.includes(s.default)
      ? []
      : [
          {
            code: 'rule-set/switch',
            message: `the default ${shown(s.default)} is not among the values of the switch`,
            hint: `right would be ${describeType(typeOfValues(s.values))}`,
            at: places.of(s, 'default'),
          },
        ],
  );
}

function derivations(draft: Draft): Problem[] {
  const entries = Object.entries(draft.file.derive ?? {});
  const functions = functionsOf(draft.edition);
  return entries.flatMap(([name, call]) => {
    const at = draft.pointers.of(call);
    const [functionName = '', ...more] = Object.keys(call);
    const known = functions.get(functionName);
    if (known === undefined || more.length > 0) {
      const hint = meant(functionName, functions.keys());
      const message = `\`${name}\` is derived by no known function`;
      return [{ code: 'rule-set/unknown-function', message, hint, at }];
    }
    const args = call[functionName] ?? [];
    if (args.length !== known.parameters.length) {
      const message = `\`${functionName}\` takes ${known.parameters.length} arguments, not ${args.length}`;
      return [{ code: 'rule-set/arguments', message, at: `${at}/${functionName}` }];
    }
    return args.flatMap((arg, i) =>
      argumentProblems(draft, arg, {
        parameter: known.parameters[i],
        only: known.constantOnly?.includes(i) ? FIXED : known.inputsOnly ? GIVEN : undefined,
        at: `${at}/${functionName}/${i}`,
      }),
    );
  });
}

function argumentProblems(
  { names }: Draft,
  arg: string,
  {
    parameter,
    only,
    at,
  }: {
    readonly parameter: DerivationFunction['parameters'][number] | undefined;
    readonly only: Only | undefined;
    readonly at: string;
  },
): Problem[] {
  const type = names.get(arg);
  if (type === undefined) {
    const hint = meant(arg, names.keys());
    return [{ code: 'rule-set/unknown-fact', message: `\`${arg}\` is not known`, hint, at }];
  }
  if (only?.kinds.includes(type.kind) === false) {
    const message = `\`${arg}\` is ${type.kind === 'output' ? 'an' : 'a'} ${type.kind}`;
    return [{ code: 'rule-set/arguments', message, hint: only.hint, at }];
  }
  if (parameter === undefined || parameter.accepts(type)) return [];
  const message = `\`${arg}\` is ${describeType(type)}`;
  return [{ code: 'rule-set/arguments', message, hint: `right would be ${parameter.is}`, at }];
}

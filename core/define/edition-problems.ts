import { isRecord } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import type { Constraint } from '../rule/constraint.js';
import { functionsOf, isGeneralFunction } from '../rule/functions.js';
import type { EditionDefinition } from '../rule/policy.js';
import { functionProblems } from './define-function.js';
import { unknown } from './unknown-names.js';

/**
 * What is wrong with what the code says of editions: every problem `edition/…` or `function/…`, with
 * the id of the edition as its file.
 */
export function editionProblems(editions: readonly EditionDefinition[]): readonly Problem[] {
  const ids = editions.map(({ id }) => id);
  const seen = new Set<string>();
  return editions.flatMap((edition, index) => {
    const found = [
      ...(ids.indexOf(edition.id) < index ? [twice('edition', edition.id, '/id')] : []),
      ...edition.signatures.flatMap(({ id, outputs }, i) => {
        const at = `/signatures/${i}`;
        const isTwice = seen.has(id);
        seen.add(id);
        return [
          ...(isTwice ? [twice('decision', id, `${at}/id`)] : []),
          ...(Object.keys(outputs).length > 0 ? [] : [noOutputs(id, at)]),
        ];
      }),
      ...ownFunctions(edition),
      ...edition.constraints.flatMap((one, i) =>
        constraintProblems(edition, one, `/constraints/${i}`),
      ),
    ];
    return found.map((problem) => ({ ...problem, file: edition.id }));
  });
}

function twice(kind: 'edition' | 'decision', id: string, at: string): Problem {
  return { code: `edition/duplicate-${kind}`, message: `two ${kind}s have the id \`${id}\``, at };
}

function noOutputs(id: string, at: string): Problem {
  const message = `\`${id}\` has no outputs, so nothing to decide`;
  return { code: 'edition/no-outputs', message, at: `${at}/outputs` };
}

function ownFunctions({ functions = {} }: EditionDefinition): Problem[] {
  return Object.entries(functions).flatMap(([name, own]) => {
    const at = `/functions/${name}`;
    const message = `\`${name}\` is a function that every edition has`;
    const hint = 'give it a name of its own: the general one could not be named any more';
    const shadows = isGeneralFunction(name)
      ? [{ code: 'function/shadows', message, hint, at }]
      : [];
    return [...shadows, ...functionProblems(name, own).map((p) => ({ ...p, at }))];
  });
}

/** Constraints concern a decision that takes all their facts: one that none takes is a mistake. */
function constraintProblems(
  edition: EditionDefinition,
  constraint: Constraint,
  at: string,
): Problem[] {
  const { derive = {} } = constraint;
  const facts = new Set(edition.signatures.flatMap((one) => Object.keys(one.facts)));
  const code = 'edition/constraint';
  const calls = Object.values(derive).flatMap((call) => Object.entries(call));
  const known = [...facts, ...Object.keys(derive)];
  const args = [...calls.flatMap(([, names]) => names), ...comparedIn(constraint.holds)];
  return [
    ...calls.flatMap(([name]) =>
      unknown(name, functionsOf(edition).keys(), { what: 'a function', at: `${at}/derive`, code }),
    ),
    ...args.flatMap((name) =>
      unknown(name, known, { what: 'a fact of any decision of the edition', at, code }),
    ),
  ];
}

function comparedIn(condition: unknown): string[] {
  if (!isRecord(condition)) return [];
  if (typeof condition.fact === 'string') return [condition.fact];
  return [condition.all, condition.any, condition.not].flatMap((part) =>
    Array.isArray(part) ? part.flatMap(comparedIn) : comparedIn(part),
  );
}

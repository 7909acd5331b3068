import type { RuleSet } from '../../rule/policy.js';
import type { FactSpec } from '../../rule/signature.js';
import type { ValueType } from '../../rule/value-type.js';
import { keyOf } from './code-scope.js';

/** The facts of a decision as an interface of TypeScript. */
export function factsType({ id, facts, guide }: RuleSet, name: string): string {
  const members = [...facts.values()].flatMap((fact) => [
    commentText([`${titleOf(fact)}. ${sourceOf(fact, guide)}.`, ABSENT[fact.absent]]),
    `readonly ${keyOf(fact.name)}?: ${typeText(fact)} | null | Unknown;`,
  ]);
  return interfaceText([`Facts of \`${id}\`.`], name, members);
}

/** The outputs of a decision as a type of TypeScript. */
export function outcomeType({ id, outputs }: RuleSet, name: string): string {
  const members = [...outputs.values()]
    .filter(({ listed }) => listed)
    .map((output) => `readonly ${keyOf(output.name)}: ${typeText(output)} | null;`);
  // An alias and no interface: its values are assignable to records of any JSON values.
  const declared = `export type ${name} = {`;
  return [commentText([`Outputs of \`${id}\`.`]), declared, ...members, '};'].join('\n');
}

const ABSENT = {
  unknown: 'Left out: not known.',
  default: 'Left out: the default of the rule set.',
  notSent: 'Left out: not sent, which is a value of its own.',
} as const;

function titleOf({ title, unit }: FactSpec): string {
  return unit === undefined ? title : `${title} [${unit}]`;
}

/** The rule of the guide that a fact comes from, with its lines. */
function sourceOf({ source }: FactSpec, { rules }: RuleSet['guide']): string {
  const cites = rules[source]?.cites;
  return cites === undefined ? source : `${source}, ${cites}`;
}

/** An interface of TypeScript. */
export function interfaceText(
  title: readonly string[],
  name: string,
  members: readonly string[],
): string {
  return [commentText(title), `export interface ${name} {`, ...members, '}'].join('\n');
}

/** A comment that an editor shows. */
export function commentText(lines: readonly string[]): string {
  const [only = '', ...more] = lines.map((line) => line.replaceAll('*/', '* /'));
  return more.length === 0 ? `/** ${only} */` : `/**\n * ${[only, ...more].join('\n * ')}\n */`;
}

/** `broadworks.attach.decision` as `BroadworksAttachDecision`. */
export function typeName(id: string): string {
  return id.replaceAll(/(?:^|\.)(\w)/g, (_, first: string) => first.toUpperCase());
}

function typeText({ type, values }: ValueType): string {
  const tokens = values?.map((value) => `'${value}'`).join(' | ') ?? 'string';
  switch (type) {
    case 'boolean':
      return 'boolean';
    case 'integer':
    case 'number':
      return 'number';
    case 'set':
    case 'string[]':
      return `readonly (${tokens})[]`;
    default:
      return tokens;
  }
}

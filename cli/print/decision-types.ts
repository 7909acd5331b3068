import type { Policy } from '../../core/index.js';
import type { FactSpec, RuleSet, ValueType } from '../../core/studio.js';

/**
 * The facts and outputs of an edition's decisions as plain TypeScript, so that an editor shows what
 * a fact is and where it comes from, and no type of the schemas behind it.
 * @param edition `broadworks`
 */
export function decisionTypes(policy: Policy, edition: string): string {
  const ruleSets = [...policy.ruleSets.values()]
    .filter((ruleSet) => ruleSet.edition.id === edition)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return `${[
    '// Written by `npm run types` from the signatures of the decisions: not to be edited.',
    "import type { Unknown } from '../../rule/signature.js';",
    ...ruleSets.flatMap((ruleSet) => [factsOf(ruleSet), outcomeOf(ruleSet)]),
    byDecision(ruleSets, edition, 'Facts'),
    byDecision(ruleSets, edition, 'Outcome'),
  ].join('\n\n')}\n`;
}

function factsOf({ id, facts, guide }: RuleSet): string {
  const members = [...facts.values()].flatMap((fact) => [
    comment([`${titleOf(fact)}. ${sourceOf(fact, guide)}.`, ABSENT[fact.absent]]),
    `readonly ${fact.name}?: ${typeText(fact)} | null | Unknown;`,
  ]);
  return interfaceText([`Facts of \`${id}\`.`], `${nameOf(id)}Facts`, members);
}

function outcomeOf({ id, outputs }: RuleSet): string {
  const members = [...outputs.values()]
    .filter(({ listed }) => listed)
    .map((output) => `readonly ${output.name}: ${typeText(output)} | null;`);
  // An alias and no interface: its values are assignable to records of any JSON values.
  const declared = `export type ${nameOf(id)}Outcome = {`;
  return [comment([`Outputs of \`${id}\`.`]), declared, ...members, '};'].join('\n');
}

function byDecision(ruleSets: readonly RuleSet[], edition: string, kind: string): string {
  const members = ruleSets.flatMap(({ id, file }) => [
    comment([file.question]),
    `readonly '${id}': ${nameOf(id)}${kind};`,
  ]);
  const title = kind === 'Facts' ? 'The facts' : 'The outputs';
  return interfaceText([`${title} of each decision, by id.`], nameOf(edition) + kind, members);
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

function interfaceText(title: readonly string[], name: string, members: readonly string[]): string {
  return [comment(title), `export interface ${name} {`, ...members, '}'].join('\n');
}

function comment(lines: readonly string[]): string {
  const [only = '', ...more] = lines;
  return more.length === 0 ? `/** ${only} */` : `/**\n * ${lines.join('\n * ')}\n */`;
}

/** `broadworks.attach.decision` as `BroadworksAttachDecision`. */
function nameOf(id: string): string {
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

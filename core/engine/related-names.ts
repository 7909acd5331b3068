import { isRecord, type Json } from '../base/json.js';
import { copiedNames } from '../rule/dependencies.js';
import {
  type Bound,
  eachBoundComparison,
  type Plan,
  type PlannedDerivation,
} from '../rule/plan.js';

/** Names whose values meet, directly or indirectly: by a derivation, or by a copy to an output. */
export interface RelatedNames {
  readonly names: ReadonlySet<string>;
  /** All that they are compared with, may be assigned, or are known to be; lists by their members. */
  readonly constants: readonly Json[];
  /** The lengths of known lists. */
  readonly lengths: readonly number[];
  readonly derivations: readonly PlannedDerivation[];
  /** The value of a name, or undefined where it is not known. */
  known(name: string): Json | undefined;
}

/** The names that the rules and constraints of a plan read, in connected components. */
export function relatedNames(
  plan: Plan,
  known: (name: string) => Json | undefined,
): readonly RelatedNames[] {
  const rules = plan.tables.flatMap((table) => table.rules);
  const conditions = [
    ...plan.constraints.map(({ condition }) => condition),
    ...rules.flatMap(({ condition }) => condition ?? []),
  ];
  const given = rules.flatMap(({ rule }) => Object.entries(rule.event.params));
  const constants = new Map<string, Json[]>();
  const see = (name: string, values: readonly Json[]): void => {
    constants.set(name, [...(constants.get(name) ?? []), ...values]);
    if (!isSeen.has(name)) for (const arg of argumentsOf(plan, name)) see(arg, []);
    isSeen.add(name);
  };
  const isSeen = new Set<string>();
  for (const { name, expected } of conditions.flatMap(comparisonsIn)) see(name, [expected].flat());
  for (const [output, value] of given) {
    see(output, constantsOf(value));
    for (const name of copiedNames(value)) see(name, []);
  }
  for (const { name, default: usual } of plan.ruleSet.outputs.values()) {
    if (constants.has(name)) see(name, [usual].flat());
  }
  const links = [
    ...[...constants.keys()].map((name) => [name, ...argumentsOf(plan, name)]),
    ...given.flatMap(([output, value]) => copiedNames(value).map((name) => [output, name])),
  ];
  return components([...constants.keys()], links).map((names) => {
    const values = [...names].flatMap((name) => known(name) ?? []);
    const lists = [...names].map(known).filter(Array.isArray);
    const own = [...names].flatMap((name) => constants.get(name) ?? []);
    return {
      ...{ names, known },
      constants: [...new Set([...own, ...values])],
      lengths: lists.flatMap((list) => [list.length, new Set(list).size]),
      derivations: [...plan.derivations.values()].filter(({ name }) => names.has(name)),
    };
  });
}

function argumentsOf({ derivations }: Plan, name: string): readonly string[] {
  return derivations.get(name)?.args ?? [];
}

function comparisonsIn(condition: Bound) {
  const found: { readonly name: string; readonly expected: Json }[] = [];
  eachBoundComparison(condition, (comparison) => found.push(comparison));
  return found;
}

/** The constants of an assignment, members of lists by their ids. */
function constantsOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(constantsOf);
  if (isRecord(value)) return typeof value.id === 'string' ? [value.id] : [];
  const isScalar = value === null || ['string', 'number', 'boolean'].includes(typeof value);
  return isScalar ? [value as Json] : []; // one of the scalars of JSON
}

function components(
  names: readonly string[],
  links: readonly (readonly string[])[],
): ReadonlySet<string>[] {
  const of = new Map(names.map((name) => [name, new Set([name])]));
  for (const [first = '', ...others] of links) {
    for (const other of others) {
      const [one, two] = [of.get(first), of.get(other)];
      if (one === undefined || two === undefined || one === two) continue;
      for (const name of two) of.set(name, one.add(name));
    }
  }
  return [...new Set(of.values())];
}

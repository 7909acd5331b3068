import { type Json, textsOf } from '../base/json.js';
import type { Plan } from '../rule/plan.js';
import { type Budget, UNBOUNDED } from './budget.js';
import { copyEdges } from './flow.js';
import { type MemberFact, memberFacts } from './member-facts.js';
import { type Partitions, partitionsOf } from './partitions.js';
import { representatives } from './regions.js';

/** The values of the unknown facts that a diagram has branches for. */
export interface Domains {
  /** The representatives of each fact that has one variable. */
  readonly values: ReadonlyMap<string, readonly Json[]>;
  /** The facts that are taken element by element. */
  readonly sets: readonly MemberFact[];
}

/** How domains are found. */
export interface DomainOptions {
  /** Sets that are not taken element by element all the same. */
  readonly whole?: ReadonlySet<string>;
  /** What the representatives may take. */
  readonly budget?: Budget;
}

/** The value of a name; undefined where it is not known. */
type KnownValue = (name: string) => Json | undefined;

/**
 * The representatives of the unknown facts that the rules in force read.
 *
 * See docs/decisions/0001-representatives-of-regions.md.
 * @param plan the rule set at its epoch
 * @param inputs the facts and switches; undefined where a fact is not known
 */
export function domainsOf(
  plan: Plan,
  inputs: ReadonlyMap<string, Json | undefined>,
  { whole = new Set(), budget = UNBOUNDED }: DomainOptions = {},
): Domains & { readonly partitions: Partitions } {
  const known = lookupIn(plan, inputs);
  const partitions = partitionsOf(plan, known);
  const { facts } = plan.ruleSet;
  const sets = memberFacts(facts, partitions, known).filter(({ name }) => !whole.has(name));
  const setNames = new Set(sets.map(({ name }) => name));
  const others = new Map([...facts].filter(([name]) => !setNames.has(name)));
  return { values: representatives(others, partitions, known, budget), sets, partitions };
}

/**
 * The representatives of the unknown facts under several settings of the switches, united.
 * @param settings the inputs under each
 */
export function domainsOver(
  plan: Plan,
  settings: readonly ReadonlyMap<string, Json | undefined>[],
  budget: Budget = UNBOUNDED,
): Domains {
  const domains = (whole: ReadonlySet<string>) =>
    settings.map((inputs) => domainsOf(plan, inputs, { whole, budget }));
  return unitedAlike(plan, domains, new Map());
}

/**
 * The representatives of facts that are given but may change: of each its given value, and enough
 * others for whatever set of them changes while the rest stays as it is.
 *
 * The representatives of a fact depend on the known values of those that it is compared with. So
 * they are found with every subset of such a group known, and united.
 *
 * See docs/decisions/0025-changes-of-given-facts.md.
 * @param plan the rule set at its epoch
 * @param inputs the facts that stay as they are, and the switches; undefined where a fact is not
 *   known
 * @param given the facts that may change, with their values
 */
export function domainsAround(
  plan: Plan,
  inputs: ReadonlyMap<string, Json | undefined>,
  given: ReadonlyMap<string, Json>,
  budget: Budget = UNBOUNDED,
): Domains {
  const open = domainsOf(plan, inputs, { budget });
  const groups = comparedTogether(plan, open.partitions)
    .map((group) => group.filter((name) => given.has(name)))
    .filter((group) => group.length > 0);
  const most = Math.max(0, ...groups.map(({ length }) => length));
  const subsets = Array.from({ length: 2 ** most }, (_, subset) =>
    groups.flatMap((group) => group.filter((_, i) => (subset >> i) % 2 === 1)),
  );
  const domains = (whole: ReadonlySet<string>) =>
    subsets.map((fixed) => {
      const known = fixed.map((name) => [name, given.get(name)] as const);
      return domainsOf(plan, new Map([...inputs, ...known]), { whole, budget });
    });
  return unitedAlike(plan, domains, given);
}

/** Unites domains; a set that is opaque in one of them is opaque in all. */
function unitedAlike(
  plan: Plan,
  domains: (whole: ReadonlySet<string>) => readonly Domains[],
  given: ReadonlyMap<string, Json>,
): Domains {
  const all = domains(new Set());
  const whole = new Set(all.flatMap(({ values }) => [...values.keys()]));
  const isMixed = all.some(({ sets }) => sets.some(({ name }) => whole.has(name)));
  return united(plan, isMixed ? domains(whole) : all, given);
}

function lookupIn(plan: Plan, inputs: ReadonlyMap<string, Json | undefined>): KnownValue {
  return (name) =>
    inputs.get(name) === null ? null : (inputs.get(name) ?? plan.parameters.get(name));
}

function united(plan: Plan, all: readonly Domains[], given: ReadonlyMap<string, Json>): Domains {
  const values = new Map<string, readonly Json[]>();
  const sets: MemberFact[] = [];
  for (const { name } of plan.ruleSet.facts.values()) {
    const asSet = all.flatMap((one) => one.sets.filter((set) => set.name === name));
    const listed = all.flatMap((one) => one.values.get(name) ?? []);
    const now = given.get(name);
    const [first] = asSet;
    if (first !== undefined && listed.length === 0) {
      const members = new Set([...asSet.flatMap((set) => set.members), ...membersOf(now)]);
      sets.push({ ...first, members: [...members] });
    } else if (listed.length > 0) {
      values.set(name, distinct(now === undefined ? listed : [now, ...listed]));
    }
  }
  return { values, sets };
}

function membersOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? textsOf(value) : [];
}

/** Distinct values; numbers in their order, all others as they come. */
function distinct(values: readonly Json[]): Json[] {
  const byText = new Map(values.map((value) => [JSON.stringify(value), value]));
  const all = [...byText.values()];
  const numbers = all.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  return numbers.length === 0
    ? all
    : [...all.filter((value) => typeof value !== 'number'), ...numbers];
}

/** The facts that are compared with each other, directly or through what is made of them. */
export function comparedTogether(plan: Plan, { byName, pools }: Partitions): readonly string[][] {
  const edges = copyEdges(plan);
  const { facts } = plan.ruleSet;
  const below = (name: string, seen: Set<string>): string[] => {
    if (seen.has(name)) return [];
    seen.add(name);
    if (facts.has(name)) return [name];
    const args = plan.derivations.get(name)?.args;
    const sources = edges.filter(({ to }) => to === name).map(({ from }) => from);
    return (args ?? sources).flatMap((one) => below(one, seen));
  };
  const tied: readonly (readonly string[])[] = [
    ...[...plan.derivations.values()]
      .filter(({ name }) => byName.has(name))
      .map(({ args }) => args),
    ...pools.map(({ names }) => [...names]),
  ];
  let groups: string[][] = [];
  for (const names of tied) {
    const seen = new Set<string>();
    const group = new Set(names.flatMap((name) => below(name, seen)));
    const touching: readonly string[][] = groups.filter((other) =>
      other.some((name) => group.has(name)),
    );
    groups = groups.filter((other) => !touching.includes(other));
    groups.push([...new Set([...touching.flat(), ...group])]);
  }
  return groups;
}

import { isRecord, type Json } from '../../base/json.js';
import type { Mdd } from '../../diagram/diagram.js';
import type { Symbolic, Variable } from '../../diagram/symbolic.js';
import type { RuleSet } from '../../rule/policy.js';

/** The facts of a request, by name. */
export type RequestFacts = Readonly<Record<string, Json>>;

/** A step down from a node: to the node of a branch, or of what all branches have in common. */
interface Way {
  readonly kid: Mdd;
  /** The branch that is given; undefined where the fact is left out. */
  readonly branch: number | undefined;
  /** How many facts it adds to the request. */
  readonly cost: number;
}

/**
 * The request with the fewest facts in which a function has one record as its result, whatever the
 * facts are that are left out: unknown ones have every possible value, others their default, or
 * were not sent.
 * @param nodes functions whose results are records where they are wanted; the best request of any
 * @returns undefined where no request has such a result
 */
export function fewestFacts(
  ruleSet: RuleSet,
  s: Symbolic,
  nodes: readonly Mdd[],
): RequestFacts | undefined {
  const sets = new Set(s.variables.filter(isOfSet).map(({ name }) => name));
  const within = nodes.map((node) => s.diagrams.within(s.space, node));
  let best: { readonly facts: RequestFacts; readonly count: number } | undefined;
  for (const given of subsetsBySize([...sets])) {
    if (best !== undefined && given.size >= best.count) break;
    const search = new FactSearch(ruleSet, s, given);
    for (const node of within) {
      const count = given.size + search.cost(node);
      if (count < (best?.count ?? Number.POSITIVE_INFINITY)) {
        best = { facts: search.facts(node), count };
      }
    }
  }
  return best?.facts;
}

/** Searches the requests that give certain sets and leave out all others. */
class FactSearch {
  readonly #ruleSet: RuleSet;
  readonly #s: Symbolic;
  /** The facts that are given among those that are taken element by element. */
  readonly #sets: ReadonlySet<string>;
  readonly #costs = new Map<Mdd, number>();

  constructor(ruleSet: RuleSet, s: Symbolic, sets: ReadonlySet<string>) {
    this.#ruleSet = ruleSet;
    this.#s = s;
    this.#sets = sets;
  }

  /** How many facts besides the sets a wanted result needs at least; infinite where there is none. */
  cost(node: Mdd): number {
    const inner = this.#s.diagrams.inner(node);
    if (inner === undefined) {
      // Where there is no case the result is a symbol, and null where nothing differs.
      const leaf = this.#s.diagrams.constant(node);
      return typeof leaf !== 'symbol' && isRecord(leaf) ? 0 : Number.POSITIVE_INFINITY;
    }
    const known = this.#costs.get(node);
    if (known !== undefined) return known;
    let least = Number.POSITIVE_INFINITY;
    for (const { kid, cost } of this.#ways(node, inner)) {
      if (cost < least) least = Math.min(least, cost + this.cost(kid));
    }
    this.#costs.set(node, least);
    return least;
  }

  /** The facts of a request of that cost. */
  facts(node: Mdd): RequestFacts {
    const taken = new Map<Variable, number>();
    let here = node;
    for (let inner = this.#inner(here); inner !== undefined; inner = this.#inner(here)) {
      const variable = this.#s.variables[inner.level];
      const ways = this.#ways(here, inner);
      const total = ({ cost, kid }: Way) => cost + this.cost(kid);
      const way = ways.find((one) => total(one) === this.cost(here));
      if (way === undefined) break;
      if (way.branch !== undefined && variable !== undefined) taken.set(variable, way.branch);
      here = way.kid;
    }
    const found: Record<string, Json> = {};
    for (const name of this.#ruleSet.facts.keys()) {
      const own = [...taken].filter(([variable]) => variable.name === name);
      const [first] = own;
      if (this.#sets.has(name)) found[name] = membersIn(own);
      else if (first !== undefined) found[name] = first[0].values?.[first[1]] ?? null;
    }
    return found;
  }

  #inner(node: Mdd) {
    return this.#s.diagrams.inner(node);
  }

  #ways(node: Mdd, { level, kids }: { readonly level: number; readonly kids: readonly Mdd[] }) {
    const variable = this.#s.variables[level];
    if (variable === undefined) throw new Error(`no variable at level ${level}`);
    const isSet = isOfSet(variable);
    const isGiven = isSet && this.#sets.has(variable.name);
    const cost = isSet ? 0 : 1;
    const ways: Way[] = isGiven ? [] : this.#leftOut(node, variable, { level, kids });
    if (isSet && !isGiven) return ways;
    return [...ways, ...kids.map((kid, branch): Way => ({ kid, branch, cost }))];
  }

  /** What follows where a fact is left out. */
  #leftOut(
    node: Mdd,
    variable: Variable,
    { level, kids }: { readonly level: number; readonly kids: readonly Mdd[] },
  ): Way[] {
    const { facts, file } = this.#ruleSet;
    const absent = facts.get(variable.name)?.absent;
    if (absent !== 'default' && absent !== 'notSent') {
      const { diagrams } = this.#s;
      return [{ kid: diagrams.merge(node, new Set([level])), branch: undefined, cost: 0 }];
    }
    const value = absent === 'default' ? (file.defaults?.[variable.name]?.value ?? null) : null;
    const kid = kids[branchOf(variable, value)];
    return kid === undefined ? [] : [{ kid, branch: undefined, cost: 0 }];
  }
}

function isOfSet({ values }: Variable): boolean {
  return values === undefined;
}

/** The branch of a value; -1 where the variable has none. */
function branchOf({ values, member }: Variable, value: Json): number {
  if (values !== undefined) {
    const text = JSON.stringify(value);
    return values.findIndex((one) => JSON.stringify(one) === text);
  }
  if (member === undefined) return value === null ? 0 : 1;
  return Array.isArray(value) && value.includes(member) ? 1 : 0;
}

function membersIn(own: readonly (readonly [Variable, number])[]): Json {
  const isNull = own.some(([{ member }, branch]) => member === undefined && branch === 0);
  if (isNull) return null;
  return own.flatMap(([{ member }, branch]) =>
    branch === 1 && member !== undefined ? [member] : [],
  );
}

/** All subsets, smaller ones first. */
function* subsetsBySize(names: readonly string[]): Generator<ReadonlySet<string>> {
  for (let size = 0; size <= names.length; size++) yield* subsetsOf(names, size);
}

function* subsetsOf(names: readonly string[], size: number): Generator<ReadonlySet<string>> {
  const [first, ...others] = names;
  if (size === 0) yield new Set();
  else if (first !== undefined) {
    for (const rest of subsetsOf(others, size - 1)) yield new Set([first, ...rest]);
    yield* subsetsOf(others, size);
  }
}

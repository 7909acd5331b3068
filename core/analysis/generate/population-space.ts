import type { Json } from '../../base/json.js';
import type { Budget } from '../../diagram/budget.js';
import type { Mdd } from '../../diagram/diagram.js';
import { domainsOf } from '../../diagram/domains.js';
import type { MemberFact } from '../../diagram/member-facts.js';
import { type Symbolic, symbolicOver, type Variable } from '../../diagram/symbolic.js';
import { firstReadOrder } from '../../diagram/variable-order.js';
import type { Plan } from '../../rule/plan.js';
import type { SeededRandom } from './random.js';
import type { Share } from './shares.js';

/** Facts by name. */
export type DrawnFacts = ReadonlyMap<string, Json>;

/**
 * The possible facts of a decision, to draw from: a diagram of the constraints alone, over their
 * facts, and the representatives of all others.
 */
export class PopulationSpace {
  readonly #s: Symbolic;
  readonly #shares: readonly Share[];
  /** The values of each fact that is drawn as one; those of the shares are among them. */
  readonly values: ReadonlyMap<string, readonly Json[]>;
  /** Sets that no constraint reads, drawn element by element. */
  readonly #freeSets: readonly MemberFact[];
  /** Facts that no constraint reads. */
  readonly #free: readonly string[];

  /** @param inputs the switches, and every fact as undefined */
  constructor(
    plan: Plan,
    inputs: ReadonlyMap<string, Json | undefined>,
    { shares, budget }: { readonly shares: readonly Share[]; readonly budget: Budget },
  ) {
    const shared = new Set(shares.map(({ fact }) => fact));
    const domains = domainsOf(plan, inputs, { whole: shared, budget });
    const values = new Map(domains.values);
    for (const { fact, value } of shares) {
      const before = values.get(fact) ?? [];
      if (!before.some((one) => isSame(one, value))) values.set(fact, [...before, value]);
    }
    const bare = { ...plan, tables: [] };
    const constrained = new Set(firstReadOrder(bare));
    const sets = domains.sets.filter(({ name }) => constrained.has(name));
    const switches = new Map([...inputs].filter(([, value]) => value !== undefined));
    this.#s = symbolicOver(bare, switches, { values, sets }, { first: shared, budget });
    this.#shares = shares;
    this.values = values;
    this.#free = [...values.keys()].filter((name) => !constrained.has(name));
    this.#freeSets = domains.sets.filter(({ name }) => !constrained.has(name));
  }

  /** True where some possible facts have a value. */
  allows({ fact, value }: Share): boolean {
    const { diagrams: d, space, variables } = this.#s;
    const level = variables.findIndex(({ name }) => name === fact);
    if (level < 0) return d.constant(space) !== false;
    const branches = new Int32Array(variables.length).fill(-1);
    branches[level] = variables[level]?.values?.findIndex((one) => isSame(one, value)) ?? -1;
    return d.constant(d.restrict(space, branches, new Map())) !== false;
  }

  /** Draws possible facts. */
  draw(random: SeededRandom): DrawnFacts {
    const drawn = new Map<string, Json>();
    const { diagrams: d, variables, space } = this.#s;
    let node = space;
    for (const [level, variable] of variables.entries()) {
      const inner = d.inner(node);
      const kids = inner?.level === level ? inner.kids : undefined;
      const branch = this.#branch(variable, kids, random);
      add(drawn, variable, branch);
      node = kids?.[branch] ?? node;
    }
    for (const name of this.#free) {
      const variable = { name, member: undefined, values: this.values.get(name) ?? [] };
      add(drawn, variable, this.#branch(variable, undefined, random));
    }
    for (const { name, members, nullable } of this.#freeSets) {
      if (nullable && random.below(4) === 0) drawn.set(name, null);
      else
        drawn.set(
          name,
          members.filter(() => random.below(2) === 0),
        );
    }
    return drawn;
  }

  /** A branch by its weight, among those that possible facts can take. */
  #branch(
    { name, values }: Variable,
    kids: readonly Mdd[] | undefined,
    random: SeededRandom,
  ): number {
    const { diagrams: d } = this.#s;
    const isOpen = (branch: number) => {
      const kid = kids?.[branch];
      return kid === undefined || d.constant(kid) !== false;
    };
    const all = values === undefined ? [1, 1] : this.#weights(name, values);
    const open = all.map((weight, branch) => (isOpen(branch) ? weight : 0));
    const found = random.weighted(open);
    if (found !== undefined) return found;
    return random.weighted(all.map((_, branch) => Number(isOpen(branch)))) ?? 0;
  }

  #weights(name: string, values: readonly Json[]): readonly number[] {
    const shares = this.#shares.filter(({ fact }) => fact === name);
    const own = values.map((value) => shares.filter((one) => isSame(one.value, value)));
    const others = own.filter((of) => of.length === 0).length;
    const left = Math.max(0, 1 - shares.reduce((sum, { share }) => sum + share, 0));
    const each = others === 0 ? 0 : left / others;
    return own.map((of) => (of.length === 0 ? each : of.reduce((sum, one) => sum + one.share, 0)));
  }
}

/** Adds what a branch says of a fact; a set has the elements whose branches were taken. */
function add(drawn: Map<string, Json>, { name, member, values }: Variable, branch: number): void {
  if (values !== undefined) {
    drawn.set(name, values[branch] ?? null);
  } else if (member === undefined) {
    drawn.set(name, branch === 0 ? null : []);
  } else {
    const before = drawn.get(name);
    if (before === null) return;
    const held = Array.isArray(before) ? before : [];
    drawn.set(name, branch === 1 ? [...held, member] : held);
  }
}

function isSame(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

import type { Json } from '../../../core/base/json.js';
import type { Mdd, Terminal } from '../../../core/diagram/diagram.js';
import { type Symbolic, symbolic } from '../../../core/diagram/symbolic.js';
import type { Plan } from '../../../core/rule/plan.js';

/** A case in which something does not hold, with its outcome. */
export type Exception = Readonly<Record<string, unknown>>;

/** One fact changes from one value to another; all others stay. */
export interface Move {
  readonly fact: string;
  readonly from: Json;
  readonly to: Json;
}

/** What facts and outputs are in one case, by name; sets and lists are arrays. */
export type Values = Readonly<Record<string, Json>>;

/**
 * All cases of a decision: the product of the representatives of the facts that its rules read.
 * They are not enumerated: a law is a diagram, and its leaves are its values in all cases.
 */
export class AllCases {
  readonly #s: Symbolic;
  /** The rule set at its epoch. */
  readonly plan: Plan;

  /**
   * @param plan the rule set at its epoch; switches have their defaults
   * @param given facts that are the same in all cases; left out: none
   */
  constructor(plan: Plan, given: Values = {}) {
    this.plan = plan;
    const { facts, switches } = plan.ruleSet;
    const open = [...facts.keys()].map((name) => [name, given[name]] as const);
    const set = [...switches].map(([key, { default: value }]) => [key, value] as const);
    this.#s = symbolic(plan, new Map<string, Json | undefined>([...open, ...set]));
  }

  /** The representatives of a fact; numbers and dates in order. */
  values(fact: string): readonly Json[] {
    const found = [...this.#s.diagrams.results(this.#node(fact))] as Json[];
    return this.#levels(fact).size === 0 ? [] : found.sort(inOrder);
  }

  /** The facts that an output, or one member of it, depends on. */
  readsOf(output: string, member?: string): readonly string[] {
    const { diagrams, space, variables } = this.#s;
    const node = member === undefined ? this.#node(output) : this.#has(output, member);
    const levels = diagrams.support(diagrams.within(space, node));
    return [...new Set([...levels].flatMap((level) => variables[level]?.name ?? []))];
  }

  /** All changes of a fact from a value to the next one. */
  steps(fact: string): readonly Move[] {
    const values = this.values(fact).filter((value) => value !== null);
    return values.slice(1).map((to, i) => ({ fact, from: values[i] ?? null, to }));
  }

  /**
   * The first case in which something does not hold, or undefined.
   * @param names what the law reads: facts, outputs, or `output/member` for one member of a set
   */
  except(names: readonly string[], holds: (values: Values) => boolean): Exception | undefined {
    const nodes = names.map((name) => this.#named(name));
    const law = this.#s.diagrams.map(nodes, (values) => holds(byName(names, values)));
    return this.#firstFalse(this.#s.diagrams.or(law, this.#s.diagrams.not(this.#s.space)), names);
  }

  /** The first case in which a change leads to something that does not hold, or undefined. */
  exceptAfter(
    moves: readonly Move[],
    names: readonly string[],
    holds: (before: Values, after: Values) => boolean,
  ): Exception | undefined {
    const d = this.#s.diagrams;
    const nodes = names.map((name) => this.#named(name));
    for (const { fact, from, to } of moves) {
      const [before, after] = [from, to].map((value) => [
        this.#where(this.#s.space, fact, value),
        ...nodes.map((node) => this.#where(node, fact, value)),
      ]) as [Mdd[], Mdd[]];
      const law = d.map([...before, ...after], (values) => {
        const [possible, ...was] = values.slice(0, before.length);
        const [stays, ...is] = values.slice(before.length);
        const open = possible !== true || stays !== true;
        return open || holds(byName(names, was), byName(names, is));
      });
      const found = this.#firstFalse(law, []);
      if (found !== undefined) return { ...found, [fact]: `${from} → ${to}` };
    }
    return undefined;
  }

  #named(name: string): Mdd {
    const [output = '', member] = name.split('/');
    return member === undefined ? this.#node(output) : this.#has(output, member);
  }

  #node(name: string): Mdd {
    const d = this.#s.diagrams;
    const value = this.#s.value(name);
    if (value.kind === 'value') return value.node;
    const listed = value.members.reduce(
      (list, { member, when }) =>
        d.map([list, when], ([all, held]) =>
          held === true ? [...(all as Json[]), member] : (all ?? []),
        ),
      d.leaf([]),
    );
    return value.absent === undefined ? listed : d.ite(value.absent, d.leaf(null), listed);
  }

  #has(name: string, member: string): Mdd {
    const d = this.#s.diagrams;
    const value = this.#s.value(name);
    if (value.kind === 'set') {
      return value.members.find((one) => one.member === member)?.when ?? d.leaf(false);
    }
    return d.map([value.node], ([list]) => Array.isArray(list) && list.includes(member));
  }

  #levels(fact: string): ReadonlySet<number> {
    const { variables } = this.#s;
    return new Set(variables.flatMap(({ name }, level) => (name === fact ? [level] : [])));
  }

  /** A function restricted to a value of some fact. */
  #where(node: Mdd, fact: string, value: Json): Mdd {
    const d = this.#s.diagrams;
    const levels = this.#levels(fact);
    if (levels.size === 0) return node;
    const here = d.map([this.#node(fact)], ([one]) => one === value);
    return d.merge(d.within(here, node), levels);
  }

  #firstFalse(law: Mdd, names: readonly string[]): Exception | undefined {
    const d = this.#s.diagrams;
    if (d.constant(law) === true) return undefined;
    const found: Record<string, unknown> = {};
    let rest = law;
    const results = new Map(names.map((name) => [name, this.#named(name)]));
    for (const fact of new Set(this.#s.variables.map(({ name }) => name))) {
      const values = this.#levels(fact).size === 0 ? [] : this.values(fact);
      const value = values.find((one) => d.constant(this.#where(rest, fact, one)) !== true);
      if (value === undefined) continue;
      if (d.support(rest).size > 0) found[fact] = value;
      rest = this.#where(rest, fact, value);
      for (const [name, node] of results) results.set(name, this.#where(node, fact, value));
    }
    for (const [name, node] of results) found[name] = d.constant(node) as Terminal;
    return found;
  }
}

function byName(names: readonly string[], values: readonly (Json | undefined)[]): Values {
  return Object.fromEntries(names.map((name, i) => [name, values[i] ?? null]));
}

function inOrder(a: Json, b: Json): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}

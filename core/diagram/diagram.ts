import type { Json } from '../base/json.js';
import { type Budget, sizeOf, UNBOUNDED } from './budget.js';
import { TupleTable } from './tuple-table.js';

/** A node of `Diagrams`. Nodes are interned: equal functions have equal numbers. */
export type Mdd = number;

/** The leaf outside the domain, reached by no completion. */
export const NOWHERE: unique symbol = Symbol('nowhere');
/**
 * The leaf of a merged diagram where values of the eliminated variables lead to different results.
 */
export const MANY: unique symbol = Symbol('many');

/** The values of a leaf. */
export type Terminal = Json | typeof NOWHERE | typeof MANY;

/** Combines two functions. */
type BinaryOperation = (a: Mdd, b: Mdd) => Mdd;

/** The level of leaves: below every variable. */
const BOTTOM = Number.MAX_SAFE_INTEGER;
const NO_KIDS: readonly Mdd[] = [];
/** The first two leaves of all diagrams. */
const FALSE: Mdd = 0;
const TRUE: Mdd = 1;

/**
 * Multi-valued decision diagrams (MDDs): ordered as BDDs are, with one branch for each value of a
 * variable and any JSON value as a leaf. They are reduced and shared, hence canonical.
 *
 * INVARIANT: two nodes are the same number exactly when they are the same function. This file knows
 * nothing of rules.
 *
 * See docs/decisions/0001-representatives-of-regions.md.
 */
export class Diagrams {
  // A node is an index into these three.
  readonly #levels: number[] = [];
  readonly #kids: (readonly Mdd[])[] = [];
  readonly #values: (Terminal | undefined)[] = [];
  readonly #leaves = new Map<Terminal, Mdd>();
  /** Leaves that are lists or objects, by their text. */
  readonly #listLeaves = new Map<Terminal, Mdd>();
  /** Inner nodes by level and kids, one table for each number of kids. */
  readonly #inner: (TupleTable | undefined)[] = [];
  readonly #ands = new TupleTable(2, 64);
  readonly #ors = new TupleTable(2, 64);
  readonly #nots = new TupleTable(1, 64);
  readonly #ites = new TupleTable(3, 64);
  readonly #joins = new TupleTable(2);
  readonly #differences = new TupleTable(2);

  // Made once: an operation calls itself for every pair of kids.
  readonly #and: BinaryOperation = (a, b) => this.and(a, b);
  readonly #or: BinaryOperation = (a, b) => this.or(a, b);
  readonly #differ: BinaryOperation = (a, b) => this.differ(a, b);
  readonly #joining: BinaryOperation = (a, b) => this.#join(a, b);

  #budget: Budget;

  /** @param budget the work that may be spent from now on */
  constructor(budget: Budget = UNBOUNDED) {
    this.#budget = budget;
    this.leaf(false);
    this.leaf(true);
  }

  /** How many nodes there are. */
  get size(): number {
    return this.#levels.length;
  }

  /** Spends the work of what follows from another budget. */
  chargeTo(budget: Budget): void {
    this.#budget = budget;
  }

  /** The constant function. */
  leaf(value: Terminal): Mdd {
    this.#budget.spend(sizeOf(value));
    const isList = typeof value === 'object' && value !== null;
    const key = isList ? JSON.stringify(value) : value;
    const leaves = isList ? this.#listLeaves : this.#leaves;
    const known = leaves.get(key);
    if (known !== undefined) return known;
    const node = this.#add(BOTTOM, NO_KIDS, value);
    leaves.set(key, node);
    return node;
  }

  /** The projection to a variable: one branch for each of its values, in that order. */
  variable(level: number, values: readonly Json[]): Mdd {
    return this.#node(
      level,
      values.map((value) => this.leaf(value)),
    );
  }

  /** The value of a constant function, or undefined. */
  constant(node: Mdd): Terminal | undefined {
    return this.#values[node];
  }

  /** Conjunction, disjunction and negation of functions to true and false. */
  and(a: Mdd, b: Mdd): Mdd {
    if (a === b || b === TRUE || a === FALSE) return a;
    if (a === TRUE || b === FALSE) return b;
    return this.#binary(this.#ands, a, b, this.#and, FALSE);
  }
  or(a: Mdd, b: Mdd): Mdd {
    if (a === b || b === FALSE || a === TRUE) return a;
    if (a === FALSE || b === TRUE) return b;
    return this.#binary(this.#ors, a, b, this.#or, FALSE);
  }
  /** The function that is true where two functions have different values. */
  differ(a: Mdd, b: Mdd): Mdd {
    if (a === b) return FALSE;
    return this.#binary(this.#differences, a, b, this.#differ, TRUE);
  }
  not(a: Mdd): Mdd {
    if (this.#isLeaf(a)) return a === TRUE ? FALSE : TRUE;
    const key = [a];
    const known = this.#nots.get(key);
    if (known >= 0) return known;
    const result = this.#node(
      this.#level(a),
      this.#below(a).map((kid) => this.not(kid)),
    );
    this.#nots.set(key, result);
    return result;
  }

  /** If-then-else: `then` where `condition` is true, `otherwise` elsewhere. */
  ite(condition: Mdd, then: Mdd, otherwise: Mdd): Mdd {
    if (condition === TRUE || then === otherwise) return then;
    if (this.#isLeaf(condition)) return otherwise;
    const key = [condition, then, otherwise];
    const known = this.#ites.get(key);
    if (known >= 0) return known;
    const level = this.#first(key);
    const kids = this.#branches(key, level).map((_, i) =>
      this.ite(
        this.follow(condition, level, i),
        this.follow(then, level, i),
        this.follow(otherwise, level, i),
      ),
    );
    const result = this.#node(level, kids);
    this.#ites.set(key, result);
    return result;
  }

  /** Applies a function pointwise to the values of other functions. */
  map(operands: readonly Mdd[], f: (values: readonly Json[]) => Json): Mdd {
    // Operands have JSON leaves: the two symbols are introduced only by `within` and `merge`.
    return this.#apply(operands, (values) => f(values as readonly Json[]));
  }

  /** The function that is true where a test of another one's result is. */
  test(node: Mdd, holds: (result: Terminal) => boolean): Mdd {
    return this.#apply([node], ([result]) => result !== undefined && holds(result));
  }

  #apply(operands: readonly Mdd[], f: (leaves: readonly Terminal[]) => Terminal): Mdd {
    const memo = new TupleTable(operands.length);
    const read = (node: Mdd): Terminal => {
      const value = this.#values[node] ?? null;
      this.#budget.spend(2 * sizeOf(value));
      return value;
    };
    const walk = (nodes: readonly Mdd[]): Mdd => {
      const known = memo.get(nodes);
      if (known >= 0) return known;
      const level = this.#first(nodes);
      const result =
        level === BOTTOM
          ? this.leaf(f(nodes.map(read)))
          : this.#node(
              level,
              this.#branches(nodes, level).map((_, i) =>
                walk(nodes.map((node) => this.follow(node, level, i))),
              ),
            );
      memo.set(nodes, result);
      return result;
    };
    return walk(operands);
  }

  /** The function restricted to the set `space`: `NOWHERE` outside it. */
  within(space: Mdd, node: Mdd): Mdd {
    return this.ite(space, node, this.leaf(NOWHERE));
  }

  /**
   * The function with some variables fixed.
   * @param branches the branch of each variable that is fixed, by level; -1 for all others
   * @param memo what was found with the same branches before
   */
  restrict(node: Mdd, branches: Int32Array, memo: Map<Mdd, Mdd>): Mdd {
    if (this.#isLeaf(node)) return node;
    const known = memo.get(node);
    if (known !== undefined) return known;
    const level = this.#level(node);
    const branch = branches[level] ?? -1;
    const kids = this.#below(node);
    const kid = kids[branch];
    const result =
      kid === undefined
        ? this.#node(
            level,
            kids.map((one) => this.restrict(one, branches, memo)),
          )
        : this.restrict(kid, branches, memo);
    memo.set(node, result);
    return result;
  }

  /**
   * Eliminates some variables: the result that all their values have in common, `MANY` where
   * results differ, `NOWHERE` outside the domain.
   */
  merge(node: Mdd, levels: ReadonlySet<number>): Mdd {
    return this.#joined(node, levels, (kids, joined) => joined ?? kids);
  }

  /**
   * Adds a last branch to some variables: the result that all the others have in common, as `merge`
   * gives it.
   */
  withUnknown(node: Mdd, levels: ReadonlySet<number>): Mdd {
    return this.#joined(node, levels, (kids, joined) =>
      joined === undefined ? kids : [...kids, joined],
    );
  }

  /** Rebuilds a diagram; at some levels from the kids and what they have in common. */
  #joined(
    node: Mdd,
    levels: ReadonlySet<number>,
    make: (kids: readonly Mdd[], joined: Mdd | undefined) => readonly Mdd[] | Mdd,
  ): Mdd {
    const memo = new Map<Mdd, Mdd>();
    const walk = (n: Mdd): Mdd => {
      if (this.#isLeaf(n)) return n;
      const known = memo.get(n);
      if (known !== undefined) return known;
      const level = this.#level(n);
      const kids = this.#below(n).map(walk);
      const joined = levels.has(level) ? kids.reduce((a, b) => this.#join(a, b)) : undefined;
      const made = make(kids, joined);
      const result = typeof made === 'number' ? made : this.#node(level, made);
      memo.set(n, result);
      return result;
    };
    return walk(node);
  }

  /** The range of the function, `NOWHERE` left out. */
  results(node: Mdd): ReadonlySet<Terminal> {
    const found = new Set<Terminal>();
    this.#visit(node, (n) => {
      const leaf = this.constant(n);
      if (leaf !== undefined && leaf !== NOWHERE) found.add(leaf);
    });
    return found;
  }

  /** The support: the levels of the variables that the function depends on. */
  support(node: Mdd): ReadonlySet<number> {
    const found = new Set<number>();
    this.#visit(node, (n) => {
      if (!this.#isLeaf(n)) found.add(this.#level(n));
    });
    return found;
  }

  /** The cofactor: the function with the variable at a level fixed to its branch of that number. */
  follow(node: Mdd, level: number, branch: number): Mdd {
    return this.#levels[node] === level ? (this.#kids[node]?.[branch] ?? node) : node;
  }

  /**
   * A node's variable and branches; undefined for a leaf. A diagram is walked from its node down.
   */
  inner(node: Mdd): { readonly level: number; readonly kids: readonly Mdd[] } | undefined {
    return this.#isLeaf(node) ? undefined : { level: this.#level(node), kids: this.#below(node) };
  }

  #visit(node: Mdd, see: (node: Mdd) => void): void {
    const seen = new Set<Mdd>();
    const walk = (n: Mdd) => {
      if (seen.has(n)) return;
      this.#budget.spend(1);
      seen.add(n);
      see(n);
      for (const kid of this.#below(n)) walk(kid);
    };
    walk(node);
  }

  /** A commutative operation of two functions; leaves that are not Boolean count as false. */
  #binary(memo: TupleTable, a: Mdd, b: Mdd, operation: BinaryOperation, ofLeaves: Mdd): Mdd {
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    const known = memo.getPair(low, high);
    if (known >= 0) return known;
    const result = this.#combined(a, b, operation) ?? ofLeaves;
    memo.setPair(low, high, result);
    return result;
  }

  /** An operation on the kids of two functions; undefined where both are leaves. */
  #combined(a: Mdd, b: Mdd, operation: BinaryOperation): Mdd | undefined {
    const [levelA, levelB] = [this.#level(a), this.#level(b)];
    const level = Math.min(levelA, levelB);
    if (level === BOTTOM) return undefined;
    const kidsA = levelA === level ? this.#below(a) : undefined;
    const kidsB = levelB === level ? this.#below(b) : undefined;
    const count = (kidsA ?? kidsB ?? NO_KIDS).length;
    const kids: Mdd[] = [];
    for (let i = 0; i < count; i++) kids.push(operation(kidsA?.[i] ?? a, kidsB?.[i] ?? b));
    return this.#node(level, kids);
  }

  /** What two functions have in common. */
  #join(a: Mdd, b: Mdd): Mdd {
    if (a === b || this.#values[b] === NOWHERE) return a;
    if (this.#values[a] === NOWHERE) return b;
    if (this.#values[a] === MANY || this.#values[b] === MANY) return this.leaf(MANY);
    return this.#binary(this.#joins, a, b, this.#joining, this.leaf(MANY));
  }

  #isLeaf(node: Mdd): boolean {
    return this.#levels[node] === BOTTOM;
  }

  #level(node: Mdd): number {
    return this.#levels[node] ?? BOTTOM;
  }

  #below(node: Mdd): readonly Mdd[] {
    return this.#kids[node] ?? NO_KIDS;
  }

  /** The level of the first variable that one of the functions depends on. */
  #first(nodes: readonly Mdd[]): number {
    let first = BOTTOM;
    for (const node of nodes) first = Math.min(first, this.#level(node));
    return first;
  }

  /** The kids of the first node at a level: one for each branch of its variable. */
  #branches(nodes: readonly Mdd[], level: number): readonly Mdd[] {
    for (const node of nodes) if (this.#levels[node] === level) return this.#below(node);
    return NO_KIDS;
  }

  #node(level: number, kids: readonly Mdd[]): Mdd {
    this.#budget.spend(1 + (kids.length >> 2));
    const first = kids[0];
    if (first === undefined) throw new Error('a variable has at least one value');
    if (areAll(kids, first)) return first;
    const table = this.#inner[kids.length] ?? new TupleTable(kids.length + 1);
    this.#inner[kids.length] = table;
    const key = [level, ...kids];
    const known = table.get(key);
    if (known >= 0) return known;
    const node = this.#add(level, kids, undefined);
    table.set(key, node);
    return node;
  }

  #add(level: number, kids: readonly Mdd[], value: Terminal | undefined): Mdd {
    this.#levels.push(level);
    this.#kids.push(kids);
    this.#values.push(value);
    return this.#levels.length - 1;
  }
}

function areAll(kids: readonly Mdd[], one: Mdd): boolean {
  for (const kid of kids) if (kid !== one) return false;
  return true;
}

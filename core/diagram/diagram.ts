import type { Json } from '../base/json.js';

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

interface Inner {
  readonly level: number;
  readonly kids: readonly Mdd[];
}

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
  readonly #leaves: Terminal[] = [];
  readonly #inner: (Inner | undefined)[] = [];
  readonly #byKey = new Map<string, Mdd>();
  readonly #memo = new Map<string, Mdd>();

  /** The constant function. */
  leaf(value: Terminal): Mdd {
    const key = typeof value === 'symbol' ? String(value) : JSON.stringify(value);
    return this.#intern(`=${key}`, () => {
      this.#leaves[this.#inner.length] = value;
      return undefined;
    });
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
    return this.#inner[node] === undefined ? this.#leaves[node] : undefined;
  }

  /** Conjunction, disjunction and negation of functions to true and false. */
  and(a: Mdd, b: Mdd): Mdd {
    if (a === b || this.constant(b) === true || this.constant(a) === false) return a;
    if (this.constant(a) === true || this.constant(b) === false) return b;
    return this.#binary('&', a, b, (x, y) => x === true && y === true);
  }
  or(a: Mdd, b: Mdd): Mdd {
    if (a === b || this.constant(b) === false || this.constant(a) === true) return a;
    if (this.constant(a) === false || this.constant(b) === true) return b;
    return this.#binary('|', a, b, (x, y) => x === true || y === true);
  }
  not(a: Mdd): Mdd {
    return this.#binary('!', a, a, (x) => x !== true);
  }

  /** If-then-else: `then` where `condition` is true, `otherwise` elsewhere. */
  ite(condition: Mdd, then: Mdd, otherwise: Mdd): Mdd {
    const known = this.constant(condition);
    if (known !== undefined) return known === true ? then : otherwise;
    if (then === otherwise) return then;
    return this.#apply([condition, then, otherwise], '?', ([c, t, o]) => (c === true ? t : o));
  }

  /** Applies a function pointwise to the values of other functions. */
  map(operands: readonly Mdd[], f: (values: readonly Json[]) => Json): Mdd {
    // Operands have JSON leaves: the two symbols are introduced only by `within` and `merge`.
    return this.#apply(operands, new Map(), (values) => f(values as readonly Json[]));
  }

  /** The function restricted to the set `space`: `NOWHERE` outside it. */
  within(space: Mdd, node: Mdd): Mdd {
    return this.ite(space, node, this.leaf(NOWHERE));
  }

  /**
   * Eliminates some variables: the result that all their values have in common, `MANY` where
   * results differ, `NOWHERE` outside the domain.
   */
  merge(node: Mdd, levels: ReadonlySet<number>): Mdd {
    const memo = new Map<Mdd, Mdd>();
    const walk = (n: Mdd): Mdd => {
      const inner = this.#inner[n];
      if (inner === undefined) return n;
      const known = memo.get(n);
      if (known !== undefined) return known;
      const kids = inner.kids.map(walk);
      const merged = levels.has(inner.level)
        ? kids.reduce((a, b) => (a === b ? a : this.#binary('~', a, b, join)))
        : this.#node(inner.level, kids);
      memo.set(n, merged);
      return merged;
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
      const inner = this.#inner[n];
      if (inner !== undefined) found.add(inner.level);
    });
    return found;
  }

  #visit(node: Mdd, see: (node: Mdd) => void): void {
    const seen = new Set<Mdd>();
    const walk = (n: Mdd) => {
      if (seen.has(n)) return;
      seen.add(n);
      see(n);
      for (const kid of this.#inner[n]?.kids ?? []) walk(kid);
    };
    walk(node);
  }

  #binary(name: string, a: Mdd, b: Mdd, f: (x: Terminal, y: Terminal) => Terminal): Mdd {
    return this.#apply([a, b], name, ([x, y]) => f(x as Terminal, y as Terminal));
  }

  // Apply, memoized. `memo` is a table of its own for a function used once, and the name of the
  // operation for one whose results are shared.
  #apply(
    operands: readonly Mdd[],
    memo: Map<string, Mdd> | string,
    f: (leaves: readonly Terminal[]) => Terminal | undefined,
  ): Mdd {
    const shared = typeof memo === 'string';
    const table = shared ? this.#memo : memo;
    const walk = (nodes: readonly Mdd[]): Mdd => {
      const key = shared ? `${memo}${nodes.join()}` : nodes.join();
      const known = table.get(key);
      if (known !== undefined) return known;
      const level = Math.min(...nodes.map((n) => this.#inner[n]?.level ?? Infinity));
      const result =
        level === Infinity
          ? this.leaf(f(nodes.map((n) => this.#leaves[n] as Terminal)) as Terminal)
          : this.#split(nodes, level, walk);
      table.set(key, result);
      return result;
    };
    return walk(operands);
  }

  #split(nodes: readonly Mdd[], level: number, walk: (nodes: readonly Mdd[]) => Mdd): Mdd {
    const at = nodes.map((n) => this.#inner[n]).find((inner) => inner?.level === level);
    const kids = (at?.kids ?? []).map((_, branch) =>
      walk(nodes.map((n) => this.follow(n, level, branch))),
    );
    return this.#node(level, kids);
  }

  /** The cofactor: the function with the variable at a level fixed to its branch of that number. */
  follow(node: Mdd, level: number, branch: number): Mdd {
    const inner = this.#inner[node];
    return inner?.level === level ? (inner.kids[branch] ?? node) : node;
  }

  #node(level: number, kids: readonly Mdd[]): Mdd {
    const first = kids[0];
    if (first === undefined) throw new Error('a variable has at least one value');
    if (kids.every((kid) => kid === first)) return first;
    return this.#intern(`${level}:${kids.join()}`, () => ({ level, kids }));
  }

  #intern(key: string, make: () => Inner | undefined): Mdd {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const inner = make();
    const node = this.#inner.length;
    this.#inner.push(inner);
    this.#byKey.set(key, node);
    return node;
  }
}

function join(a: Terminal, b: Terminal): Terminal {
  if (a === NOWHERE) return b;
  if (b === NOWHERE || JSON.stringify(a) === JSON.stringify(b)) return a;
  return MANY;
}

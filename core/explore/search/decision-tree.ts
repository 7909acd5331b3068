import type { Json } from '../../base/json.js';
import { check, type Evaluation, evaluate, type Value } from '../../decide/evaluate.js';
import { type ReadFact, readFact } from '../../decide/inputs.js';
import type { Query, QueryAnswer } from '../../process/query.js';
import type { Plan } from '../../rule/plan.js';
import { openFor, openIn } from './open-facts.js';

/**
 * The value of an output, as a decision tree over the facts that evaluation reads on the way.
 * Branches are grown lazily and shared by all queries, so nothing is evaluated twice.
 *
 * See docs/decisions/0006-facts-are-chosen-lazily.md.
 */
type Tree<T> = DecisionLeaf<T> | DecisionFork<T>;

interface DecisionLeaf<T> {
  readonly kind: 'leaf';
  readonly value: T;
}

/** An inner node: the value depends on further facts. */
interface DecisionFork<T> {
  readonly kind: 'fork';
  /** The facts on the path from the root; undefined for one that stays open. */
  readonly looked: ReadonlyMap<string, Value>;
  /** The facts to read next, in order of preference; known ones come before all others. */
  readonly reads: readonly string[];
  readonly branches: DecisionBranch<T>[];
}

interface DecisionBranch<T> {
  readonly name: string;
  readonly value: Value;
  readonly tree: Tree<T>;
}

type Grow<T> = (looked: ReadonlyMap<string, Value>) => Tree<T>;

/**
 * The decision trees of one decision, in one epoch and with fixed switches. Answers queries as far
 * as their facts go.
 */
export class DecisionTrees {
  readonly #plan: Plan;
  readonly #switches: ReadonlyMap<string, Json>;
  readonly #outputs = new Map<string, Tree<Value>>();
  readonly #possible: Tree<boolean>;
  readonly #readings = new Map<string, Map<Json | undefined, ReadFact>>();
  readonly #lists = new WeakMap<object, Json>();
  readonly #byText = new Map<string, Json>();

  constructor(plan: Plan, switches: ReadonlyMap<string, Json>) {
    this.#plan = plan;
    this.#switches = switches;
    this.#possible = this.#growPossible(new Map());
  }

  /** Answers a query; undefined where its facts are impossible. */
  reply(query: Query, session: AnswerSession): QueryAnswer | undefined {
    const asked = new CachedQuery(this, query, session);
    const tied = this.tied(asked);
    if (tied === undefined) {
      session.refused = true;
      return undefined;
    }
    asked.tied = tied;
    return asked;
  }

  /**
   * Follows the tree of an output as far as known facts lead: to a leaf, or to a fork that wants
   * more.
   * @param from the node that was reached with fewer facts
   */
  walk(output: string, asked: CachedQuery, from: Tree<Value> | undefined): Tree<Value> {
    const grow: Grow<Value> = (looked) => this.#growOutput(output, looked);
    let at: Tree<Value> = from ?? this.#root(output);
    while (at.kind === 'fork') {
      const next: Tree<Value> | undefined = wayFrom(at, asked, grow);
      if (next === undefined) return at;
      at = next;
    }
    return at;
  }

  #root(output: string): Tree<Value> {
    const root = this.#outputs.get(output) ?? this.#growOutput(output, new Map());
    this.#outputs.set(output, root);
    return root;
  }

  /**
   * The unknown facts that constraints read; undefined where no completion satisfies the
   * constraints.
   */
  tied(asked: CachedQuery): readonly string[] | undefined {
    const grow: Grow<boolean> = (looked) => this.#growPossible(looked);
    let at: Tree<boolean> = this.#possible;
    if (at.kind === 'leaf') return at.value ? NONE : undefined;
    const open: string[] = [];
    while (at.kind === 'fork') {
      const fork: DecisionFork<boolean> = at;
      const [first = ''] = fork.reads;
      const next = wayFrom(fork, asked, grow);
      if (next === undefined) open.push(first);
      at = next ?? follow(fork, first, undefined, grow);
    }
    return at.value ? open : undefined;
  }

  #growOutput(output: string, looked: ReadonlyMap<string, Value>): Tree<Value> {
    const evaluation = this.#evaluate(looked);
    const value = evaluation.value(output);
    const wants = value === undefined ? openFor(this.#plan, evaluation, output) : [];
    return treeAt(value, wants, looked);
  }

  #growPossible(looked: ReadonlyMap<string, Value>): Tree<boolean> {
    const { constraints } = this.#plan;
    if (constraints.length === 0) return { kind: 'leaf', value: true };
    const evaluation = this.#evaluate(looked);
    const isBroken = constraints.some((c) => check(c.condition, evaluation.value).truth === false);
    const open = constraints.flatMap((c) => openIn(this.#plan, evaluation, c.condition));
    return treeAt(!isBroken, isBroken ? [] : open, looked);
  }

  #evaluate(looked: ReadonlyMap<string, Value>): Evaluation {
    return evaluate(this.#plan, new Map([...looked, ...this.#switches]));
  }

  /** A fact as the decision reads it; memoized by value. */
  read(name: string, given: Json | undefined): ReadFact {
    let readings = this.#readings.get(name);
    if (readings === undefined) {
      readings = new Map();
      this.#readings.set(name, readings);
    }
    const value = typeof given === 'object' && given !== null ? this.#same(given) : given;
    const known = readings.get(value);
    if (known !== undefined) return known;
    const { ruleSet } = this.#plan;
    const fact = ruleSet.facts.get(name);
    if (fact === undefined) throw new Error(`no fact ${name}`);
    const read = readFact(ruleSet, fact, value);
    readings.set(value, read);
    return read;
  }

  /** Interns lists: equal lists are the same object. */
  #same(value: Json & object): Json {
    const known = this.#lists.get(value);
    if (known !== undefined) return known;
    const text = JSON.stringify(value);
    const same = this.#byText.get(text) ?? value;
    this.#byText.set(text, same);
    this.#lists.set(value, same);
    return same;
  }
}

const NONE: readonly string[] = [];

/** A query with the facts that it has looked up. */
class CachedQuery implements QueryAnswer {
  tied = NONE;
  readonly #trees: DecisionTrees;
  readonly #question: Query;
  readonly #session: AnswerSession;
  // A list of few entries: a linear search is faster than hashing.
  readonly #told: { readonly name: string; readonly value: Value }[] = [];
  /** Outputs that were already evaluated for this query. */
  readonly #walked: string[] = [];

  constructor(trees: DecisionTrees, query: Query, session: AnswerSession) {
    this.#trees = trees;
    this.#question = query;
    this.#session = session;
  }

  value(output: string): Value {
    const end = this.#end(output);
    return end.kind === 'leaf' ? end.value : undefined;
  }

  missing(output: string): readonly string[] {
    const end = this.#end(output);
    return end.kind === 'leaf' ? NONE : end.reads;
  }

  known(name: string): Value {
    for (const told of this.#told) if (told.name === name) return told.value;
    const read = this.#trees.read(name, this.#question.fact(name));
    if ('problem' in read) this.#session.refused = true;
    const value = 'problem' in read ? undefined : read.value;
    this.#told.push({ name, value });
    return value;
  }

  #end(output: string): Tree<Value> {
    const known = this.#endBefore(output);
    if (known?.kind === 'leaf' || this.#walked.includes(output)) return known ?? NO_END;
    const end = this.#trees.walk(output, this, known);
    this.#walked.push(output);
    if (end !== known) {
      this.#session.ends = { trees: this.#trees, output, end, before: this.#session.ends };
    }
    return end;
  }

  #endBefore(output: string): Tree<Value> | undefined {
    for (let at = this.#session.ends; at !== undefined; at = at.before) {
      if (at.trees === this.#trees && at.output === output) return at.end;
    }
    return undefined;
  }
}

const NO_END: Tree<Value> = { kind: 'leaf', value: undefined };

/** The nodes that outputs have reached, latest first. */
export interface SettledOutputs {
  readonly trees: DecisionTrees;
  readonly output: string;
  readonly end: Tree<Value>;
  readonly before: SettledOutputs | undefined;
}

/** The context of queries about one case, of which ever more becomes known. */
export interface AnswerSession {
  /** The case is impossible: facts contradict a constraint, or a value is outside a domain. */
  refused: boolean;
  /** The nodes reached so far: what is already certain is not evaluated again. */
  ends: SettledOutputs | undefined;
}

function treeAt<T>(value: T, open: readonly string[], looked: ReadonlyMap<string, Value>): Tree<T> {
  const wants = [...new Set(open)].filter((name) => !looked.has(name));
  return wants.length === 0
    ? { kind: 'leaf', value }
    : { kind: 'fork', looked, reads: wants, branches: [] };
}

/** The branch of a fork for the first wanted fact that is known; undefined where none is. */
function wayFrom<T>(fork: DecisionFork<T>, asked: CachedQuery, grow: Grow<T>): Tree<T> | undefined {
  for (const name of fork.reads) {
    const value = asked.known(name);
    if (value !== undefined) return follow(fork, name, value, grow);
  }
  return undefined;
}

function follow<T>(
  { branches: ways, looked }: DecisionFork<T>,
  name: string,
  value: Value,
  grow: Grow<T>,
): Tree<T> {
  for (const way of ways) if (way.name === name && way.value === value) return way.tree;
  const tree = grow(new Map([...looked, [name, value]]));
  ways.push({ name, value, tree });
  return tree;
}

import type { Json } from '../../base/json.js';
import { check, type Evaluation, evaluate, type Value } from '../../decide/evaluate.js';
import { type ReadFact, readFact } from '../../decide/inputs.js';
import type { Query, QueryAnswer } from '../../process/query.js';
import type { Plan } from '../../rule/plan.js';
import { openFor, openIn } from './open-facts.js';

/**
 * What comes of a question, as a tree over the facts that are looked at on the way. It grows where
 * somebody walks; so everything is evaluated once, whatever else a question says.
 */
type Tree<T> = DecisionLeaf<T> | DecisionFork<T>;

interface DecisionLeaf<T> {
  readonly kind: 'leaf';
  readonly value: T;
}

/** A place where more has to be known. */
interface DecisionFork<T> {
  readonly kind: 'fork';
  /** What has been looked at on the way; undefined where it stays open. */
  readonly looked: ReadonlyMap<string, Value>;
  /** What is looked at next, the first of it first; what is known already is to be preferred. */
  readonly reads: readonly string[];
  readonly branches: DecisionBranch<T>[];
}

interface DecisionBranch<T> {
  readonly name: string;
  readonly value: Value;
  readonly tree: Tree<T>;
}

type Grow<T> = (looked: ReadonlyMap<string, Value>) => Tree<T>;

/** A decision in one epoch, with its switches set: answers questions as far as they say enough. */
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

  /** Replies to a question; undefined where there is no such case. */
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
   * Where the tree of an output comes to with what is known: to its value, or to what is wanted.
   * @param from where it had come to with less
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

  /** What is not known of what has to go together; undefined where it cannot. */
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
    // Where no rule is in force the guide says nothing, not what usually is.
    if (this.#plan.tables.every(({ rules }) => rules.length === 0)) return SILENT;
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

  /** A fact as the decision reads it. */
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

  /** Equal lists are the same object. */
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

/** A question with what has been looked up for it. */
class CachedQuery implements QueryAnswer {
  tied = NONE;
  readonly #trees: DecisionTrees;
  readonly #question: Query;
  readonly #session: AnswerSession;
  // A few: quicker looked through than hashed.
  readonly #told: { readonly name: string; readonly value: Value }[] = [];
  /** Outputs that have been walked to with this question. */
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

const SILENT: Tree<Value> = { kind: 'leaf', value: null };
const NO_END: Tree<Value> = { kind: 'leaf', value: undefined };

/** How far outputs have been walked to, the last first. */
export interface SettledOutputs {
  readonly trees: DecisionTrees;
  readonly output: string;
  readonly end: Tree<Value>;
  readonly before: SettledOutputs | undefined;
}

/** Questions of one case, of which more and more becomes known. */
export interface AnswerSession {
  /** There is no such case: facts cannot go together, or one is none that a decision takes. */
  refused: boolean;
  /** What has been found out: of what is certain by now nothing is looked at again. */
  ends: SettledOutputs | undefined;
}

function treeAt<T>(value: T, open: readonly string[], looked: ReadonlyMap<string, Value>): Tree<T> {
  const wants = [...new Set(open)].filter((name) => !looked.has(name));
  return wants.length === 0
    ? { kind: 'leaf', value }
    : { kind: 'fork', looked, reads: wants, branches: [] };
}

/** Where a fork goes on with what is known; undefined where nothing of it is. */
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

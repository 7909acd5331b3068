import type { Json } from '../base/json.js';
import { unreachable } from '../base/unreachable.js';
import { compare } from '../rule/operator.js';
import type {
  Bound,
  BoundComparison,
  Plan,
  PlannedDerivation,
  PlannedRule,
  PlannedTable,
} from '../rule/plan.js';
import { isNamed } from '../rule/plan.js';
import type { OutputSpec } from '../rule/policy.js';
import type { Assignment, ListItem } from '../rule/rule-set.js';
import type { Diagrams, Mdd } from './diagram.js';
import { setFunction, sizeUpTo } from './set-functions.js';
import type { Element, SymbolicTable, SymbolicValue } from './symbolic-value.js';

/**
 * Builds the diagrams of conditions and tables of a rule set, name by name: inputs are given first,
 * then the tables are added in their order.
 *
 * See docs/decisions/0001-representatives-of-regions.md.
 */
export class Builder {
  readonly #d: Diagrams;
  readonly #plan: Plan;
  readonly #values = new Map<string, SymbolicValue>();
  /** Conditions whose truth is known. */
  readonly #known: Map<Bound, Mdd>;
  /** Comparisons that were read before, as long as no name gets another value. */
  readonly #compared = new Map<string, Mdd>();

  /** @param fixed conditions that have another truth than their own, wherever they are */
  constructor(diagrams: Diagrams, plan: Plan, fixed: ReadonlyMap<Bound, Mdd> = new Map()) {
    this.#d = diagrams;
    this.#plan = plan;
    this.#known = new Map(fixed);
  }

  give(name: string, given: Mdd | SymbolicValue): void {
    this.#compared.clear();
    this.#values.set(name, typeof given === 'number' ? { kind: 'value', node: given } : given);
  }

  value(name: string): SymbolicValue {
    const known = this.#values.get(name);
    if (known !== undefined) return known;
    const derivation = this.#plan.derivations.get(name);
    // A name that no rule in force reads has no variable. It is only evaluated on request, and any
    // value will do.
    if (derivation === undefined) return { kind: 'value', node: this.#d.leaf(null) };
    const value: SymbolicValue = { kind: 'value', node: this.#derive(derivation) };
    this.#values.set(name, value);
    return value;
  }

  truth(condition: Bound): Mdd {
    const known = this.#known.get(condition);
    if (known !== undefined) return known;
    switch (condition.kind) {
      case 'all':
        return condition.parts.map((p) => this.truth(p)).reduce((a, b) => this.#d.and(a, b));
      case 'any':
        return condition.parts.map((p) => this.truth(p)).reduce((a, b) => this.#d.or(a, b));
      case 'not':
        return this.#d.not(this.truth(condition.part));
      case 'named': {
        const truth = this.truth(condition.part);
        this.#known.set(condition, truth);
        return truth;
      }
      case 'comparison':
        return this.#comparison(condition);
      default:
        return unreachable(condition);
    }
  }

  /** @param holds when each of its rules holds; left out: as their conditions say */
  table(
    table: PlannedTable,
    holds: readonly Mdd[] = table.rules.map((rule) => this.holds(rule)),
  ): SymbolicTable {
    const d = this.#d;
    let rest = d.leaf(true);
    const reached = holds.map((held) => {
      const here = rest;
      if (table.hitPolicy === 'FIRST') rest = d.and(rest, d.not(held));
      return here;
    });
    const wins = holds.map((held, i) => d.and(held, reached[i] ?? held));
    for (const output of table.sets) {
      const value: SymbolicValue =
        output.type === 'set' && table.rules.length > 0
          ? { kind: 'set', members: this.#members(table, output, wins) }
          : { kind: 'value', node: this.#scalar(table, output, wins) };
      this.#values.set(output.name, value);
      this.#compared.clear();
    }
    return { table, holds, reached, wins };
  }

  /** When a rule holds, whether or not its table reaches it. */
  holds({ condition }: PlannedRule): Mdd {
    return condition === undefined ? this.#d.leaf(true) : this.truth(condition);
  }

  #comparison(comparison: BoundComparison): Mdd {
    const { name, operator, expected } = comparison;
    const key = `${name} ${operator} ${JSON.stringify(expected)}`;
    const known = this.#compared.get(key);
    if (known !== undefined) return known;
    const found = this.#compare(comparison);
    this.#compared.set(key, found);
    return found;
  }

  #compare({ name, operator, expected }: BoundComparison): Mdd {
    const size = this.#sizeUpTo(name, expected);
    const value: SymbolicValue =
      size === undefined ? this.value(name) : { kind: 'value', node: size };
    if (value.kind === 'value') {
      return this.#d.map([value.node], ([actual]) => compare(operator, actual ?? null, expected));
    }
    const member = value.members.find((m) => m.member === expected);
    const held = member?.when ?? this.#d.leaf(false);
    if (operator !== 'doesNotContain') return held;
    const absent = value.absent ?? this.#d.leaf(false);
    return this.#d.not(this.#d.or(held, absent));
  }

  /** The size of a set that a name counts, as far as a comparison reads it. */
  #sizeUpTo(name: string, expected: Json): Mdd | undefined {
    const derivation = this.#plan.derivations.get(name);
    const [set] = derivation?.functionName === 'count' ? derivation.args : [];
    return set === undefined ? undefined : sizeUpTo(this.#d, this.value(set), expected);
  }

  #derive({ args, functionName, function: f }: PlannedDerivation): Mdd {
    const values = args.map((arg) => this.value(arg));
    const ofSets = setFunction(this.#d, functionName, values);
    if (ofSets !== undefined) return ofSets;
    return this.#d.map(
      values.map((value) => this.#asNode(value)),
      (v) => f.compute(v),
    );
  }

  #asNode(value: SymbolicValue): Mdd {
    if (value.kind === 'value') return value.node;
    const listed = value.members.reduce(
      (list, { member, when }) =>
        this.#d.map([list, when], ([l, w]) =>
          w === true ? [...(l as Json[]), member] : (l ?? []),
        ),
      this.#d.leaf([]),
    );
    return value.absent === undefined
      ? listed
      : this.#d.ite(value.absent, this.#d.leaf(null), listed);
  }

  #scalar(table: PlannedTable, output: OutputSpec, wins: readonly Mdd[]): Mdd {
    const d = this.#d;
    const otherwise = d.leaf(output.default);
    if (table.hitPolicy === 'STRICTEST') return this.#strictest(table, output, wins);
    return table.rules.reduceRight((rest, { rule }, i) => {
      const assignment = rule.event.params[output.name];
      const won = wins[i];
      if (won === undefined) return rest;
      if (assignment === undefined) {
        // In a FIRST table the winning rule alone determines the outputs: one that it does not set
        // has its default.
        return table.hitPolicy === 'FIRST' ? d.ite(won, otherwise, rest) : rest;
      }
      return d.ite(won, this.#assigned(assignment), rest);
    }, otherwise);
  }

  #strictest(table: PlannedTable, output: OutputSpec, wins: readonly Mdd[]): Mdd {
    const d = this.#d;
    let none = d.leaf(true);
    let found = d.leaf(null);
    table.rules.forEach(({ rule }, i) => {
      const assignment = rule.event.params[output.name];
      const won = wins[i];
      if (assignment === undefined || won === undefined) return;
      none = d.and(none, d.not(won));
      const both = d.map([this.#assigned(assignment), found], ([x, y]) => stricter(table, x, y));
      found = d.ite(won, both, found);
    });
    return d.ite(none, d.leaf(output.default), found);
  }

  #assigned(assignment: Assignment): Mdd {
    if (isNamed(assignment)) return this.#asNode(this.value(assignment.fact));
    if (!Array.isArray(assignment)) return this.#d.leaf(assignment as Json);
    const nodes = assignment.map((item) =>
      isNamed(item) ? this.#asNode(this.value(item.fact)) : this.#d.leaf(tokenOf(item)),
    );
    return this.#d.map(nodes, (members) => [...members]);
  }

  #members(table: PlannedTable, output: OutputSpec, wins: readonly Mdd[]): Element[] {
    const d = this.#d;
    const found = new Map<Json, Mdd>();
    const add = (member: Json, when: Mdd) => {
      found.set(member, d.or(found.get(member) ?? d.leaf(false), when));
    };
    let none = d.leaf(true);
    table.rules.forEach(({ rule }, i) => {
      const assignment = rule.event.params[output.name];
      const won = wins[i];
      if (assignment === undefined || won === undefined) return;
      none = d.and(none, d.not(won));
      for (const { member, when } of this.#given(assignment)) add(member, d.and(won, when));
    });
    if (Array.isArray(output.default)) for (const member of output.default) add(member, none);
    return [...found].map(([member, when]) => ({ member, when }));
  }

  /** The elements that an assignment adds to a set, each with its condition. */
  #given(assignment: Assignment): Element[] {
    if (!Array.isArray(assignment)) return this.#membersOf(assignment as Json);
    return assignment.flatMap((item: ListItem) =>
      isNamed(item) ? this.#membersOf(item) : [{ member: tokenOf(item), when: this.#d.leaf(true) }],
    );
  }

  #membersOf(value: Json): Element[] {
    const d = this.#d;
    if (!isNamed(value)) return [{ member: value, when: d.leaf(true) }];
    const named = this.value(value.fact);
    if (named.kind === 'set') return [...named.members];
    const all = [...d.results(named.node)].flatMap((v) => (Array.isArray(v) ? v : [v as Json]));
    return [...new Set(all)].map((member) => ({
      member,
      when: d.map([named.node], ([v]) => (Array.isArray(v) ? v.includes(member) : v === member)),
    }));
  }
}

function tokenOf(item: ListItem): Json {
  return typeof item === 'object' && item !== null && 'id' in item ? item.id : (item as Json);
}

function stricter({ order }: PlannedTable, a: Json | undefined, b: Json | undefined): Json {
  return order.indexOf(String(a)) >= order.indexOf(String(b)) ? (a ?? null) : (b ?? null);
}

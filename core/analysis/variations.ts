import { Builder } from '../diagram/builder.js';
import type { Mdd } from '../diagram/diagram.js';
import type { Symbolic } from '../diagram/symbolic.js';
import type { SymbolicValue } from '../diagram/symbolic-value.js';
import { outputsRead } from '../rule/dependencies.js';
import { type Bound, eachBoundComparison, type Plan, type PlannedRule } from '../rule/plan.js';
import type { OutputSpec } from '../rule/policy.js';
import { LaterRules } from './later-rules.js';
import { isPossible } from './whole-space.js';

/** A rule set that differs in one thing. */
export interface Variation {
  /** A rule that is taken out. */
  readonly without?: PlannedRule;
  /** Conditions that have another truth, with that truth. */
  readonly fixed?: ReadonlyMap<Bound, Mdd>;
  /** The rules that the change is in. */
  readonly rules: ReadonlySet<PlannedRule>;
}

/** Rules, with when each of them holds. */
interface Held {
  readonly rules: readonly PlannedRule[];
  readonly holds: readonly Mdd[];
}

/** Compares a rule set with variations of it, over the same variables. */
export class Variations {
  readonly #plan: Plan;
  readonly #s: Symbolic;
  /** The inputs that rules read, with what is derived from them alone. */
  readonly #inputs: ReadonlyMap<string, SymbolicValue>;
  #laterRules: LaterRules | undefined;

  constructor(plan: Plan, s: Symbolic) {
    this.#plan = plan;
    this.#s = s;
    this.#inputs = new Map(inputsRead(plan).map((name) => [name, s.value(name)]));
  }

  /**
   * True where an output of the catalogue has another value in a possible case, or where rules that
   * can hold together would give different values, which the loader refuses.
   */
  matters(variation: Variation): boolean {
    return this.#mattersInItsTable(variation) ?? this.#mattersAnywhere(variation);
  }

  /** Undefined where its table alone does not tell. */
  #mattersInItsTable({ without, fixed, rules }: Variation): boolean | undefined {
    const [only, ...more] = rules;
    if (only === undefined || more.length > 0 || (without ?? only) !== only) return undefined;
    this.#laterRules ??= new LaterRules(this.#s);
    return this.#laterRules.matters(only, without === undefined ? fixed : undefined);
  }

  #mattersAnywhere(variation: Variation): boolean {
    const builder = new Builder(this.#s.diagrams, this.#plan, variation.fixed);
    for (const [name, value] of this.#inputs) builder.give(name, value);
    const changed = new Set<string>();
    for (const [index, table] of this.#plan.tables.entries()) {
      const others = new Set(
        table.rules.filter((rule) => variation.rules.has(rule) || this.#reads(rule, changed)),
      );
      if (this.#add(builder, index, { others, without: variation.without })) return true;
      for (const { name, listed } of table.sets) {
        const value = this.#s.value(name);
        if (others.size === 0 || !differs(this.#s, value, builder.value(name))) {
          builder.give(name, value);
        } else if (listed) {
          return true;
        } else {
          changed.add(name);
        }
      }
    }
    return false;
  }

  /** The function that is true where an output of the catalogue has another value. */
  differing(variation: Variation): Mdd {
    const { diagrams: d } = this.#s;
    const builder = new Builder(d, this.#plan, variation.fixed);
    for (const [name, value] of this.#inputs) builder.give(name, value);
    const changed = new Set<string>();
    let found = d.leaf(false);
    for (const [index, table] of this.#plan.tables.entries()) {
      const others = new Set(
        table.rules.filter((rule) => variation.rules.has(rule) || this.#reads(rule, changed)),
      );
      this.#add(builder, index, { others, without: variation.without });
      for (const { name, listed } of table.sets) {
        const value = this.#s.value(name);
        if (others.size === 0 || !differs(this.#s, value, builder.value(name))) {
          builder.give(name, value);
          continue;
        }
        changed.add(name);
        if (listed) found = d.or(found, whereDifferent(this.#s, value, builder.value(name)));
      }
    }
    return found;
  }

  #reads(rule: PlannedRule, changed: ReadonlySet<string>): boolean {
    return outputsRead(this.#plan, rule).some((name) => changed.has(name));
  }

  /**
   * Adds a table; rules that are not other than before hold as before.
   * @returns whether two rules of a COLLECT table then give different values together
   */
  #add(
    builder: Builder,
    index: number,
    { others, without }: { others: ReadonlySet<PlannedRule>; without: PlannedRule | undefined },
  ): boolean {
    const table = this.#plan.tables[index];
    const before = this.#s.tables[index];
    if (table === undefined || before === undefined || others.size === 0) return false;
    const left = table.rules.flatMap((rule, i) => (rule === without ? [] : [{ rule, i }]));
    const holds = left.map(({ rule, i }) => {
      const known = before.holds[i];
      return known === undefined || others.has(rule) ? builder.holds(rule) : known;
    });
    const sets = left.length > 0 ? table.sets : table.sets.map(unruled);
    const rules = left.map(({ rule }) => rule);
    builder.table({ ...table, sets, rules }, holds);
    return table.hitPolicy === 'COLLECT' && this.#isConflicting(sets, { rules, holds, others });
  }

  #isConflicting(
    sets: readonly OutputSpec[],
    { rules, holds, others }: Held & { readonly others: ReadonlySet<PlannedRule> },
  ): boolean {
    const single = sets.filter(({ type }) => type !== 'set').map(({ name }) => name);
    const given = ({ rule }: PlannedRule, name: string) => JSON.stringify(rule.event.params[name]);
    const differ = (a: PlannedRule, b: PlannedRule) =>
      single.some((name) => {
        const [x, y] = [given(a, name), given(b, name)];
        return x !== undefined && y !== undefined && x !== y;
      });
    return rules.some(
      (rule, i) =>
        others.has(rule) &&
        rules.some(
          (other, j) =>
            differ(rule, other) &&
            isPossible(this.#s, this.#s.diagrams.and(holds[i] ?? 0, holds[j] ?? 0)),
        ),
    );
  }

  /** What a table's outputs are where one of its rules wins, for each rule. */
  assignments(index: number): readonly (readonly SymbolicValue[])[] {
    const table = this.#plan.tables[index];
    if (table === undefined) return [];
    const { diagrams: d } = this.#s;
    return table.rules.map((rule) => {
      const builder = new Builder(d, this.#plan);
      for (const [name, value] of this.#inputs) builder.give(name, value);
      for (const { sets } of this.#plan.tables.slice(0, index)) {
        for (const { name } of sets) builder.give(name, this.#s.value(name));
      }
      builder.table({ ...table, rules: [rule] }, [d.leaf(true)]);
      return table.sets.map(({ name }) => builder.value(name));
    });
  }
}

/** True where two values differ in a possible case. */
function differs(s: Symbolic, a: SymbolicValue, b: SymbolicValue): boolean {
  const { diagrams: d, space } = s;
  if (a.kind !== b.kind) return d.constant(space) !== false;
  return pairsOf(s, a, b).some(([x, y]) => x !== y && d.within(space, x) !== d.within(space, y));
}

/** The function that is true where two values differ. */
export function whereDifferent(s: Symbolic, a: SymbolicValue, b: SymbolicValue): Mdd {
  const { diagrams: d } = s;
  if (a.kind !== b.kind) return d.leaf(true);
  return pairsOf(s, a, b).reduce((any, [x, y]) => d.or(any, d.differ(x, y)), d.leaf(false));
}

/** The functions that two values of one kind consist of, in pairs. */
function pairsOf({ diagrams: d }: Symbolic, a: SymbolicValue, b: SymbolicValue): [Mdd, Mdd][] {
  if (a.kind === 'value' && b.kind === 'value') return [[a.node, b.node]];
  if (a.kind !== 'set' || b.kind !== 'set') return [];
  const whenIn = ({ members }: typeof a, member: unknown) =>
    members.find((one) => one.member === member)?.when ?? d.leaf(false);
  const members = new Set([...a.members, ...b.members].map(({ member }) => member));
  return [...members].map((member) => [whenIn(a, member), whenIn(b, member)]);
}

/** As where no rule of its table is in force. */
function unruled(output: OutputSpec): OutputSpec {
  return output.listed ? { ...output, default: null } : output;
}

/** The facts, switches, parameters and derivations that rules read, without what reads an output. */
function inputsRead(plan: Plan): readonly string[] {
  const { outputs, facts, switches } = plan.ruleSet;
  const readsOutput = new Map<string, boolean>();
  const see = (name: string): boolean => {
    const known = readsOutput.get(name);
    if (known !== undefined) return known;
    const args = plan.derivations.get(name)?.args ?? [];
    const result = outputs.has(name) || args.map(see).includes(true);
    readsOutput.set(name, result);
    return result;
  };
  for (const { condition } of plan.tables.flatMap(({ rules }) => rules)) {
    if (condition !== undefined) eachBoundComparison(condition, ({ name }) => see(name));
  }
  const read = [...readsOutput].flatMap(([name, isRead]) => (isRead ? [] : [name]));
  return [...new Set([...facts.keys(), ...switches.keys(), ...plan.parameters.keys(), ...read])];
}

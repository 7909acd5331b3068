import type { Json } from '../base/json.js';
import type { Mdd } from '../diagram/diagram.js';
import type { Symbolic } from '../diagram/symbolic.js';
import type { SymbolicTable } from '../diagram/symbolic-value.js';
import type { Bound, PlannedRule } from '../rule/plan.js';
import type { OutputSpec } from '../rule/policy.js';

/** A rule of a FIRST table, in the cases that reach it. */
interface ReachedRule {
  readonly holds: Mdd;
  /** Where it is reached and gives something else than the rules after it together would. */
  readonly differs: Mdd;
  /** The same for outputs of the catalogue alone. */
  readonly differsListed: Mdd;
}

/**
 * What each rule of a FIRST table changes, compared with the rules after it: of `n` rules all are
 * known after one pass from the last to the first, whatever of them is varied then.
 */
export class LaterRules {
  readonly #s: Symbolic;
  readonly #rules = new Map<PlannedRule, ReachedRule>();

  constructor(s: Symbolic) {
    this.#s = s;
    for (const table of s.tables) if (isPlain(table)) this.#add(table);
  }

  /**
   * Whether an output of the catalogue changes where a rule is taken out, or a part of its condition
   * is fixed to one truth.
   * @param fixed left out: the rule is taken out
   * @returns undefined where that is not known from its table alone
   */
  matters(rule: PlannedRule, fixed?: ReadonlyMap<Bound, Mdd>): boolean | undefined {
    const known = this.#rules.get(rule);
    if (known === undefined) return undefined;
    const { diagrams: d } = this.#s;
    const then = fixed === undefined ? d.leaf(false) : this.#holds(rule.condition, fixed);
    const moved = d.differ(known.holds, then);
    if (d.constant(d.and(moved, known.differs)) === false) return false;
    return d.constant(d.and(moved, known.differsListed)) === false ? undefined : true;
  }

  #add({ table: { sets, rules }, holds, reached }: SymbolicTable): void {
    const { diagrams: d, space } = this.#s;
    const later = new Map(sets.map((output) => [output, d.leaf(output.default)]));
    for (let i = rules.length - 1; i >= 0; i--) {
      const [rule, held, here] = [rules[i], holds[i], reached[i]];
      if (rule === undefined || held === undefined || here === undefined) continue;
      let [differs, differsListed] = [d.leaf(false), d.leaf(false)];
      for (const [output, rest] of later) {
        const own = d.leaf(givenBy(rule, output));
        const other = d.differ(own, rest);
        differs = d.or(differs, other);
        if (output.listed) differsListed = d.or(differsListed, other);
        later.set(output, d.ite(held, own, rest));
      }
      const come = d.and(space, here);
      this.#rules.set(rule, {
        holds: held,
        differs: d.and(come, differs),
        differsListed: d.and(come, differsListed),
      });
    }
  }

  #holds(condition: Bound | undefined, fixed: ReadonlyMap<Bound, Mdd>): Mdd {
    const { diagrams: d } = this.#s;
    if (condition === undefined) return d.leaf(true);
    const known = fixed.get(condition);
    if (known !== undefined) return known;
    switch (condition.kind) {
      case 'not':
        return d.not(this.#holds(condition.part, fixed));
      case 'named':
        return this.#holds(condition.part, fixed);
      case 'comparison':
        return this.#s.truth(condition);
      default: {
        const parts = condition.parts.map((part) => this.#holds(part, fixed));
        return condition.kind === 'all'
          ? parts.reduce((a, b) => d.and(a, b), d.leaf(true))
          : parts.reduce((a, b) => d.or(a, b), d.leaf(false));
      }
    }
  }
}

/** True for a table of several rules in which the first decides, and gives constants. */
function isPlain({ table: { hitPolicy, sets, rules } }: SymbolicTable): boolean {
  if (hitPolicy !== 'FIRST' || rules.length < 2) return false;
  const isConstant = (value: unknown) => value === null || typeof value !== 'object';
  return sets.every(
    ({ name, type, default: otherwise }) =>
      type !== 'set' &&
      isConstant(otherwise) &&
      rules.every(({ rule }) => isConstant(rule.event.params[name] ?? null)),
  );
}

function givenBy({ rule }: PlannedRule, { name, default: otherwise }: OutputSpec): Json {
  const given = rule.event.params[name];
  // A constant, as `isPlain` has found.
  return given === undefined ? otherwise : (given as Json);
}

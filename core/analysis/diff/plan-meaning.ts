import { isRecord, type Json } from '../../base/json.js';
import { sha256Of } from '../../decide/normal-form.js';
import { type Bound, isNamed, type Plan, type PlannedRule } from '../../rule/plan.js';

/** A plan with names that have one value: parameters, switches, and facts that are left out. */
export interface PlanSide {
  readonly plan: Plan;
  readonly constants: ReadonlyMap<string, Json>;
}

/**
 * What names and tables of a plan decide, as digests that do not depend on how it is written: two
 * names with equal digests have equal values in every case, whatever they are called within.
 */
export class PlanMeaning {
  readonly #side: PlanSide;
  readonly #known = new Map<string, string>();
  readonly #tables = new Map<number, string>();

  readonly #outputs: 'tables' | 'names';

  /**
   * @param outputs by what an output is known where a rule reads it: by the tables that give it, or
   *   by its name alone, to compare single rules
   */
  constructor(side: PlanSide, outputs: 'tables' | 'names' = 'tables') {
    this.#side = side;
    this.#outputs = outputs;
  }

  /** The digest of a fact, constant, derivation or output. */
  of(name: string): string {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const found = digest(this.#written(name));
    this.#known.set(name, found);
    return found;
  }

  /** The digest of a table of the plan, by its index. */
  table(index: number): string {
    const known = this.#tables.get(index);
    if (known !== undefined) return known;
    const table = this.#side.plan.tables[index];
    const numbers = new Map<string, number>();
    const found = digest({
      hitPolicy: table?.hitPolicy ?? null,
      order: [...(table?.order ?? [])],
      sets: (table?.sets ?? []).map((output) => [
        ...[output.name, output.type, output.listed],
        // JSON, from a rule set.
        output.default as Json,
      ]),
      rules: (table?.rules ?? []).map((rule) => this.rule(rule, numbers)),
      // In the order in which the rules first name them.
      comparisons: [...numbers.keys()],
    });
    this.#tables.set(index, found);
    return found;
  }

  /**
   * When a rule holds and what it gives; without the arguments of effects and other entries.
   * @param numbers of comparisons by their text, to write a number for each; left out: in full
   */
  rule({ rule, condition }: PlannedRule, numbers?: Map<string, number>): Json {
    const gives = Object.entries(rule.event.params).map(([name, given]): Json => {
      const items: readonly unknown[] = Array.isArray(given) ? given : [given];
      return [name, Array.isArray(given), items.map((item) => this.#given(item))];
    });
    return { holds: condition === undefined ? null : this.condition(condition, numbers), gives };
  }

  /**
   * What a condition compares.
   * @param numbers as of `rule`
   */
  condition(condition: Bound, numbers?: Map<string, number>): Json {
    switch (condition.kind) {
      case 'named':
        return this.condition(condition.part, numbers);
      case 'not':
        return { not: this.condition(condition.part, numbers) };
      case 'comparison': {
        const { name, operator, expected } = condition;
        const compared = { name: this.of(name), operator, expected };
        return numbers === undefined ? compared : numberOf(numbers, JSON.stringify(compared));
      }
      default: {
        const parts = condition.parts.map((part) => this.condition(part, numbers));
        const [only, ...more] = parts;
        return only !== undefined && more.length === 0 ? only : { [condition.kind]: parts };
      }
    }
  }

  #given(item: unknown): Json {
    if (isNamed(item)) return { fact: this.of(item.fact) };
    if (isRecord(item)) return { value: item.id as Json }; // an entry of a list, by its schema
    return { value: (item ?? null) as Json }; // a scalar, by its schema
  }

  #written(name: string): Json {
    const { plan, constants } = this.#side;
    const constant = constants.get(name);
    if (constant !== undefined) return { constant };
    const derivation = plan.derivations.get(name);
    if (derivation !== undefined) {
      const { functionName, args } = derivation;
      return { function: functionName, args: args.map((arg) => this.of(arg)) };
    }
    const output = plan.ruleSet.outputs.get(name);
    if (output === undefined) return { fact: name };
    return { output: name, table: this.#outputs === 'names' ? null : this.table(output.table) };
  }
}

/** Of what was written with its keys in one order: its text need not be canonical. */
function digest(written: Json): string {
  return sha256Of(JSON.stringify(written));
}

function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text) ?? numbers.size;
  numbers.set(text, known);
  return known;
}

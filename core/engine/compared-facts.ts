import { isRecord } from '../base/json.js';
import type { RuleSetFile } from '../rule/rule-set.js';
import { flatName } from './flatten-facts.js';
import type { Notes } from './notes.js';
import { BY_SIZE } from './operators.js';
import { allOf, anyOf, notOf, type Translated } from './translated.js';

interface ComparedFacts {
  readonly fact: string;
  readonly operator: string;
  readonly other: string;
}

/** What operands may name: parameters, and facts, which are compared by derivations. */
export class Operands {
  readonly parameters: ReadonlySet<string>;
  readonly #numbers: ReadonlySet<string>;
  readonly #taken: ReadonlySet<string>;
  readonly #derived = new Map<string, Readonly<Record<string, string[]>>>();

  /**
   * @param declared what the rule set declares besides: its names are taken
   * @param written everything with comparisons in it, from which facts that are numbers are known
   */
  constructor(declared: Pick<RuleSetFile, 'parameters' | 'derive'>, written: unknown) {
    this.parameters = new Set(Object.keys(declared.parameters ?? {}));
    this.#taken = new Set([...this.parameters, ...Object.keys(declared.derive ?? {})]);
    this.#numbers = new Set(numbersIn(written));
  }

  /** The derivations that the comparisons need, as the rule set declares them. */
  derivations(): Readonly<Record<string, Readonly<Record<string, string[]>>>> {
    return Object.fromEntries(this.#derived);
  }

  /**
   * Translates a comparison of two facts. Two facts that are equal are taken to be numbers where
   * anything else says so of one of them, or else texts; loading refuses the rule set where they are
   * not.
   * @param notes at the operand's place
   * @returns undefined where no derivation says it
   */
  compared(c: ComparedFacts, notes: Notes): Translated | undefined {
    const { fact, operator, other } = c;
    const found = this.#comparison(c);
    if (found === undefined) {
      const right = `where \`${fact}\` is always sent, \`not:contains\` says the same`;
      const message =
        operator === 'doesNotContain'
          ? `a list that was not sent is told there from one without \`${other}\`: ${right}`
          : `two facts are compared by a derivation; none here says \`${operator}\``;
      notes.lost('fact-operand', message);
      return undefined;
    }
    const by = [...this.#derived.keys()].at(-1) ?? '';
    notes.kept('fact-operand', `the two facts are compared by a derivation such as \`${by}\``);
    return found;
  }

  #comparison({ fact, operator, other }: ComparedFacts): Translated | undefined {
    const isNull = (name: string) => ({ fact: name, operator: 'equal', value: null });
    if (BY_SIZE.includes(operator)) {
      const derived = this.#derive('difference', [fact, other]);
      // On the right-hand side null counts as 0 there.
      const withNull = all(isNull(other), { fact, operator, value: 0 });
      return anyOf([said({ fact: derived, operator, value: 0 }), withNull]);
    }
    switch (operator) {
      case 'equal':
        return anyOf([this.#same(fact, other), all(isNull(fact), isNull(other))]);
      case 'notEqual':
        return notOf(anyOf([this.#same(fact, other), all(isNull(fact), isNull(other))]));
      case 'in':
        return this.#holds('memberOf', [fact, other]);
      case 'notIn':
        return notOf(this.#holds('memberOf', [fact, other]));
      case 'contains':
        return this.#holds('memberOf', [other, fact]);
      default:
        return undefined;
    }
  }

  #same(fact: string, other: string): Translated {
    if (!this.#numbers.has(fact) && !this.#numbers.has(other)) {
      return this.#holds('equals', [fact, other]);
    }
    const derived = this.#derive('difference', [fact, other]);
    return said({ fact: derived, operator: 'equal', value: 0 });
  }

  #holds(f: string, args: string[]): Translated {
    return said({ fact: this.#derive(f, args), operator: 'equal', value: true });
  }

  /** The name of a derivation, the same for the same one. */
  #derive(f: string, args: string[]): string {
    let name = `${f}(${args.join(', ')})`;
    while (this.#taken.has(name)) name += '+';
    this.#derived.set(name, { [f]: args });
    return name;
  }
}

function said(condition: unknown): Translated {
  return { condition };
}

function all(...conditions: readonly unknown[]): Translated {
  return allOf(conditions.map(said));
}

/** The names of facts that a comparison takes to be numbers. */
function numbersIn(written: unknown): string[] {
  if (Array.isArray(written)) return written.flatMap(numbersIn);
  if (!isRecord(written)) return [];
  const { fact, operator, value, path } = written;
  if (typeof fact !== 'string' || !('operator' in written)) {
    return Object.values(written).flatMap(numbersIn);
  }
  const bySize = BY_SIZE.includes(String(operator).split(':').at(-1) ?? '');
  const number = [value].flat().some((one) => typeof one === 'number');
  if (!bySize && !number) return [];
  const field = typeof path === 'string' && path !== '' ? flatName(fact, path) : fact;
  const other = bySize && isRecord(value) && typeof value.fact === 'string' ? [value.fact] : [];
  return [...(field === undefined ? [] : [field]), ...other];
}

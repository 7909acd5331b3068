import type { Json } from '../base/json.js';
import { isNamed, type PlannedTable } from '../rule/plan.js';
import type { OutputSpec } from '../rule/policy.js';
import type { Assignment } from '../rule/rule-set.js';
import {
  type ConditionCompiler,
  FALSE,
  type Kleene,
  type KleeneTest,
  TRUE,
} from './condition-compiler.js';
import type { Slot, Slots } from './slots.js';

/**
 * Evaluates a table: sets its outputs, undefined where they are not certain.
 * @returns which of its rules win, as a number; -1 where that is not certain
 */
export type TableRun = () => number;

/** What the tables of a plan have in common. */
export interface TableContext {
  readonly conditions: ConditionCompiler;
  readonly slots: Slots;
  /**
   * The outputs of earlier tables of which equal values are identical, with their types: scalars of a
   * few values, and shared sets. Those of the table join them.
   */
  readonly finite: Map<string, OutputSpec['type']>;
}

/** What a rule gives to an output. */
interface Assign {
  /** Undefined where it is not known. */
  read(): Slot;
  /** It reads nothing. */
  readonly isConstant: boolean;
  /** Equal values of it are identical. */
  readonly isFinite: boolean;
}

/** At most this number of rules have a bit of a whole number each. */
const MOST_BITS = 30;
/** At most this number of the sets that rules gave together are kept for each output. */
const MOST_SETS = 10_000;

/** Compiles a table into closures that read and set the same values. */
export function compileTable(table: PlannedTable, context: TableContext): TableRun {
  const { conditions, slots, finite } = context;
  const tests = table.rules.map(
    ({ condition }): KleeneTest =>
      condition === undefined ? () => TRUE : conditions.compile(condition),
  );
  const outputs = table.sets.map((output) => ({
    index: slots.indexOf(output.name),
    assigns: table.rules.map(({ rule }) => {
      const given = rule.event.params[output.name];
      return given === undefined ? undefined : assignOf(given, output, context);
    }),
    output,
  }));
  for (const one of outputs)
    if (hasFewValues(table, one)) finite.set(one.output.name, one.output.type);
  return table.hitPolicy === 'FIRST'
    ? firstRun(tests, outputs, slots)
    : allRun(table, { tests, outputs, slots });
}

function hasFewValues({ hitPolicy }: PlannedTable, { output, assigns }: CompiledOutput): boolean {
  if (output.type === 'boolean') return true;
  if (output.type === 'enum' && output.open !== true) return true;
  const given = assigns.filter((assign) => assign !== undefined);
  return hitPolicy === 'FIRST'
    ? given.every((assign) => assign.isFinite)
    : given.every((assign) => assign.isConstant) && given.length <= MOST_BITS;
}

interface CompiledOutput {
  readonly index: number;
  /** By rule; undefined where the rule gives it nothing. */
  readonly assigns: readonly (Assign | undefined)[];
  readonly output: OutputSpec;
}

function firstRun(
  tests: readonly KleeneTest[],
  outputs: readonly CompiledOutput[],
  slots: Slots,
): TableRun {
  const compiled = outputs.map(({ index, assigns, output }) => {
    const none = constant(output.default);
    // The last one is for where no rule holds.
    return { index, given: [...assigns, none].map((assign) => assign ?? none) };
  });
  return () => {
    const winner = winnerOf(tests);
    for (let i = 0; i < compiled.length; i++) {
      const one = compiled[i];
      if (one !== undefined) slots.set(one.index, one.given[winner]?.read());
    }
    return winner;
  };
}

/** The first rule that holds; the number of rules where none does; -1 where that is not known. */
function winnerOf(tests: readonly KleeneTest[]): number {
  for (let rule = 0; rule < tests.length; rule++) {
    const truth = tests[rule]?.() ?? FALSE;
    if (truth === TRUE) return rule;
    if (truth !== FALSE) return -1;
  }
  return tests.length;
}

interface AllOfTable {
  readonly tests: readonly KleeneTest[];
  readonly outputs: readonly CompiledOutput[];
  readonly slots: Slots;
}

/** The values that all rules give which hold, combined. */
function allRun(table: PlannedTable, { tests, outputs, slots }: AllOfTable): TableRun {
  const truths: Kleene[] = tests.map(() => FALSE);
  const combines = outputs.map(({ assigns, output }) => {
    const given = assigns.flatMap((assign, rule) => (assign ? [{ assign, rule }] : []));
    if (output.type === 'set') return combinedSet(given, truths, output);
    return table.hitPolicy === 'STRICTEST'
      ? strictest(given, truths, { output, order: table.order })
      : theOne(given, truths, output);
  });
  return () => {
    for (let i = 0; i < tests.length; i++) truths[i] = tests[i]?.() ?? FALSE;
    for (let i = 0; i < combines.length; i++) slots.set(outputs[i]?.index ?? 0, combines[i]?.());
    return patternOf(truths);
  };
}

/** The rules that hold, as bits of a number; -1 where that is not certain, or where there are too many. */
function patternOf(truths: readonly Kleene[]): number {
  if (truths.length > MOST_BITS) return -1;
  let bits = 0;
  for (let i = 0; i < truths.length; i++) {
    if (truths[i] === TRUE) bits |= 1 << i;
    else if (truths[i] !== FALSE) return -1;
  }
  return bits;
}

/** What a rule gives, with the index of the rule. */
interface OfRule {
  readonly assign: Assign;
  readonly rule: number;
}

/** Of a rule that does not hold. */
const NOTHING: unique symbol = Symbol('nothing');

/** What a rule gives: undefined where it may hold, or gives what is not known. */
function given({ assign, rule }: OfRule, truths: readonly Kleene[]): Slot | typeof NOTHING {
  const truth = truths[rule];
  if (truth === FALSE) return NOTHING;
  return truth === TRUE ? assign.read() : undefined;
}

/** A set of what the rules give, each element once. Where all is constant, sets are shared. */
function combinedSet(
  rules: readonly OfRule[],
  truths: readonly Kleene[],
  output: OutputSpec,
): () => Slot {
  const combine = (): Slot => {
    const values = rules.map((one) => given(one, truths)).filter((value) => value !== NOTHING);
    if (values.some((value) => value === undefined)) return undefined;
    return values.length === 0 ? output.default : [...new Set(values.flat() as Json[])];
  };
  const isConstant = rules.every(({ assign }) => assign.isConstant);
  if (!isConstant || rules.length > MOST_BITS) return combine;
  const shared = new Map<number, Slot>();
  return () => {
    let bits = 0;
    for (let i = 0; i < rules.length; i++) {
      const truth = truths[rules[i]?.rule ?? 0];
      if (truth === TRUE) bits |= 1 << i;
      else if (truth !== FALSE) return undefined;
    }
    const known = shared.get(bits);
    if (known !== undefined) return known;
    const set = combine();
    if (shared.size < MOST_SETS) shared.set(bits, set);
    return set;
  };
}

function strictest(
  rules: readonly OfRule[],
  truths: readonly Kleene[],
  { output, order }: { readonly output: OutputSpec; readonly order: readonly string[] },
): () => Slot {
  return () => {
    let rank = -1;
    for (let i = 0; i < rules.length; i++) {
      const one = rules[i];
      const value = one === undefined ? NOTHING : given(one, truths);
      if (value === undefined) return undefined;
      if (value !== NOTHING) rank = Math.max(rank, order.indexOf(String(value)));
    }
    return rank < 0 ? output.default : order[rank];
  };
}

/** The value that one rule gives, or several alike. */
function theOne(
  rules: readonly OfRule[],
  truths: readonly Kleene[],
  output: OutputSpec,
): () => Slot {
  return () => {
    let found: Slot | typeof NOTHING = NOTHING;
    for (let i = 0; i < rules.length; i++) {
      const one = rules[i];
      const value = one === undefined ? NOTHING : given(one, truths);
      if (value === undefined) return undefined;
      if (found === NOTHING) found = value;
    }
    return found === NOTHING ? output.default : found;
  };
}

function constant(value: Slot): Assign {
  return { read: () => value, isConstant: true, isFinite: true };
}

/** What a rule gives to an output. A set has each element once; what has arguments, by its id. */
function assignOf(given: Assignment, output: OutputSpec, { slots, finite }: TableContext): Assign {
  const isSet = output.type === 'set';
  if (isNamed(given)) {
    const read = slots.reader(given.fact);
    if (!isSet) return { read, isConstant: false, isFinite: finite.has(given.fact) };
    // A scalar is the one element of a set of its own.
    const isShared = finite.get(given.fact) === 'set';
    return { read: isShared ? read : () => asSet(read()), isConstant: false, isFinite: isShared };
  }
  if (!Array.isArray(given)) return constant(isSet ? asSet(given as Json) : (given as Json));
  const items = given.map((item): Assign => {
    if (!isNamed(item)) {
      return constant(typeof item === 'object' && item !== null && 'id' in item ? item.id : item);
    }
    return { read: slots.reader(item.fact), isConstant: false, isFinite: false };
  });
  if (items.every((item) => item.isConstant)) {
    const values = items.map((item) => item.read()) as Json[]; // no constant is unknown
    return constant(isSet ? asSet(values) : values);
  }
  const read = (): Slot => {
    const values = items.map((item) => item.read());
    if (values.some((value) => value === undefined)) return undefined;
    return isSet ? asSet(values as Json[]) : (values as Json[]);
  };
  return { read, isConstant: false, isFinite: false };
}

function asSet(value: Slot): Slot {
  if (value === undefined) return undefined;
  return Array.isArray(value) ? [...new Set(value)] : [value];
}

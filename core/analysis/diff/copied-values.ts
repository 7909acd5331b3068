import { isRecord, type Json } from '../../base/json.js';
import { constantsIn } from '../../diagram/flow.js';
import { copiedNames } from '../../rule/dependencies.js';
import type { DerivationFunction } from '../../rule/derivation.js';
import {
  type Bound,
  isNamed,
  type Plan,
  type PlannedDerivation,
  type PlannedRule,
  type PlannedTable,
} from '../../rule/plan.js';
import type { OutputSpec } from '../../rule/policy.js';
import type { Assignment } from '../../rule/rule-set.js';
import { isNumeric, type ValueType } from '../../rule/value-type.js';
import type { OutputPair, ProductPlan } from './product-plan.js';

/** What an output may be a copy of, directly or through other outputs. */
export interface CopySources {
  /** Facts with more values than can be listed. */
  readonly facts: ReadonlySet<string>;
  /** Derivations with such results, of functions whose results are not partitioned for equality. */
  readonly opaque: ReadonlySet<string>;
  /** Values that rules give, and those of copied names whose values are listed. */
  readonly constants: ReadonlySet<Json>;
}

/** True where a name's values can all be listed. */
function isListed({ type, values, open, keyed }: ValueType): boolean {
  return type === 'boolean' || (values !== undefined && open !== true && keyed === undefined);
}

/** The type of a name that may be copied; undefined for a constant. */
function typeOf({ derivations, parameters, ruleSet }: Plan, name: string): ValueType | undefined {
  if (parameters.has(name)) return undefined;
  const { facts, outputs } = ruleSet;
  return derivations.get(name)?.function.result ?? facts.get(name) ?? outputs.get(name);
}

/** True for a name whose copies are the same name in all cases, not the same value. */
function isOpen(plan: Plan, name: string): boolean {
  const type = typeOf(plan, name);
  return type !== undefined && !isListed(type);
}

/** What some names may be copies of. */
export function sourcesOf(plan: Plan, names: readonly string[]): CopySources {
  const facts = new Set<string>();
  const opaque = new Set<string>();
  const constants = new Set<Json>();
  const seen = new Set<string>();
  const seeOutput = ({ name, table, default: otherwise }: OutputSpec): void => {
    const rules = plan.tables[table]?.rules ?? [];
    const given = rules.flatMap(({ rule }) => rule.event.params[name] ?? []);
    for (const one of [otherwise, ...given].flatMap(constantsIn)) constants.add(one);
    copiedNames(given).forEach(see);
  };
  const see = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const known = plan.parameters.get(name) ?? typeOf(plan, name)?.values;
    for (const one of constantsIn(known)) constants.add(one);
    if (!isOpen(plan, name)) return;
    const derivation = plan.derivations.get(name);
    const output = plan.ruleSet.outputs.get(name);
    if (output !== undefined) seeOutput(output);
    else if (derivation === undefined) facts.add(name);
    else if (derivation.functionName === 'min') derivation.args.forEach(see);
    else opaque.add(name);
  };
  names.forEach(see);
  return { facts, opaque, constants };
}

/**
 * True where equality of an output on both sides is exact over representatives: it is not where two
 * derivations with unlisted results, or one and something else, may be compared.
 */
export function isComparable(plan: Plan, { name, later }: OutputPair): boolean {
  const { facts, opaque, constants } = sourcesOf(plan, [name, later]);
  const others = [...constants].filter((one) => one !== null).length + facts.size;
  const moments = [...facts].filter((fact) =>
    ['date', 'instant'].includes(plan.ruleSet.facts.get(fact)?.type ?? ''),
  );
  if (moments.length > 1) return false;
  return opaque.size === 0 || (opaque.size === 1 && others === 0);
}

/**
 * The plan by which facts are partitioned: with comparisons of each output of one side with the same
 * of the other, so that whether two copied values are equal is a matter of classes too.
 */
export function comparingPlan({ plan, pairs }: ProductPlan): Plan {
  const rules: PlannedRule[] = [];
  const derivations = new Map(plan.derivations);
  for (const { name, later } of pairs) {
    const { facts, constants } = sourcesOf(plan, [name, later]);
    const output = `${name}@compared`;
    const given = [{ fact: name }, { fact: later }, ...[...constants].map(asAssignment)];
    rules.push(...given.map((value) => ruleGiving(output, value)));
    if (facts.size < 2) continue;
    const related = `${name}@related`;
    derivations.set(related, relationOf(related, plan, [...facts]));
    const condition: Bound = {
      kind: 'comparison',
      name: related,
      operator: 'equal',
      expected: true,
    };
    rules.push({ ...ruleGiving(output, null), condition });
  }
  const table: PlannedTable = {
    ...{ name: 'compared', hitPolicy: 'COLLECT', sets: [], order: [], rules },
  };
  return { ...plan, derivations, tables: [...plan.tables, table] };
}

function asAssignment(constant: Json): Assignment {
  return Array.isArray(constant) || isRecord(constant) ? null : (constant as Assignment); // a scalar
}

function ruleGiving(output: string, value: Assignment): PlannedRule {
  const event = { params: { [output]: value } };
  const rule = { id: output, implements: [], title: '', cites: [], event };
  return { rule, condition: undefined, assumes: [] };
}

/** A derivation that compares facts with each other for equality. */
function relationOf(name: string, plan: Plan, args: readonly string[]): PlannedDerivation {
  const areNumbers = args.every((arg) => isNumeric(plan.ruleSet.facts.get(arg) ?? NO_TYPE));
  const related: DerivationFunction = {
    doc: 'whether facts are equal',
    parameters: [],
    result: { type: 'boolean' },
    compute: () => false,
    read: () =>
      args.map(() =>
        areNumbers
          ? ({ reads: 'number', at: [] } as const)
          : ({ reads: 'same', sort: 'exact' } as const),
      ),
  };
  return { name, functionName: 'related', function: related, args };
}

const NO_TYPE: ValueType = { type: 'string' };

/** The mark of a text that is no value but the name of what is copied. */
const COPY_MARK = '\u{E000}';

/** The name of the output that says what another one is a copy of. */
export function termName(output: string): string {
  return `${output}@copied`;
}

/** What is copied by a value of such an output; undefined where it is a value. */
export function copiedIn(value: Json): string | undefined {
  return typeof value === 'string' && value.startsWith(COPY_MARK) ? value.slice(1) : undefined;
}

/**
 * The plan with an output more for each one that may be a copy of something with unlisted values: it
 * has the same constants, and instead of a copied value the name of what is copied.
 */
export function withTerms(plan: Plan): Plan {
  const terms = new Set<string>();
  const termOf = (name: string): Assignment => {
    if (!isOpen(plan, name)) return { fact: name };
    if (!plan.ruleSet.outputs.has(name)) return `${COPY_MARK}${name}`;
    return { fact: terms.has(name) ? termName(name) : name };
  };
  const inTerms = (given: Assignment): Assignment =>
    isNamed(given)
      ? termOf(given.fact)
      : Array.isArray(given)
        ? // A term of one member is a scalar or a name.
          given.map((item) => (isNamed(item) ? (termOf(item.fact) as string) : item))
        : given;
  const tables = plan.tables.map((table) => {
    const copying = table.sets.filter(
      (output) =>
        !isListed(output) &&
        table.rules.some(({ rule }) =>
          copiedNames(rule.event.params[output.name]).some((name) => isOpen(plan, name)),
        ),
    );
    for (const { name } of copying) terms.add(name);
    const sets = copying.map((output) => ({
      ...output,
      name: termName(output.name),
      listed: false,
    }));
    const rules = table.rules.map((planned) => {
      const given = copying.flatMap(({ name }) => {
        const value = planned.rule.event.params[name];
        return value === undefined ? [] : [[termName(name), inTerms(value)] as const];
      });
      const params = { ...planned.rule.event.params, ...Object.fromEntries(given) };
      return { ...planned, rule: { ...planned.rule, event: { params } } };
    });
    return { ...table, sets: [...table.sets, ...sets], rules };
  });
  return { ...plan, tables };
}

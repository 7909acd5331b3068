import type { Json } from '../../base/json.js';
import { absentValue, isAbsentAsNull } from '../../rule/absence.js';
import { copiedNames } from '../../rule/dependencies.js';
import { type Bound, eachBoundComparison, type Plan, type PlannedTable } from '../../rule/plan.js';
import type { OutputSpec } from '../../rule/policy.js';
import type { OutputsContext, RuleNumber } from './assign-code.js';
import { type CodeScope, indented, keyOf, propertyOf } from './code-scope.js';
import { tableCode } from './table-code.js';
import { TruthsCode } from './truth-code.js';
import { type CodeImports, ValuesCode } from './value-code.js';

/** How a plan becomes code. */
export interface PlanCodeOptions {
  readonly scope: CodeScope;
  readonly imports: CodeImports;
  /** The values of switches that are fixed; the others are inputs. */
  readonly fixed: ReadonlyMap<string, Json>;
}

/**
 * The code of a plan: declarations and functions, the last of which is `settled`. In Kleene's logic,
 * as `evaluate`; an outcome is given where that is certain of every output.
 */
export function planCode(plan: Plan, { scope, imports, fixed }: PlanCodeOptions): string {
  const values = new ValuesCode(plan, scope, imports, fixed);
  const needed = neededTables(plan);
  const conditions = needed.flatMap(({ rules }) =>
    rules.flatMap(({ condition }) => condition ?? []),
  );
  const truths = new TruthsCode(values, conditions);
  const finite = new Map<string, boolean>();
  const numbers = new Map<string, readonly RuleNumber[]>();
  const read = namesRead(plan, needed);
  const context: OutputsContext = {
    values,
    truths,
    hasFewValues: (name, asSet) => {
      const isSet = plan.ruleSet.outputs.get(name)?.type === 'set';
      return finite.get(name) === true && (isSet || !asSet);
    },
    isNeeded: ({ name, listed }) => listed || read.has(name),
    numbersOf: (name) => numbers.get(name),
    finish: (output, isShared, of) => {
      finite.set(output.name, isShared || isOfFewValues(output));
      if (of !== undefined) numbers.set(output.name, of);
    },
  };
  const tables = needed.map((table) => tableCode(table, context));
  const outputs = [...plan.ruleSet.outputs.values()].filter(({ listed }) => listed);
  const names = outputs.map(({ name }) => name);
  const codes = names.map((name) => values.expression(name));
  const statements = tables.flatMap((table) => table.statements);
  const areShared = names.every((name) => finite.get(name) === true);
  const shared = areShared ? sharedResult(names, codes, values) : undefined;
  const ofAll = names.map((name) => numbers.get(name));
  const result = [
    ...unlessOpen(codes),
    ...(shared === undefined
      ? [`return ${values.run('decided')}(${outcomeOf(names, codes)});`]
      : [`return ${byRules(ofAll, scope, `${shared.name}()`)};`]),
  ];
  const settled = settledFunction(plan, values, [...statements, ...result]);
  return [
    ...scope.lines,
    '',
    ...tables.flatMap((table) => table.functions).flatMap((text) => [text, '']),
    ...values.functions.flatMap((text) => [text, '']),
    ...(shared === undefined ? [] : [shared.text, '']),
    settled,
  ].join('\n');
}

function isOfFewValues({ type, open }: OutputSpec): boolean {
  return type === 'boolean' || (type === 'enum' && open !== true);
}

/** The tables on which an output of the catalogue depends. */
function neededTables(plan: Plan): readonly PlannedTable[] {
  const needed = new Set<PlannedTable>();
  for (const table of plan.tables.toReversed()) {
    const read = namesRead(plan, needed);
    if (table.sets.some(({ name, listed }) => listed || read.has(name))) needed.add(table);
  }
  return plan.tables.filter((table) => needed.has(table));
}

/** The names that tables read, also through derivations. */
function namesRead(plan: Plan, tables: Iterable<PlannedTable>): ReadonlySet<string> {
  const found = new Set<string>();
  const see = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const arg of plan.derivations.get(name)?.args ?? []) see(arg);
  };
  const seen = new Set<Bound>();
  for (const { sets, rules } of tables) {
    for (const { condition, rule } of rules) {
      if (condition !== undefined) eachBoundComparison(condition, (c) => see(c.name), seen);
      for (const { name } of sets)
        for (const copied of copiedNames(rule.event.params[name])) see(copied);
    }
  }
  return found;
}

function settledFunction(plan: Plan, values: ValuesCode, body: readonly string[]): string {
  const inputs = [...values.inputs].map(([name, variable]) => ({
    variable,
    local: values.scope.names.fresh(`${name}Given`),
    name,
  }));
  const read = inputs.flatMap(({ name, local }) => inputCode(plan, name, { values, local }));
  // Nobody asks between reading the facts and the end, unless a list does when it is read: then the
  // general answer is given, which keeps nothing.
  const runs = values.scope.variable('runs', '0');
  const run = values.scope.names.fresh('run');
  return [
    'function settled(facts, switches) {',
    ...indented([
      ...read,
      `const ${run} = (${runs} = (${runs} + 1) | 0);`,
      ...inputs.map(({ variable, local }) => `${variable} = ${local};`),
      ...values.resets,
      ...body.slice(0, -1),
      `if (${run} !== ${runs}) return undefined;`,
      ...body.slice(-1),
    ]),
    '}',
  ].join('\n');
}

/** At most this number of outcomes are in a list, by the rules that win. */
const MOST_LISTED = 4096;

/**
 * The outcome by the rules that win, which is faster than by the values that they give.
 * @param numbers of each output
 * @param shared what the outcome is without
 */
function byRules(
  numbers: readonly (readonly RuleNumber[] | undefined)[],
  scope: CodeScope,
  shared: string,
): string {
  const known = numbers.filter((of) => of !== undefined);
  const all = new Map(known.flat().map(({ code, range }) => [code, range]));
  const count = [...all.values()].reduce((product, range) => product * range, 1);
  if (known.length < numbers.length || count > MOST_LISTED) return shared;
  const index = [...all].reduce(
    (sum, [code, range]) => (sum === '' ? code : `(${sum}) * ${range} + ${code}`),
    '',
  );
  const list = scope.constant('byRules', `/* @__PURE__ */ new Array(${count}).fill(undefined)`);
  return `(${list}[${index || '0'}] ??= ${shared})`;
}

/** Statements that read an input of a request into a variable. */
function inputCode(
  { ruleSet }: Plan,
  name: string,
  { values, local }: { readonly values: ValuesCode; readonly local: string },
): readonly string[] {
  const fact = ruleSet.facts.get(name);
  if (fact === undefined) return [`const ${local} = ${propertyOf('switches', name)};`];
  const absent = absentValue(ruleSet, fact);
  const code = absent === undefined ? 'undefined' : values.scope.value(absent, `${name}Default`);
  const read = values.run(isAbsentAsNull(ruleSet, fact) ? 'sent' : 'given');
  const isOdd = `${local} === undefined || typeof ${local} === 'object'`;
  return [
    `let ${local} = ${propertyOf('facts', name)};`,
    `if (${isOdd}) ${local} = ${read}(${local}, ${code});`,
  ];
}

/** The function that finds the outcome of the present values, or keeps it. */
function sharedResult(names: readonly string[], codes: readonly string[], values: ValuesCode) {
  const { scope } = values;
  const outcomes = scope.constant(
    'OUTCOMES',
    `/* @__PURE__ */ new ${values.run('SharedOutcomes')}()`,
  );
  const name = scope.names.fresh('sharedOutcome');
  const body = [
    `let node = ${outcomes}.root;`,
    ...codes.map((code) => `node = ${outcomes}.next(node, ${code});`),
    `return node?.result ?? ${outcomes}.keep(node, ${outcomeOf(names, codes)});`,
  ];
  return { name, text: [`function ${name}() {`, ...indented(body), '}'].join('\n') };
}

function unlessOpen(codes: readonly string[]): readonly string[] {
  const open = [...new Set(codes)].map((code) => `${code} === undefined`);
  return open.length === 0 ? [] : [`if (${open.join(' || ')}) return undefined;`];
}

function outcomeOf(names: readonly string[], codes: readonly string[]): string {
  return `{ ${names.map((name, i) => (name === codes[i] ? name : `${keyOf(name)}: ${codes[i]}`)).join(', ')} }`;
}

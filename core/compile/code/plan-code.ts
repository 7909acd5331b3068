import type { Json } from '../../base/json.js';
import { absentValue, isAbsentAsNull } from '../../rule/absence.js';
import { copiedNames } from '../../rule/dependencies.js';
import { type Bound, eachBoundComparison, type Plan, type PlannedTable } from '../../rule/plan.js';
import type { OutputSpec } from '../../rule/policy.js';
import type { OutputsContext } from './assign-code.js';
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
  const read = namesRead(plan, needed);
  const context: OutputsContext = {
    values,
    truths,
    hasFewValues: (name, asSet) => {
      const isSet = plan.ruleSet.outputs.get(name)?.type === 'set';
      return finite.get(name) === true && (isSet || !asSet);
    },
    isNeeded: ({ name, listed }) => listed || read.has(name),
    finish: (output, isShared) => finite.set(output.name, isShared || isOfFewValues(output)),
  };
  const tables = needed.map((table) => tableCode(table, context));
  const outputs = [...plan.ruleSet.outputs.values()].filter(({ listed }) => listed);
  const names = outputs.map(({ name }) => name);
  const codes = names.map((name) => values.expression(name));
  const statements = tables.flatMap((table) => table.statements);
  const areShared = names.every((name) => finite.get(name) === true);
  const result = areShared ? sharedResult(names, codes, values) : madeResult(names, codes, values);
  const settled = settledFunction(plan, values, [...statements, ...result]);
  return [
    ...scope.lines,
    '',
    ...tables.flatMap((table) => table.functions).flatMap((text) => [text, '']),
    ...values.functions.flatMap((text) => [text, '']),
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
  const inputs = [...values.inputs].map(
    ([name, variable]) => `${variable} = ${inputCode(plan, name, values)};`,
  );
  // Whoever asks while the facts of another request are read gets the general answer.
  return [
    'let isBusy = false;',
    '',
    'function settled(facts, switches) {',
    ...indented([
      'if (isBusy) return undefined;',
      'isBusy = true;',
      'try {',
      ...indented([...inputs, ...values.resets, ...body]),
      '} finally {',
      '  isBusy = false;',
      '}',
    ]),
    '}',
  ].join('\n');
}

/** The value of an input of a request. */
function inputCode({ ruleSet }: Plan, name: string, values: ValuesCode): string {
  const fact = ruleSet.facts.get(name);
  if (fact === undefined) return propertyOf('switches', name);
  const absent = absentValue(ruleSet, fact);
  const code = absent === undefined ? 'undefined' : values.scope.value(absent, `${name}Default`);
  const read = values.run(isAbsentAsNull(ruleSet, fact) ? 'sent' : 'given');
  return `${read}(${propertyOf('facts', name)}, ${code})`;
}

type Names = readonly string[];

function sharedResult(names: Names, codes: Names, values: ValuesCode): readonly string[] {
  const outcomes = values.scope.constant(
    'OUTCOMES',
    `/* @__PURE__ */ new ${values.run('SharedOutcomes')}()`,
  );
  return [
    ...unlessOpen(codes),
    `let node = ${outcomes}.root;`,
    ...codes.map((code) => `node = ${outcomes}.next(node, ${code});`),
    `return node?.result ?? ${outcomes}.keep(node, ${outcomeOf(names, codes)});`,
  ];
}

function madeResult(names: Names, codes: Names, values: ValuesCode): readonly string[] {
  return [...unlessOpen(codes), `return ${values.run('decided')}(${outcomeOf(names, codes)});`];
}

function unlessOpen(codes: Names): readonly string[] {
  const open = [...new Set(codes)].map((code) => `${code} === undefined`);
  return open.length === 0 ? [] : [`if (${open.join(' || ')}) return undefined;`];
}

function outcomeOf(names: Names, codes: Names): string {
  return `{ ${names.map((name, i) => (name === codes[i] ? name : `${keyOf(name)}: ${codes[i]}`)).join(', ')} }`;
}

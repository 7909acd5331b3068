import type { PlannedRule, PlannedTable } from '../../rule/plan.js';
import type { OutputSpec } from '../../rule/policy.js';
import {
  type AssignCode,
  assignCode,
  type OutputsContext,
  type RuleNumber,
} from './assign-code.js';
import { inComment, indented } from './code-scope.js';
import { combinedSet, strictest, theOne } from './combined-code.js';
import { TruthsCode } from './truth-code.js';

/** The code of a table. */
export interface TableCode {
  readonly functions: readonly string[];
  /** Evaluates the table: statements that give its outputs their values. */
  readonly statements: readonly string[];
}

/** At most this number of rules are in one function, which the engine can then optimize. */
const MOST_RULES = 100;
/** At most this number of rules have a bit of a whole number each. */
const MOST_BITS = 30;

/** Generates the functions of a table. */
export function tableCode(table: PlannedTable, context: OutputsContext): TableCode {
  return table.hitPolicy === 'FIRST' ? firstCode(table, context) : allCode(table, context);
}

function firstCode(table: PlannedTable, context: OutputsContext): TableCode {
  const { scope } = context.values;
  const none = table.rules.length;
  const calls: string[] = [];
  const functions: string[] = [];
  for (let from = 0; from === 0 || from < none; from += MOST_RULES) {
    const name = scope.names.fresh(`${table.name}Rules${from === 0 ? '' : `From${from}`}`);
    const { lines, isCertain } = firstBody(table, context, from);
    const last = `return ${from + MOST_RULES < none ? -2 : none};`;
    functions.push(functionText(name, isCertain ? lines : [...lines, last]));
    calls.push(`${name}()`);
    if (isCertain) break;
  }
  const won = scope.names.fresh(`${table.name}Won`);
  const [first = '', ...more] = calls;
  const outputs = firstOutputs(table, context, won);
  return {
    functions: [...functions, ...outputs.functions],
    statements: [
      `${more.length === 0 ? 'const' : 'let'} ${won} = ${first};`,
      ...more.map((call) => `if (${won} === -2) ${won} = ${call};`),
      ...outputs.statements,
    ],
  };
}

/** The rules of a function; up to one with which the table is certain to end. */
function firstBody({ rules }: PlannedTable, { truths }: OutputsContext, from: number) {
  const lines: string[] = [];
  for (const [i, rule] of rules.slice(from, from + MOST_RULES).entries()) {
    const truth = rule.condition === undefined ? 3 : truths.of(rule.condition);
    const won = truth === 1 ? -1 : from + i;
    lines.push(commentOf(rule));
    if (truth === 3 || truth === 1) {
      return { lines: [...lines, `return ${won};`], isCertain: true };
    }
    if (truth !== 0) lines.push(`if ((k = ${truth})) return k === 3 ? ${won} : -1;`);
  }
  return { lines, isCertain: false };
}

function firstOutputs(table: PlannedTable, context: OutputsContext, won: string): TableCode {
  const functions: string[] = [];
  const statements = table.sets.filter(context.isNeeded).map((output) => {
    const assigns = assignsOf(table, output, context);
    const numbers = numbersFor(assigns, context, { won, rules: table.rules.length });
    context.finish(
      output,
      assigns.every(({ kind }) => kind !== 'made'),
      numbers,
    );
    const code = firstOutput(assigns, output, context, won);
    functions.push(...code.functions);
    return code.statement;
  });
  return { functions, statements };
}

/** What each rule gives to an output, and last what it is where none holds. */
function assignsOf(
  table: PlannedTable,
  output: OutputSpec,
  context: OutputsContext,
): readonly AssignCode[] {
  const otherwise: AssignCode = { kind: 'constant', value: output.default };
  const assigns = table.rules.map(({ rule }) => {
    const given = rule.event.params[output.name];
    return given === undefined ? otherwise : assignCode(given, output, context);
  });
  return [...assigns, otherwise];
}

/** The rule that wins, which may be uncertain, and the numbers of the outputs that are copied. */
function numbersFor(
  assigns: readonly AssignCode[],
  { numbersOf }: OutputsContext,
  { won, rules }: { readonly won: string; readonly rules: number },
): readonly RuleNumber[] | undefined {
  const numbers: RuleNumber[] = [{ code: `(${won} + 1)`, range: rules + 2 }];
  for (const one of assigns) {
    if (one.kind === 'constant') continue;
    const of = one.kind === 'shared' ? numbersOf(one.from) : undefined;
    if (of === undefined) return undefined;
    numbers.push(...of);
  }
  return numbers;
}

/** The statement that gives an output its value, and the functions that it calls. */
function firstOutput(
  assigns: readonly AssignCode[],
  output: OutputSpec,
  { values }: OutputsContext,
  won: string,
) {
  const { scope } = values;
  const constants = assigns.map((one) => (one.kind === 'constant' ? one.value : null));
  const copies = assigns.flatMap((one, i) => (one.kind === 'constant' ? [] : [{ one, i }]));
  const isSame = copies.length === 0 && new Set(constants).size === 1;
  const list = () => {
    const codes = constants.map((value) => scope.value(value, output.name)).join(', ');
    return scope.constant(`${output.name}Of`, `[${codes}]`);
  };
  const byRule = (rule: string) =>
    isSame ? scope.value(constants[0] ?? null, output.name) : `${list()}[${rule}]`;
  const variable = values.give(output.name);
  if (copies.length === 0) {
    const statement = `${variable} = ${won} < 0 ? undefined : ${byRule(won)};`;
    return { statement, functions: [] };
  }
  const name = scope.names.fresh(`${output.name}By`);
  const cases = copies.map(({ one, i }) => `case ${i}: return ${codeOf(one)};`);
  const otherwise = `default: return won < 0 ? undefined : ${byRule('won')};`;
  const body = ['switch (won) {', ...indented([...cases, otherwise]), '}'];
  const text = functionText(name, body, 'won');
  return { statement: `${variable} = ${name}(${won});`, functions: [text] };
}

function codeOf(assign: AssignCode): string {
  return assign.kind === 'constant' ? 'null' : assign.code;
}

function allCode(table: PlannedTable, context: OutputsContext): TableCode {
  const { scope } = context.values;
  const count = Math.max(1, Math.ceil(table.rules.length / MOST_BITS));
  const words = Array.from({ length: count }, (_, word) => ({
    held: scope.variable(`${table.name}Held${word === 0 ? '' : word}`, '0'),
    open: scope.variable(`${table.name}Open${word === 0 ? '' : word}`, '0'),
  }));
  const functions = words.map(({ held, open }, word) => {
    const rules = table.rules.slice(word * MOST_BITS, (word + 1) * MOST_BITS);
    const lines = rules.flatMap((rule, i) => [commentOf(rule), ...bitOf(rule, i, context)]);
    const name = scope.names.fresh(`${table.name}Rules${word === 0 ? '' : word}`);
    const ends = [`${held} = held;`, `${open} = open;`];
    return {
      name,
      text: functionText(name, ['let held = 0;', 'let open = 0;', ...lines, ...ends]),
    };
  });
  const made: string[] = [];
  const outputs = table.sets.filter(context.isNeeded).map((output) => {
    const given = table.rules.flatMap(({ rule }, i) => {
      const assignment = rule.event.params[output.name];
      if (assignment === undefined) return [];
      const assign = assignCode(assignment, output, context);
      const word = words[Math.floor(i / MOST_BITS)];
      return word === undefined ? [] : [{ assign, ...word, bit: 2 ** (i % MOST_BITS) }];
    });
    const isOfConstants = given.every(({ assign }) => assign.kind === 'constant');
    const isOneWord = isOfConstants && new Set(given.map(({ held }) => held)).size <= 1;
    const bits = given.reduce((sum, { bit }) => sum + bit, 0);
    const numbers = given.slice(0, 1).map(({ held }) => {
      return { code: `(${held} & ${bits})`, range: bits + 1 };
    });
    context.finish(
      output,
      isOfConstants && given.length <= MOST_BITS,
      isOneWord ? numbers : undefined,
    );
    const combine =
      output.type === 'set' ? combinedSet : table.hitPolicy === 'STRICTEST' ? strictest : theOne;
    const code = combine(given, { output, table, scope, run: (name) => context.values.run(name) });
    made.push(...code.functions);
    return `${context.values.give(output.name)} = ${code.expression};`;
  });
  return {
    functions: [...functions.map(({ text }) => text), ...made],
    statements: [...functions.map(({ name }) => `${name}();`), ...outputs],
  };
}

function bitOf(rule: PlannedRule, i: number, { truths }: OutputsContext): readonly string[] {
  const truth = rule.condition === undefined ? 3 : truths.of(rule.condition);
  const bit = 2 ** i;
  if (truth === 0) return [];
  if (truth === 3) return [`held |= ${bit};`];
  if (truth === 1) return [`open |= ${bit};`];
  return [`if ((k = ${truth})) {`, `  if (k === 3) held |= ${bit};`, `  else open |= ${bit};`, '}'];
}

function commentOf({ rule }: PlannedRule): string {
  return `// ${rule.id}: ${inComment(rule.title)}`;
}

/** A function with the variables that its conditions assign. */
export function functionText(name: string, body: readonly string[], parameter = ''): string {
  const text = body.join('\n');
  const used = [...(/\bk\b/.test(text) ? ['k'] : []), ...TruthsCode.variables(text)];
  const declared = used.length === 0 ? [] : [`let ${used.join(', ')};`];
  return [`function ${name}(${parameter}) {`, ...indented([...declared, ...body]), '}'].join('\n');
}

import type { Json } from '../../base/json.js';
import type { PlannedTable } from '../../rule/plan.js';
import type { OutputSpec } from '../../rule/policy.js';
import type { AssignCode } from './assign-code.js';
import { type CodeScope, indented, literal } from './code-scope.js';

/** What a rule of a COLLECT or STRICTEST table gives, with the variables that say whether it holds. */
interface GivenCode {
  readonly assign: AssignCode;
  readonly held: string;
  readonly open: string;
  readonly bit: number;
}

/** The output that is combined. */
interface CombineContext {
  readonly output: OutputSpec;
  readonly table: PlannedTable;
  readonly scope: CodeScope;
  /** Imports something of the shared code. */
  run(name: string): string;
}

/** An expression of a combined value, with the functions that it calls. */
interface CombinedCode {
  readonly expression: string;
  readonly functions: readonly string[];
}

/** A set of what the rules give that hold. Of constants of few rules, sets are shared. */
export function combinedSet(given: readonly GivenCode[], context: CombineContext): CombinedCode {
  const { output, scope, run } = context;
  const otherwise = scope.value(output.default as Json, output.name);
  const [first] = given;
  const constants = given.flatMap(({ assign, bit }) =>
    assign.kind === 'constant' ? [[bit, membersOf(assign.value)] as const] : [],
  );
  const isOneWord = given.every(({ held }) => held === first?.held);
  if (first !== undefined && isOneWord && constants.length === given.length) {
    const bits = given.reduce((sum, { bit }) => sum + bit, 0);
    const members = `[${constants.map(([bit, of]) => `[${bit}, ${literal(of)}]`).join(', ')}]`;
    const sets = scope.constant(
      `${output.name}Sets`,
      `/* @__PURE__ */ ${run('sharedSets')}(${otherwise}, ${members})`,
    );
    const open = `${first.open} & ${bits}`;
    return {
      expression: `${open} ? undefined : ${sets}(${first.held} & ${bits})`,
      functions: [],
    };
  }
  return combining(given, context, {
    before: ['const members = new Set();', 'let isGiven = false;'],
    each: (value) => [`isGiven = true;`, `${run('addAll')}(members, ${value});`],
    after: `return isGiven ? [...members] : ${otherwise};`,
  });
}

function membersOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [value];
}

/** The strictest value that the rules give which hold. */
export function strictest(given: readonly GivenCode[], context: CombineContext): CombinedCode {
  const { output, table, scope } = context;
  const order = scope.value(table.order, `${table.name}Order`);
  return combining(given, context, {
    before: ['let rank = -1;'],
    each: (value, assign) => {
      if (assign.kind !== 'constant') {
        return [`rank = Math.max(rank, ${order}.indexOf(String(${value})));`];
      }
      const rank = table.order.indexOf(String(assign.value));
      return rank < 0 ? [] : [`if (rank < ${rank}) rank = ${rank};`];
    },
    after: `return rank < 0 ? ${scope.value(output.default as Json, output.name)} : ${order}[rank];`,
  });
}

/** The value that one rule gives, or several alike. */
export function theOne(given: readonly GivenCode[], context: CombineContext): CombinedCode {
  const { output, scope } = context;
  return combining(given, context, {
    before: ['let found;'],
    each: (value) => [`if (found === undefined) found = ${value};`],
    after: `return found === undefined ? ${scope.value(output.default as Json, output.name)} : found;`,
  });
}

/** The parts of a function that combines what rules give, one after the other. */
interface Combining {
  readonly before: readonly string[];
  each(value: string, assign: AssignCode): readonly string[];
  readonly after: string;
}

function combining(
  given: readonly GivenCode[],
  { output, scope }: CombineContext,
  { before, each, after }: Combining,
): CombinedCode {
  const name = scope.names.fresh(`${output.name}Combined`);
  const masks = new Map<string, number>();
  for (const { open, bit } of given) masks.set(open, (masks.get(open) ?? 0) + bit);
  const isOpen = [...masks].map(([open, bits]) => `${open} & ${bits}`).join(' || ');
  const lines = given.flatMap(({ assign, held, bit }) => {
    const isConstant = assign.kind === 'constant';
    const value = isConstant ? scope.value(assign.value, output.name) : 'v';
    const read = isConstant
      ? []
      : [`const v = ${assign.code};`, 'if (v === undefined) return undefined;'];
    return [`if (${held} & ${bit}) {`, ...indented([...read, ...each(value, assign)]), '}'];
  });
  const body = [
    ...(isOpen === '' ? [] : [`if (${isOpen}) return undefined;`]),
    ...before,
    ...lines,
    after,
  ];
  return {
    expression: `${name}()`,
    functions: [[`function ${name}() {`, ...indented(body), '}'].join('\n')],
  };
}

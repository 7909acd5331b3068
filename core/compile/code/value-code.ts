import type { Json } from '../../base/json.js';
import { isGeneralFunction } from '../../rule/functions.js';
import type { Plan, PlannedDerivation } from '../../rule/plan.js';
import { type CodeScope, type ImportedFunction, indented } from './code-scope.js';

/** Where generated modules import from. */
export interface CodeImports {
  /** The module of `core/compiled.ts`. */
  readonly run: string;
  /** The module of `core/compiled-open.ts`. */
  readonly open: string;
  /** An expression for a function of `derive` that the edition brings, and what that needs. */
  own(name: string): OwnFunction;
}

/** A function of an edition in generated code. */
export interface OwnFunction {
  /** Gives the function, with its uses: an expression over what is imported. */
  readonly expression: string;
  readonly imports: readonly ImportedFunction[];
}

/** How the value of a name is read. */
export type ValueCode =
  | { readonly kind: 'constant'; readonly value: Json }
  /** A variable, or a call that computes it once. */
  | { readonly kind: 'read'; readonly code: string };

const UNKNOWN: ValueCode = { kind: 'read', code: 'undefined' };

/** Generates what reads the values of the names of a plan: a variable for each, derived ones lazily. */
export class ValuesCode {
  readonly scope: CodeScope;
  readonly #plan: Plan;
  readonly #imports: CodeImports;
  readonly #known = new Map<string, ValueCode>();
  /** The facts and open switches that are read, with their variables. */
  readonly inputs = new Map<string, string>();
  /** What is computed at most once: its variables. */
  readonly #computed: string[] = [];
  readonly #functions: string[] = [];

  /**
   * @param fixed the values of switches; one that is not among them is an input
   */
  constructor(
    plan: Plan,
    scope: CodeScope,
    imports: CodeImports,
    fixed: ReadonlyMap<string, Json>,
  ) {
    this.scope = scope;
    this.#plan = plan;
    this.#imports = imports;
    for (const [name, value] of [...plan.parameters, ...fixed]) {
      this.#known.set(name, { kind: 'constant', value });
    }
  }

  /** The functions that compute something once. */
  get functions(): readonly string[] {
    return this.#functions;
  }

  /** Statements that forget what was computed. */
  get resets(): readonly string[] {
    return this.#computed.map((variable) => `${variable} = ${this.run('UNREAD')};`);
  }

  /** Imports something of the shared code. */
  run(name: string): string {
    return this.scope.use({ from: this.#imports.run, name });
  }

  /** Gives an output its variable. */
  give(name: string): string {
    const code = this.scope.variable(name);
    this.#known.set(name, { kind: 'read', code });
    return code;
  }

  /** How a name is read. */
  of(name: string): ValueCode {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const made = this.#make(name);
    this.#known.set(name, made);
    return made;
  }

  /** The expression of a name's value; undefined where it is not known. */
  expression(name: string): string {
    const value = this.of(name);
    return value.kind === 'constant' ? this.scope.value(value.value, name) : value.code;
  }

  /** A call of a function that computes something once. */
  once(like: string, body: (variable: string) => readonly string[]): string {
    const variable = this.scope.variable(`${like}Known`, this.run('UNREAD'));
    const name = this.scope.names.fresh(like);
    this.#computed.push(variable);
    this.#functions.push(
      [
        `function ${name}() {`,
        ...indented([
          `if (${variable} !== ${this.run('UNREAD')}) return ${variable};`,
          ...body(variable),
          `return ${variable};`,
        ]),
        '}',
      ].join('\n'),
    );
    return `${name}()`;
  }

  #make(name: string): ValueCode {
    const { facts, switches } = this.#plan.ruleSet;
    const derivation = this.#plan.derivations.get(name);
    if (derivation !== undefined) return this.#derived(derivation);
    if (!facts.has(name) && !switches.has(name)) return UNKNOWN;
    const code = this.scope.variable(name);
    this.inputs.set(name, code);
    return { kind: 'read', code };
  }

  #derived(derivation: PlannedDerivation): ValueCode {
    const { name, args, function: f } = derivation;
    const values = args.map((arg) => this.of(arg));
    const constants = values.flatMap((value) => (value.kind === 'constant' ? [value.value] : []));
    if (constants.length === args.length) {
      return { kind: 'constant', value: f.compute(constants) };
    }
    const open = args.filter((_, i) => values[i]?.kind !== 'constant');
    const code = this.once(name, (variable) => {
      const read = open.map((arg) => [arg, this.scope.names.fresh(`${arg}Of`)] as const);
      const locals = new Map(read);
      const passed = args.map((arg) => locals.get(arg) ?? this.expression(arg));
      return [
        ...[...locals].map(([arg, local]) => `const ${local} = ${this.expression(arg)};`),
        `${variable} = ${[...locals.values()].map((local) => `${local} === undefined`).join(' || ')}`,
        '  ? undefined',
        `  : ${this.#call(derivation, passed)};`,
      ];
    });
    return { kind: 'read', code };
  }

  /** Functions that every edition has take their arguments as such; others, as a list. */
  #call({ functionName }: PlannedDerivation, args: readonly string[]): string {
    if (isGeneralFunction(functionName) && !this.#isOwn(functionName)) {
      return `${this.scope.use({ from: this.#imports.run, name: functionName })}(${args.join(', ')})`;
    }
    const { expression, imports } = this.#imports.own(functionName);
    for (const one of imports) this.scope.use(one);
    const constant = this.scope.constant(functionName, `/* @__PURE__ */ ${expression}`);
    return `${constant}.compute([${args.join(', ')}])`;
  }

  /** True where the edition has a function of its own by that name. */
  #isOwn(name: string): boolean {
    return Object.hasOwn(this.#plan.ruleSet.edition.functions ?? {}, name);
  }
}

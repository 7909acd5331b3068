import { deepFreeze, type Json } from '../../base/json.js';

/** Names that no variable may have. */
const RESERVED = new Set(
  [
    'arguments await break case catch class const continue debugger default delete do else enum eval',
    'export extends false finally for function if implements import in instanceof interface let new',
    'null package private protected public return static super switch this throw true try typeof',
    'undefined var void while with yield Array Map Object Set Symbol Number String NaN Infinity',
    // Of the generated module itself.
    'k v won held open members facts switches node isBusy outcome settled decision epoch epochs',
    'policyHash exactly at options',
  ].flatMap((line) => line.split(' ')),
);

/** The identifiers of a scope of generated code, all distinct. */
export class CodeNames {
  readonly #taken: Set<string>;
  readonly #given = new Map<string, string>();

  /** @param outer names of the scopes around it */
  constructor(outer: Iterable<string> = []) {
    this.#taken = new Set([...RESERVED, ...outer]);
  }

  /** The variable of something; always the same. */
  of(what: string): string {
    const known = this.#given.get(what);
    if (known !== undefined) return known;
    const made = this.fresh(what);
    this.#given.set(what, made);
    return made;
  }

  /** A variable that nothing else has, by a name for it. */
  fresh(like: string): string {
    const plain = camelCase(like);
    let name = plain;
    for (let n = 2; this.#taken.has(name); n++) name = `${plain}${n}`;
    this.#taken.add(name);
    return name;
  }
}

/** `attach.toggleOffOutcome` as `attachToggleOffOutcome`. */
function camelCase(text: string): string {
  const joined = text
    .split(/[^A-Za-z0-9_$]+/)
    .filter((part) => part !== '')
    .map((part, i) => (i === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1)))
    .join('');
  return /^[A-Za-z_$]/.test(joined) ? joined : `_${joined}`;
}

/** A function of another module. */
export interface ImportedFunction {
  /** As the generated module writes it. */
  readonly from: string;
  readonly name: string;
}

/** What a generated module declares before its functions, and imports. */
export class CodeScope {
  readonly names: CodeNames;
  readonly #imports = new Map<string, Set<string>>();
  readonly #constants = new Map<string, string>();
  readonly #lines: string[] = [];

  /** @param outer names that are taken */
  constructor(outer: Iterable<string> = []) {
    this.names = new CodeNames(outer);
  }

  /** The names that are imported, by module. */
  get imports(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#imports;
  }

  /** The declarations, in their order. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  /** Imports something. INVARIANT: its name was among those that are taken. */
  use({ from, name }: ImportedFunction): string {
    const of = this.#imports.get(from) ?? new Set<string>();
    this.#imports.set(from, of.add(name));
    return name;
  }

  /** Declares a variable. */
  variable(like: string, value?: string): string {
    const name = this.names.fresh(like);
    this.#lines.push(value === undefined ? `let ${name};` : `let ${name} = ${value};`);
    return name;
  }

  /** Declares a constant of an expression. */
  constant(like: string, expression: string): string {
    const known = this.#constants.get(expression);
    if (known !== undefined) return known;
    const name = this.names.fresh(upperCase(like));
    this.#lines.push(`const ${name} = ${expression};`);
    this.#constants.set(expression, name);
    return name;
  }

  /** The code of a value: a scalar as it is, a list as a frozen constant. */
  value(value: Json, like: string): string {
    if (typeof value !== 'object' || value === null) return literal(value);
    return this.constant(like, `/* @__PURE__ */ Object.freeze(${literal(deepFreeze(value))})`);
  }
}

/** `attachDecision` as `ATTACH_DECISION`. */
function upperCase(text: string): string {
  return camelCase(text)
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase();
}

/** A JSON value as an expression. */
export function literal(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return quoted(value);
  const members = Object.entries(value).map(([key, inner]) => `${keyOf(key)}: ${literal(inner)}`);
  return `{ ${members.join(', ')} }`;
}

/** A name as the key of an object. */
export function keyOf(name: string): string {
  // In brackets, `__proto__` is a key as every other.
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name);
}

/** A property of something. */
export function propertyOf(object: string, name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `${object}.${name}` : `${object}[${quoted(name)}]`;
}

function quoted(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const inner = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  // Line separators of JavaScript that JSON does not escape; and what would end a script in a page.
  const safe = inner.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  return `'${safe.replaceAll('</', '<\\/')}'`;
}

/** Lines, each further in. */
export function indented(lines: readonly string[], by = '  '): string[] {
  return lines.flatMap((line) => line.split('\n').map((one) => (one === '' ? '' : by + one)));
}

/** A text in a comment of one line. */
export function inComment(text: string): string {
  return text.replaceAll(/[\r\n\u2028\u2029]+/g, ' ').replaceAll('*/', '* /');
}

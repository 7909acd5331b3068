import { LIMITS } from './input-limits.js';
import type { Json } from './json.js';
import { type Problem, pointer } from './problem.js';
import { fail, ok, type Result } from './result.js';
import { shown } from './shown.js';
import { lineStarts, positionAt } from './text-position.js';

/**
 * Reads a JSON text: the one reader of everything that comes as text.
 * @param text without a byte order mark
 * @returns the value, or problems: `json/syntax`, `json/too-deep`, `json/too-long`,
 *   `json/duplicate-key` and `json/number` (one that JavaScript cannot hold), each with line and
 *   column; all but the first two are listed at once
 * @example
 * ```ts
 * import { readJson } from 'provisim/studio';
 *
 * const read = readJson('{ "users": 1, "users": 2 }');
 * console.log(read.ok ? [] : read.problems.map(({ code, column }) => `${code} ${column}`));
 * // [ 'json/duplicate-key 15' ]
 * ```
 */
export function readJson(text: string): Result<Json> {
  if (text.length > LIMITS.characters) {
    const message = `the text has more than ${LIMITS.characters} characters`;
    return fail([{ code: 'json/too-long', message }]);
  }
  let value: Json;
  try {
    value = JSON.parse(text) as Json; // JSON.parse gives nothing else
  } catch (error) {
    const deep = tooDeep(text);
    if (deep.length > 0) return fail(deep);
    return fail([{ code: 'json/syntax', message: `not JSON: ${reasonOf(error)}` }]);
  }
  const problems = new Scan(text).run();
  return problems.length > 0 ? fail(problems) : ok(value);
}

// The texts of engines differ, and quote what may be long.
function reasonOf(error: unknown): string {
  return shown(error instanceof Error ? error.message : String(error)).slice(1, -1);
}

/** The problem of a text that is not JSON, where it is too deep for a parser of trees. */
function tooDeep(text: string): readonly Problem[] {
  return new Scan(text).run().filter(({ code }) => code === 'json/too-deep');
}

interface OpenValue {
  /** Of an object; undefined of a list. */
  readonly keys: Set<string> | undefined;
  /** The key or index that is being read. */
  at: string | number;
  /** The next text is a key. */
  expectsKey: boolean;
}

/** One pass over the tokens of a text, for what `JSON.parse` does not say. */
class Scan {
  readonly #text: string;
  readonly #levels: OpenValue[] = [];
  readonly #problems: Problem[] = [];
  #level: OpenValue | undefined;
  #starts: readonly number[] | undefined;
  #offset = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): readonly Problem[] {
    while (this.#offset < this.#text.length) {
      const code = this.#text.charCodeAt(this.#offset);
      if (code === CODES.quote) this.#string();
      else if (code === CODES.minus || (code >= CODES.zero && code <= CODES.nine)) this.#number();
      else if (code === CODES.brace || code === CODES.bracket) {
        if (this.#levels.length === LIMITS.depth) return [this.#deep()];
        this.#open(code === CODES.brace);
      } else this.#sign(code);
    }
    return this.#problems;
  }

  #open(isObject: boolean): void {
    const keys = isObject ? new Set<string>() : undefined;
    this.#level = { keys, at: 0, expectsKey: isObject };
    this.#levels.push(this.#level);
    this.#offset += 1;
  }

  #sign(code: number): void {
    this.#offset += 1;
    const level = this.#level;
    if (level === undefined) return;
    if (code === CODES.closingBrace || code === CODES.closingBracket) {
      this.#levels.pop();
      this.#level = this.#levels.at(-1);
    } else if (code === CODES.colon) level.expectsKey = false;
    else if (code === CODES.comma && level.keys !== undefined) level.expectsKey = true;
    else if (code === CODES.comma) level.at = Number(level.at) + 1;
  }

  #string(): void {
    const text = this.#text;
    const start = this.#offset;
    let end = start + 1;
    let isEscaped = false;
    for (; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (code === CODES.quote) break;
      if (code !== CODES.backslash) continue;
      isEscaped = true;
      end += 1;
    }
    this.#offset = end + 1;
    const level = this.#level;
    if (level?.keys === undefined || !level.expectsKey) return;
    const key = isEscaped ? unescaped(text.slice(start, end + 1)) : text.slice(start + 1, end);
    level.at = key;
    if (level.keys.has(key)) {
      this.#add('json/duplicate-key', `${shown(key)} stands twice in one object`, start);
    }
    level.keys.add(key);
  }

  #number(): void {
    NUMBER.lastIndex = this.#offset;
    const [digits = '-'] = NUMBER.exec(this.#text) ?? [];
    const value = Number(digits);
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
      const message = `\`${shown(digits).slice(1, -1)}\` is a number that cannot be held exactly`;
      this.#add('json/number', message, this.#offset);
    }
    this.#offset += Math.max(digits.length, 1);
  }

  #deep(): Problem {
    const message = `lists and objects are more than ${LIMITS.depth} deep`;
    return { code: 'json/too-deep', message, ...this.#position(this.#offset) };
  }

  #add(code: string, message: string, offset: number): void {
    const at = pointer(this.#levels.map((level) => level.at));
    this.#problems.push({ code, message, at, ...this.#position(offset) });
  }

  #position(offset: number) {
    this.#starts ??= lineStarts(this.#text);
    return positionAt(this.#starts, offset);
  }
}

const CODES = {
  ...{
    quote: 0x22,
    backslash: 0x5c,
    comma: 0x2c,
    colon: 0x3a,
    minus: 0x2d,
    zero: 0x30,
    nine: 0x39,
  },
  ...{ brace: 0x7b, closingBrace: 0x7d, bracket: 0x5b, closingBracket: 0x5d },
} as const;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function unescaped(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted; // of a text that is not JSON: only its depth matters
  }
}

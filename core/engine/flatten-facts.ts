import { inputProblems } from '../base/input-problems.js';
import { isRecord } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import { shown } from '../base/shown.js';

/**
 * Gives every field of the facts that are objects as a fact of its own, under the names that
 * `fromJsonRulesEngine` makes of a `path`: `$.address.city` of `customer` is
 * `customer.address.city`. Single values and lists stay as they are, and so does
 * `{ unknown: true }`.
 * @param facts as `run` of json-rules-engine takes them
 * @returns the facts of a request; or problem `facts/shape`, `json/too-deep`, or `facts/same-name`
 * where two fields have one name
 * @example
 * ```ts
 * import { flattenFacts } from 'provisim/json-rules-engine';
 *
 * const flat = flattenFacts({ customer: { age: 31, address: { city: 'Brno' } }, open: true });
 * const [facts] = flat.ok ? [flat.value] : [];
 * console.log(JSON.stringify(facts)); // {"customer.age":31,"customer.address.city":"Brno","open":true}
 * ```
 */
export function flattenFacts(facts: unknown): Result<Readonly<Record<string, unknown>>> {
  if (!isRecord(facts)) {
    const message = `the facts are an object of facts by name, not ${shown(facts)}`;
    return fail([{ code: 'facts/shape', message, at: '' }]);
  }
  const deep = inputProblems(facts);
  if (deep.length > 0) return fail(deep);
  const fields = fieldsOf(facts, []);
  const names = fields.map(([name]) => name);
  const twice = new Set(names.filter((name, i) => names.indexOf(name) < i));
  return twice.size === 0 ? ok(Object.fromEntries(fields)) : fail([...twice].map(sameName));
}

function fieldsOf(part: Record<string, unknown>, at: readonly string[]): [string, unknown][] {
  return Object.entries(part).flatMap(([key, value]) => {
    const path = [...at, key];
    return isRecord(value) && !isUnknown(value) ? fieldsOf(value, path) : [[joined(path), value]];
  });
}

function isUnknown(value: Record<string, unknown>): boolean {
  return value.unknown === true && Object.keys(value).length === 1;
}

function sameName(name: string): Problem {
  const message = `two fields are the fact \`${name}\``;
  return { code: 'facts/same-name', message, hint: 'rename one of them', at: '' };
}

// `$.a.b`, `$['a']["b"]` and `a.b` lead to one field; all else searches, counts or filters.
const STEP = /\.([A-Za-z_][\w-]*)|\[(?:'([\w -]+)'|"([\w -]+)")\]/gy;

/**
 * The name of the field that a path leads to.
 * @param fact the fact that has the field
 * @param path as json-rules-engine takes it, not empty
 * @returns undefined where the path does more than name fields one after another
 */
export function flatName(fact: string, path: string): string | undefined {
  const steps = path.startsWith('$') ? path.slice(1) : `.${path}`;
  const found = [...steps.matchAll(STEP)];
  const whole = found.map(([step]) => step).join('');
  const keys = found.map(([, plain, single, double]) => plain ?? single ?? double ?? '');
  // The length of a list is no field of it in JSON.
  return whole === steps && keys.at(-1) !== 'length' ? joined([fact, ...keys]) : undefined;
}

function joined(path: readonly string[]): string {
  return path.join('.');
}

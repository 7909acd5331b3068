import { copyOf, isRecord, type Json, notPlain, ownValue } from '../base/json.js';
import { type Problem, pointer } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import { shown } from '../base/shown.js';
import { closest, meant } from '../base/suggest.js';
import type { EditionDefinition } from '../rule/policy.js';
import type { RuleSetFile } from '../rule/rule-set.js';
import type { FactSpec } from '../rule/signature.js';
import { conforms, describeType } from '../rule/value-type.js';
import type { Value } from './evaluate.js';

/** Where the value of a fact comes from. */
export type Origin = 'given' | 'default' | 'notSent' | 'unknown' | 'usual';

/** The facts of a request, normalized: known values, null for not sent, undefined for unknown. */
export interface Inputs {
  readonly values: ReadonlyMap<string, Value>;
  readonly origins: ReadonlyMap<string, Origin>;
}

/** What facts are read for: a rule set or a process. */
export interface FactReader {
  readonly id: string;
  readonly facts: ReadonlyMap<string, FactSpec>;
  readonly edition: Pick<EditionDefinition, 'nullMeans'>;
  readonly file: Pick<RuleSetFile, 'defaults'>;
}

/**
 * Reads the facts of a request.
 * @param reader the rule set of the decision, or a process
 * @param given an object of facts by name; `{ "unknown": true }` says that a fact is not known
 * @returns problems `facts/…`: not an object, unknown fact, value out of the fact's domain
 */
export function readFacts(reader: FactReader, given: unknown): Result<Inputs> {
  const other = notPlain(given);
  if (other !== undefined || !isRecord(given)) {
    const message = `the facts are not an object but ${other}`;
    return fail([
      { code: 'facts/shape', message, hint: 'as in `{ "fact": value }`', at: '/facts' },
    ]);
  }
  const present = withPresentNames(reader.facts, given);
  const values = new Map<string, Value>();
  const origins = new Map<string, Origin>();
  const problems: Problem[] = Object.keys(present)
    .filter((name) => !reader.facts.has(name))
    .map((name) => unknownFact(reader, name));
  for (const fact of reader.facts.values()) {
    const read = readFact(reader, fact, ownValue(present, fact.name));
    if ('problem' in read) problems.push(read.problem);
    else {
      values.set(fact.name, read.value);
      origins.set(fact.name, read.origin);
    }
  }
  return problems.length > 0 ? fail(problems) : ok({ values, origins });
}

/** The facts that a request leaves out; one that is unknown on purpose is not left out. */
export function leftOut(reader: FactReader, given: unknown): ReadonlySet<string> {
  const present = isRecord(given) ? withPresentNames(reader.facts, given) : {};
  const isGiven = (name: string) => {
    const value = ownValue(present, name);
    return value !== undefined && value !== null;
  };
  return new Set([...reader.facts.keys()].filter((name) => !isGiven(name)));
}

/**
 * Facts by their present names: the value under a former name goes to every fact that had it. A
 * former name beside the present one stays, as a name that is not known.
 */
export function withPresentNames(
  facts: ReadonlyMap<string, FactSpec>,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const renamed = [...facts.values()].flatMap(({ name, formerly = [] }) =>
    formerly
      .filter((old) => Object.hasOwn(given, old) && !Object.hasOwn(given, name))
      .map((old) => [old, name] as const),
  );
  if (renamed.length === 0) return given;
  const old = new Set(renamed.map(([name]) => name));
  return Object.fromEntries([
    ...Object.entries(given).filter(([name]) => !old.has(name)),
    ...renamed.map(([from, to]) => [to, given[from]] as const),
  ]);
}

/** A fact that was read, or the problem with it. */
export type ReadFact = { value: Value; origin: Origin } | { problem: Problem };

/**
 * Reads one fact of a request.
 * @param given its value; undefined where it was left out
 */
export function readFact(reader: FactReader, fact: FactSpec, given: unknown): ReadFact {
  if (given === undefined) return absent(reader, fact);
  if (isRecord(given) && ownValue(given, 'unknown') === true)
    return { value: undefined, origin: 'unknown' };
  if (given === null && fact.nullable !== true) {
    const unsent = reader.edition.nullMeans === 'unknown';
    return unsent ? absent(reader, fact) : { problem: wrongValue(fact, given) };
  }
  const value = accepted(fact, given);
  if (value === undefined) return { problem: wrongValue(fact, given) };
  return { value, origin: given === null && fact.absent === 'notSent' ? 'notSent' : 'given' };
}

function absent(reader: FactReader, fact: FactSpec): ReadFact {
  if (fact.absent === 'unknown') return { value: undefined, origin: 'unknown' };
  if (fact.absent === 'notSent') return { value: null, origin: 'notSent' };
  return { value: reader.file.defaults?.[fact.name]?.value ?? null, origin: 'default' };
}

/** The value as the rules read it: one of the fact's, whichever way it was written; a copy. */
function accepted(fact: FactSpec, given: unknown): Json | undefined {
  if (given === null) return fact.nullable === true ? null : undefined;
  const read = fact.schema.safeParse(given);
  if (read.success) return copyOf(read.data as Json); // JSON, from a schema of JSON values
  if (fact.open !== true || !conforms(fact, given as Json)) return undefined;
  const isMistake = fact.refusesMistyped === true && mistyped(fact, given) !== undefined;
  return isMistake ? undefined : copyOf(given as Json);
}

/** The token that a text which is none may be meant for. */
function mistyped({ values = [] }: FactSpec, given: unknown): string | undefined {
  const texts: readonly unknown[] = Array.isArray(given) ? given : [given];
  return texts
    .filter((text) => typeof text === 'string' && !values.includes(text))
    .map((text) => closest(String(text), values))
    .find((meant) => meant !== undefined);
}

function unknownFact(reader: FactReader, name: string): Problem {
  return {
    code: 'facts/unknown-fact',
    message: `\`${name}\` is not a fact of \`${reader.id}\``,
    hint: meant(name, reader.facts.keys()),
    at: pointer(['facts', name]),
  };
}

function wrongValue(fact: FactSpec, given: unknown): Problem {
  const near = mistyped(fact, given);
  const isTooLarge = Number.isInteger(given) && !Number.isSafeInteger(given);
  const bound = isTooLarge ? `; whole numbers reach ${Number.MAX_SAFE_INTEGER}` : '';
  const right = `right would be ${describeType(fact)}${bound}`;
  return {
    code: 'facts/wrong-value',
    message: `\`${fact.name}\` cannot be ${shown(given)}`,
    hint: near === undefined ? right : `did you mean \`${near}\`?`,
    at: pointer(['facts', fact.name]),
  };
}

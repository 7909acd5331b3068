import { copyOf, isRecord, type Json, notPlain, ownValue } from '../base/json.js';
import { type Problem, pointer } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import { asText, named, shown } from '../base/shown.js';
import { meant } from '../base/suggest.js';
import { type FactReader, readFacts, withPresentNames } from '../decide/inputs.js';
import { valueTypeOf } from '../rule/fact-schema.js';
import type { Policy } from '../rule/policy.js';
import { factSpec } from '../rule/signature.js';
import { describeType } from '../rule/value-type.js';
import type { ProcessDefinition } from './definition.js';
import type { CaseFacts } from './run.js';

/**
 * Reads facts of a case for a process.
 * @param given facts by name; `{ "unknown": true }` forgets a known fact
 * @returns problems `facts/…`; else the facts that are now known and those to forget
 */
export function readCaseFacts(
  definition: ProcessDefinition,
  nullMeans: FactReader['edition']['nullMeans'],
  given: unknown,
): Result<{ known: CaseFacts; forgotten: readonly string[] }> {
  const facts = new Map(
    Object.entries(definition.facts).map(([name, use]) => [name, factSpec(name, use)]),
  );
  const read = readFacts({ id: definition.id, facts, edition: { nullMeans }, file: {} }, given);
  if (!read.ok) return read;
  const { values, origins } = read.value;
  const sent = Object.keys(isRecord(given) ? withPresentNames(facts, given) : {});
  const known = sent.flatMap((name) => {
    const value = values.get(name);
    const origin = origins.get(name);
    const isKnown = origin === 'given' || origin === 'notSent';
    return isKnown && value !== undefined ? [[name, value] as const] : [];
  });
  const names = new Set(known.map(([name]) => name));
  return ok({
    known: Object.fromEntries(known),
    forgotten: sent.filter((name) => !names.has(name)),
  });
}

/**
 * Reads an event with its payload.
 * @returns problems `event/…`: unknown event, unknown field, value that the field cannot have
 */
export function readEvent(
  definition: ProcessDefinition,
  event: string,
  payload: unknown,
): Result<Readonly<Record<string, Json>>> {
  const spec = ownValue(definition.events, event);
  if (spec === undefined) {
    const message = `${named(event)} is not an event of \`${definition.id}\``;
    const hint = meant(asText(event), Object.keys(definition.events));
    return fail([{ code: 'event/unknown-event', message, hint, at: '/event' }]);
  }
  if (payload === undefined) return ok({});
  const other = notPlain(payload);
  if (other !== undefined || !isRecord(payload)) {
    const message = `the payload is not an object but ${other}`;
    return fail([{ code: 'event/shape', message, at: '/payload' }]);
  }
  const problems = Object.entries(payload).flatMap(([field, value]): Problem[] => {
    const schema = ownValue(spec.payload, field);
    const at = pointer(['payload', field]);
    if (schema === undefined) {
      const message = `\`${event}\` brings no \`${field}\` along`;
      const hint = meant(field, Object.keys(spec.payload));
      return [{ code: 'event/unknown-field', message, hint, at }];
    }
    if (schema.safeParse(value).success) return [];
    const message = `\`${field}\` cannot be ${shown(value)}`;
    const hint = `right would be ${describeType(valueTypeOf(schema))}`;
    return [{ code: 'event/wrong-value', message, hint, at }];
  });
  // Every field was accepted by its schema, so all are JSON.
  return problems.length > 0 ? fail(problems) : ok(copyOf(payload as Record<string, Json>));
}

/** What null means in an edition of a policy. */
export function nullMeansIn(policy: Policy, edition: string): FactReader['edition']['nullMeans'] {
  const ruleSets = [...policy.ruleSets.values()];
  return ruleSets.find((r) => r.edition.id === edition)?.edition.nullMeans ?? 'problem';
}

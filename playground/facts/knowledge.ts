import type { Json } from '../../core/index.js';
import { type FactSpec, isRecord } from '../../core/studio.js';

/** What is known of a fact: a value, or one of the ways in which there is none. */
export type Knowledge = 'value' | 'unknown' | 'notSent' | 'default' | 'null';

/** The knowledge that a form's value expresses; undefined: left out. */
export function knowledgeOf(spec: FactSpec, value: Json | undefined): Knowledge {
  if (value === undefined) return spec.absent;
  if (isRecord(value) && value.unknown === true) return 'unknown';
  if (value !== null) return 'value';
  return spec.absent === 'notSent' ? 'notSent' : 'null';
}

/** The states of knowledge of a fact besides a value. */
export function alternatives(spec: FactSpec): readonly Knowledge[] {
  const none = spec.nullable === true && spec.absent !== 'notSent';
  return [...new Set<Knowledge>([...(none ? ['null' as const] : []), spec.absent, 'unknown'])];
}

/** The form's value for a state of knowledge; undefined: the fact is left out. */
export function valueFor(spec: FactSpec, knowledge: Knowledge): Json | undefined {
  if (knowledge === 'value') return firstValue(spec);
  if (knowledge === 'null') return null;
  return knowledge === spec.absent ? undefined : { unknown: true };
}

function firstValue({ type, values, min }: FactSpec): Json {
  if (type === 'boolean') return true;
  if (type === 'set' || type === 'string[]') return [];
  if (type === 'integer' || type === 'number') return min ?? 0;
  return values?.[0] ?? '';
}

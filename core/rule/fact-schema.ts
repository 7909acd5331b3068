import * as z from 'zod/mini';
import type { TypeName, ValueType, WrittenForm } from './value-type.js';

/** What a fact's schema says besides its values. */
export interface FactMeta {
  /** What the fact is, in a few English words. */
  readonly title: string;
  /** What a number counts: `user`, `administrator`. */
  readonly unit?: string;
  /** The rule of the guide that the fact stems from: `BW-ATT-02`. */
  readonly source: string;
  /** Names that it had before: files, saved cases and links that still use one are read as before. */
  readonly formerly?: readonly string[];
}

/** A Zod schema made by one of the functions of `fact.ts`. */
export type FactSchema = z.ZodMiniType;

/** The type that a schema describes, as the kernel reads it. */
export function valueTypeOf(schema: FactSchema): ValueType {
  const json = jsonSchemaOf(schema);
  const values = json.enum ?? json.items?.enum;
  const form = formOf(json);
  return {
    type: json.factType,
    ...(values === undefined ? {} : { values }),
    ...(json.keyed === undefined ? {} : { keyed: json.keyed }),
    ...(form === undefined ? {} : { form }),
    ...(json.fresh === undefined ? {} : { fresh: json.fresh }),
    ...bound('min', json.minimum),
    ...bound('max', json.maximum),
  };
}

/** Title, unit, source and former names of a fact's schema. */
export function metaOf(schema: FactSchema): FactMeta {
  const { title = '', unit, source = '', formerly } = jsonSchemaOf(schema);
  return { title, source, ...(unit && { unit }), ...(formerly && { formerly }) };
}

/** The form of the texts that a schema describes: of the value itself, or of the members of a list. */
export function writtenFormOf(schema: FactSchema): WrittenForm {
  const json = jsonSchemaOf(schema);
  const text = json.items ?? json;
  const all = [text, ...(text.allOf ?? [])];
  const patterns = all.flatMap(({ pattern }) => pattern ?? []);
  const minLength = Math.max(0, ...all.map(({ minLength: least = 0 }) => least));
  return {
    ...(patterns.length > 0 && { patterns }),
    ...(minLength > 0 && { minLength }),
    ...(json.each !== undefined && { each: json.each }),
  };
}

// The schemas are created by the functions of `fact.ts`, which all set `factType`: Zod's type cannot say
// so.
function jsonSchemaOf(schema: FactSchema): JsonSchema {
  const known = jsonSchemas.get(schema) ?? (z.toJSONSchema(schema) as unknown as JsonSchema);
  jsonSchemas.set(schema, known);
  return known;
}

const jsonSchemas = new WeakMap<FactSchema, JsonSchema>();

/** The part of the JSON Schema of a text that the functions of `fact.ts` produce. */
interface JsonText {
  readonly pattern?: string;
  readonly minLength?: number;
  readonly allOf?: readonly JsonText[];
}

/** The part of a JSON Schema that the functions of `fact.ts` produce. */
interface JsonSchema extends JsonText {
  readonly factType: TypeName;
  readonly enum?: string[];
  readonly items?: JsonText & { readonly enum?: string[] };
  readonly each?: NonNullable<WrittenForm['each']>;
  readonly keyed?: string[];
  readonly form?: string;
  readonly fresh?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly title?: string;
  readonly unit?: string;
  readonly source?: string;
  readonly formerly?: readonly string[];
}

// A text of any form may not be empty: a list of tokens says what it may be.
function formOf({ form, minLength = 0, enum: tokens }: JsonSchema): string | undefined {
  return form ?? (minLength > 0 && tokens === undefined ? 'a text that is not empty' : undefined);
}

function bound(
  name: 'min' | 'max',
  value = Number.MAX_SAFE_INTEGER,
): Pick<ValueType, 'min' | 'max'> {
  return Math.abs(value) === Number.MAX_SAFE_INTEGER ? {} : { [name]: value };
}

import type * as z from 'zod/mini';
import { type FactMeta, type FactSchema, metaOf, valueTypeOf } from './fact-schema.js';
import type { ValueCheck, ValueType } from './value-type.js';

/** What the absence of a fact means: see `docs/how-a-decision-is-made.md`. */
export type Absence = 'unknown' | 'default' | 'notSent';

/** The use of a fact of the edition by one decision. */
export interface FactUse<S extends FactSchema = FactSchema> {
  readonly schema: S;
  readonly absent: Absence;
  readonly nullable: boolean;
  readonly open: boolean;
  /** Of an open fact: a value that is almost one of the schema's is taken for a mistake. */
  readonly refusesMistyped?: boolean;
}

interface Options {
  /** `null` is a value: known to be absent. */
  readonly nullable?: boolean;
  /** Values that the schema does not list are legal input. */
  readonly open?: boolean;
  /** With `open`: a value that is almost one of the schema's is taken for a mistake. */
  readonly refusesMistyped?: boolean;
}

/**
 * A needed fact: left out, it is unknown.
 * @example
 * ```ts
 * import { boolean, needed } from 'provisim/define';
 *
 * console.log(needed(boolean()).absent); // unknown
 * ```
 */
export function needed<S extends FactSchema>(schema: S, options: Options = {}): FactUse<S> {
  return { schema, absent: 'unknown', nullable: false, open: false, ...options };
}

/**
 * A defaulted fact: left out, it has the default of the rule set (its `defaults`).
 * @example
 * ```ts
 * import { boolean, defaulted } from 'provisim/define';
 *
 * console.log(defaulted(boolean()).absent); // default
 * ```
 */
export function defaulted<S extends FactSchema>(schema: S, options: Options = {}): FactUse<S> {
  return { schema, absent: 'default', nullable: false, open: false, ...options };
}

/**
 * An optional fact: leaving it out is a value of its own, not sent.
 * @example
 * ```ts
 * import { boolean, optional } from 'provisim/define';
 *
 * console.log(optional(boolean()).absent); // notSent
 * ```
 */
export function optional<S extends FactSchema>(schema: S, options: Options = {}): FactUse<S> {
  return { schema, absent: 'notSent', open: false, ...options, nullable: true };
}

/** The signature of a decision: its facts and outputs with their types. */
export interface Signature {
  readonly id: string;
  readonly facts: Readonly<Record<string, FactUse>>;
  readonly outputs: Readonly<Record<string, FactSchema>>;
}

/**
 * Declares a decision; the types of its facts and outputs follow from the schemas.
 * @example
 * ```ts
 * import { integer, needed, oneOf, signature } from 'provisim/define';
 *
 * const entry = signature({
 *   id: 'park.entry',
 *   facts: { age: needed(integer({ title: 'Age', unit: 'year', source: 'P-1', min: 0 })) },
 *   outputs: { entry: oneOf(['LET_IN', 'TURNED_AWAY']) },
 * });
 * console.log(Object.keys(entry.facts).join()); // age
 * ```
 */
export function signature<const S extends Signature>(declared: S): S {
  return declared;
}

/** What a fact is in a request that says on purpose that it is not known. */
export interface Unknown {
  readonly unknown: true;
}

/** The value of one fact in a request: known, or on purpose unknown. */
export type FactInput<U extends FactUse> = Readonly<z.infer<U['schema']>> | null | Unknown;

/** The facts that a decision takes. All may be left out, with the meaning of their use. */
export type FactsOf<S extends Signature> = {
  readonly [K in keyof S['facts']]?: FactInput<S['facts'][K]>;
};

/** The outputs of a decision. `null` where no rule gave a value. */
export type OutcomeOf<S extends Signature> = {
  readonly [K in keyof S['outputs']]: Readonly<z.infer<S['outputs'][K]>> | null;
};

/** A fact as the kernel reads it. */
export interface FactSpec extends FactMeta, ValueType {
  readonly name: string;
  readonly absent: Absence;
  readonly schema: ValueCheck;
  readonly refusesMistyped?: boolean;
}

/** The facts of a signature as the kernel reads them, by name, in the order of the signature. */
export function factSpecs(declared: Signature): ReadonlyMap<string, FactSpec> {
  return new Map(Object.entries(declared.facts).map(([name, use]) => [name, factSpec(name, use)]));
}

/** One fact of a signature as the kernel reads it. */
export function factSpec(name: string, use: FactUse): FactSpec {
  return {
    name,
    schema: use.schema,
    absent: use.absent,
    ...metaOf(use.schema),
    ...valueTypeOf(use.schema),
    nullable: use.nullable,
    open: use.open,
    ...(use.refusesMistyped === true ? { refusesMistyped: true } : {}),
  };
}

/** The outputs of a signature by name. */
export function outputTypes(declared: Signature): ReadonlyMap<string, ValueType> {
  return new Map(
    Object.entries(declared.outputs).map(([name, schema]) => [
      name,
      { ...valueTypeOf(schema), nullable: true },
    ]),
  );
}

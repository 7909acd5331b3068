import * as z from 'zod/mini';
import { DAYS, INSTANTS, MONTH } from './calendar.js';
import type { FactMeta } from './fact-schema.js';
import { lazySchema } from './lazy-schema.js';

type Bounds = { readonly min?: number; readonly max?: number };
type Tokens = readonly [string, ...string[]];

/**
 * A fact or output that is true or false.
 * @example
 * ```ts
 * import { boolean } from 'provisim/define';
 *
 * const schema = boolean({ title: 'It is dark', source: 'P-3' });
 * console.log(schema.safeParse(true).success, schema.safeParse('yes').success); // true false
 * ```
 */
export function boolean(meta?: FactMeta) {
  return lazySchema(() => z.boolean().check(z.meta({ factType: 'boolean', ...meta })));
}

/**
 * A whole number, within bounds that are part of the range.
 * @example
 * ```ts
 * import { integer } from 'provisim/define';
 *
 * const schema = integer({ title: 'Age', unit: 'year', source: 'P-1', min: 0 });
 * console.log(schema.safeParse(31).success, schema.safeParse(-1).success); // true false
 * ```
 */
export function integer(meta?: FactMeta & Bounds) {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER, ...rest } = meta ?? {};
  return lazySchema(() =>
    z.int().check(z.minimum(min), z.maximum(max), z.meta({ factType: 'integer', ...rest })),
  );
}

/**
 * A number, possibly with a fraction, within bounds that are part of the range.
 * @example
 * ```ts
 * import { number } from 'provisim/define';
 *
 * const schema = number({ title: 'Share', source: 'P-1', min: 0, max: 1 });
 * console.log(schema.safeParse(0.5).success, schema.safeParse(1.5).success); // true false
 * ```
 */
export function number(meta?: FactMeta & Bounds) {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER, ...rest } = meta ?? {};
  return lazySchema(() =>
    z.number().check(z.minimum(min), z.maximum(max), z.meta({ factType: 'number', ...rest })),
  );
}

/**
 * One of a list of tokens.
 * @example
 * ```ts
 * import { oneOf } from 'provisim/define';
 *
 * const schema = oneOf(['DAY', 'YEAR']);
 * console.log(schema.safeParse('DAY').success, schema.safeParse('WEEK').success); // true false
 * ```
 */
export function oneOf<const T extends Tokens>(values: T, meta?: FactMeta) {
  return lazySchema(() => z.enum(values).check(z.meta({ factType: 'enum', ...meta })));
}

/**
 * Any text that is not empty; compared exactly.
 * @example
 * ```ts
 * import { text } from 'provisim/define';
 *
 * const schema = text();
 * console.log(schema.safeParse('org-acme').success, schema.safeParse('').success); // true false
 * ```
 */
export function text(meta?: FactMeta) {
  return lazySchema(() =>
    z.string().check(z.minLength(1), z.meta({ factType: 'string', ...meta })),
  );
}

/**
 * Any text, also the empty one: what somebody typed.
 * @example
 * ```ts
 * import { anyText } from 'provisim/define';
 *
 * const schema = anyText();
 * console.log(schema.safeParse('').success, schema.safeParse(7).success); // true false
 * ```
 */
export function anyText(meta?: FactMeta) {
  return lazySchema(() => z.string().check(z.meta({ factType: 'string', ...meta })));
}

/**
 * An e-mail address; blanks around it and the case of its letters do not matter.
 * @example
 * ```ts
 * import { email } from 'provisim/define';
 *
 * const schema = email();
 * console.log(schema.safeParse(' anna@acme.example').success, schema.safeParse('anna').success); // true false
 * ```
 */
export function email(meta?: FactMeta) {
  return lazySchema(() =>
    z.string().check(z.regex(/^\s*[^\s@]+@[^\s@]+\s*$/), z.meta({ factType: 'email', ...meta })),
  );
}

/** An e-mail address, or the empty text where a field was left blank. */
export function emailOrEmpty(meta?: FactMeta) {
  const form = /^\s*(?:[^\s@]+@[^\s@]+\s*)?$/;
  return lazySchema(() => z.string().check(z.regex(form), z.meta({ factType: 'email', ...meta })));
}

/**
 * A country by its two letters of ISO 3166, in either case.
 * @example
 * ```ts
 * import { country } from 'provisim/define';
 *
 * const schema = country();
 * console.log(schema.safeParse('us').success, schema.safeParse('USA').success); // true false
 * ```
 */
export function country(meta?: FactMeta) {
  return lazySchema(() =>
    z.string().check(z.regex(/^[A-Za-z]{2}$/), z.meta({ factType: 'country', ...meta })),
  );
}

/**
 * A locale: the two letters of a language and the two of a country, as in `en_US`.
 * @example
 * ```ts
 * import { locale } from 'provisim/define';
 *
 * const schema = locale();
 * console.log(schema.safeParse('en_US').success, schema.safeParse('en').success); // true false
 * ```
 */
export function locale(meta?: FactMeta) {
  return lazySchema(() =>
    z.string().check(z.regex(/^[a-z]{2}_[A-Z]{2}$/), z.meta({ factType: 'locale', ...meta })),
  );
}

/**
 * A day of the calendar, as in `2024-08-21`.
 * @example
 * ```ts
 * import { date } from 'provisim/define';
 *
 * const schema = date();
 * console.log(schema.safeParse('2024-02-29').success, schema.safeParse('2023-02-29').success); // true false
 * ```
 */
export function date(meta?: FactMeta) {
  return lazySchema(() =>
    z.string().check(
      z.refine((text) => DAYS.read(text) !== undefined),
      z.meta({ factType: 'date', ...meta }),
    ),
  );
}

/**
 * A month of the calendar, as in `2024-08`.
 * @example
 * ```ts
 * import { month } from 'provisim/define';
 *
 * const schema = month();
 * console.log(schema.safeParse('2024-08').success, schema.safeParse('2024-13').success); // true false
 * ```
 */
export function month(meta?: FactMeta) {
  return lazySchema(() =>
    z
      .string()
      .check(
        z.regex(MONTH),
        z.meta({ factType: 'string', form: 'a month such as `2024-08`', ...meta }),
      ),
  );
}

/**
 * An instant, as in `2024-08-21T12:00:00Z`; or with an offset from UTC in place of Z.
 * @example
 * ```ts
 * import { instant } from 'provisim/define';
 *
 * const schema = instant();
 * console.log(schema.safeParse('2024-08-21T12:00:00Z').success, schema.safeParse('2024-08-21').success); // true false
 * ```
 */
export function instant(meta?: FactMeta) {
  return lazySchema(() =>
    z.string().check(
      z.refine((text) => INSTANTS.read(text) !== undefined),
      z.meta({ factType: 'instant', ...meta }),
    ),
  );
}

/**
 * A list of texts, possibly repeated.
 * @example
 * ```ts
 * import { texts } from 'provisim/define';
 *
 * const schema = texts();
 * console.log(schema.safeParse(['a', 'a']).success, schema.safeParse('a').success); // true false
 * ```
 */
export function texts(meta?: FactMeta) {
  return lazySchema(() => z.array(z.string()).check(z.meta({ factType: 'string[]', ...meta })));
}

/**
 * A list of days of the calendar, each as in `2024-08-21`.
 * @example
 * ```ts
 * import { dates } from 'provisim/define';
 *
 * const schema = dates();
 * console.log(schema.safeParse(['2024-08-21']).success, schema.safeParse(['2024-08']).success); // true false
 * ```
 */
export function dates(meta?: FactMeta) {
  const one = z.string().check(z.refine((text) => DAYS.read(text) !== undefined));
  const form = 'a list of dates such as `2024-08-21`';
  return lazySchema(() =>
    z.array(one).check(z.meta({ factType: 'string[]', each: 'date', form, ...meta })),
  );
}

const TIMES = 'times such as `2024-08-21T12:00:00Z`';

/**
 * A list of instants, each as in `2024-08-21T12:00:00Z`.
 * @example
 * ```ts
 * import { instants } from 'provisim/define';
 *
 * const schema = instants();
 * console.log(schema.safeParse(['2024-08-21T12:00:00Z']).success, schema.safeParse(['noon']).success); // true false
 * ```
 */
export function instants(meta?: FactMeta) {
  const one = z.string().check(z.refine((text) => INSTANTS.read(text) !== undefined));
  return lazySchema(() =>
    z
      .array(one)
      .check(
        z.meta({ factType: 'string[]', each: 'instant', form: `a list of ${TIMES}`, ...meta }),
      ),
  );
}

/** A list of instants; the empty text is one that is still to come. */
export function instantsOrEmpty(meta?: FactMeta) {
  const isTime = (text: string) => text === '' || INSTANTS.read(text) !== undefined;
  const one = z.string().check(z.refine(isTime));
  const form = `a list of ${TIMES}, or the empty text`;
  const each = 'instantOrEmpty';
  return lazySchema(() =>
    z.array(one).check(z.meta({ factType: 'string[]', each, form, ...meta })),
  );
}

/**
 * A list of tokens, possibly repeated.
 * @example
 * ```ts
 * import { listOf } from 'provisim/define';
 *
 * const schema = listOf(['DAY', 'YEAR']);
 * console.log(schema.safeParse(['DAY', 'DAY']).success, schema.safeParse(['WEEK']).success); // true false
 * ```
 */
export function listOf<const T extends Tokens>(values: T, meta?: FactMeta) {
  return lazySchema(() => z.array(z.enum(values)).check(z.meta({ factType: 'string[]', ...meta })));
}

/**
 * A list of texts `key=value` with one of these values; keys are texts that are not empty.
 * @example
 * ```ts
 * import { keyed } from 'provisim/define';
 *
 * const schema = keyed(['ON', 'OFF']);
 * console.log(schema.safeParse(['video=ON']).success, schema.safeParse(['video']).success); // true false
 * ```
 */
export function keyed(values: Tokens, meta?: FactMeta) {
  const form = new RegExp(`^[\\s\\S]+=(?:${values.join('|')})$`);
  const one = z.string().check(z.regex(form));
  return lazySchema(() =>
    z.array(one).check(z.meta({ factType: 'string[]', keyed: [...values], ...meta })),
  );
}

/**
 * A set of tokens; its order does not matter.
 * @example
 * ```ts
 * import { setOf } from 'provisim/define';
 *
 * const schema = setOf(['DAY', 'YEAR']);
 * console.log(schema.safeParse(['YEAR', 'DAY']).success, schema.safeParse(['WEEK']).success); // true false
 * ```
 */
export function setOf<const T extends Tokens>(values: T, meta?: FactMeta) {
  return lazySchema(() => z.array(z.enum(values)).check(z.meta({ factType: 'set', ...meta })));
}

/**
 * A set of texts; its order does not matter.
 * @example
 * ```ts
 * import { setOfTexts } from 'provisim/define';
 *
 * const schema = setOfTexts();
 * console.log(schema.safeParse(['b', 'a']).success, schema.safeParse('a').success); // true false
 * ```
 */
export function setOfTexts(meta?: FactMeta) {
  return lazySchema(() => z.array(z.string()).check(z.meta({ factType: 'set', ...meta })));
}

import * as z from 'zod/mini';
import type { FactMeta } from './fact-schema.js';
import { lazySchema } from './lazy-schema.js';

/** The form of a text. */
export interface TextForm {
  readonly pattern: RegExp;
  /** In words, for a message. */
  readonly form: string;
  /** A text of that form which no rule names, with `{n}` for a number or `{a}` for a letter. */
  readonly fresh: string;
}

/** A text of a form. */
export function textOf({ pattern, ...form }: TextForm, meta?: FactMeta) {
  return lazySchema(() =>
    z.string().check(z.regex(pattern), z.meta({ factType: 'string', ...form, ...meta })),
  );
}

/** A list of texts of a form, which the form's words describe as a list. */
export function textsOf({ pattern, ...form }: TextForm, meta?: FactMeta) {
  const one = z.string().check(z.regex(pattern));
  return lazySchema(() => z.array(one).check(z.meta({ factType: 'string[]', ...form, ...meta })));
}

/**
 * A fact that may also be written otherwise: `R22` for 22.
 * @param schema the fact with its values as rules read them
 * @param read what was written, as one of these values; what is no other spelling, as it is
 */
export function alsoWritten<S extends z.ZodMiniType>(
  schema: S,
  read: (written: unknown) => unknown,
) {
  return lazySchema(() => z.pipe(z.transform(read), schema));
}

import * as z from 'zod/mini';
import { type Problem, pointer } from '../base/problem.js';
import { meant } from '../base/suggest.js';
import { citationFault } from './citation.js';
import type { Fingerprints } from './fingerprints.js';
import { periodSchema } from './rule-set.js';
import type { Snapshots } from './snapshots.js';

/** The registers of a guide: what its rules have in common that people look up. */
export const REGISTERS = [
  'limits',
  'defaults',
  'losses',
  'notifications',
  'not-supported',
  'roles',
] as const;
/** One of `REGISTERS`. */
export type RegisterName = (typeof REGISTERS)[number];

const epoch = z.strictObject({
  id: z.string(),
  from: z.nullable(z.string()),
  precision: z.enum(['exact', 'between', 'after']),
  after: z.optional(z.string()),
  notAfter: z.optional(z.string()),
  contentKnown: z.optional(z.boolean()),
});

/**
 * The published schema of `rules/<edition>/guide.json`: what the guide of an edition is, its epochs
 * from oldest to newest, and the ids of its rules and assumptions.
 */
export const guideSchema = z
  .strictObject({
    $schema: z.optional(z.string()),
    edition: z.string(),
    title: z.string(),
    source: z.string().check(z.meta({ description: 'the prefix of its citations: `000`' })),
    lines: z
      .optional(z.int().check(z.minimum(1)))
      .check(z.meta({ description: 'how many it has; no citation goes beyond the last one' })),
    epochs: z.array(epoch).check(z.minLength(1)),
    rules: z.record(
      z.string(),
      z.strictObject({
        kind: z.string(),
        cites: z.string().check(z.meta({ description: '`000:5, 000:9-17`' })),
        informational: z
          .optional(z.literal(true))
          .check(z.meta({ description: 'it says how things are; there is nothing to carry out' })),
        inForce: z
          .optional(periodSchema)
          .check(z.meta({ description: 'where no rule of a rule set says when it holds' })),
        registers: z
          .optional(z.array(z.enum(REGISTERS)))
          .check(z.meta({ description: 'that list it, beside that of its kind' })),
      }),
    ),
    assumptions: z.array(z.string()),
  })
  .check(z.meta({ title: 'provisim guide' }));

/** The guide of an edition, parsed. */
export type Guide = z.infer<typeof guideSchema> & {
  /** The texts of older epochs that it holds; left out: it has one text. */
  readonly snapshots?: Snapshots | undefined;
  /** Of the lines that are cited; left out: a copy of the guide cannot be compared. */
  readonly fingerprints?: Fingerprints | undefined;
};
/**
 * An epoch: a maximal interval in which the policy of the guide is constant, as far as is known.
 */
export type Epoch = z.infer<typeof epoch>;

/** Problems of a guide of sound form, with its epochs and with what its rules cite. */
export function guideProblems(guide: Guide): Problem[] {
  return [...epochProblems(guide), ...citationProblems(guide), ...periodProblems(guide)];
}

/** Problems of the periods of rules: epochs that the guide does not have. */
function periodProblems({ rules, epochs, edition }: Guide): Problem[] {
  const known = epochs.map(({ id }) => id);
  return Object.entries(rules).flatMap(([rule, { inForce = {} }]) =>
    [inForce.from, inForce.until, inForce.notBefore, ...(inForce.except ?? [])]
      .filter((id) => id !== undefined && !known.includes(id))
      .map((id = '') => ({
        code: 'guide/unknown-epoch',
        message: `\`${id}\` is not an epoch of \`${edition}\``,
        hint: meant(id, known),
        at: pointer(['rules', rule, 'inForce']),
      })),
  );
}

/** Problems of citations: what is none, and lines that the guide does not have. */
function citationProblems(guide: Guide): Problem[] {
  return Object.entries(guide.rules).flatMap(([id, { cites }]) =>
    cites.split(', ').flatMap((cite): Problem[] => {
      const fault = citationFault(cite, guide);
      if (fault === undefined) return [];
      const { kind, message, hint } = fault;
      const code = kind === 'form' ? 'guide/citation-form' : 'guide/citation-lines';
      return [{ code, message, hint, at: pointer(['rules', id, 'cites']) }];
    }),
  );
}

/** Problems of epochs: a repeated id, or a predecessor that does not exist. */
function epochProblems({ epochs }: Guide): Problem[] {
  return epochs.flatMap(({ id, after }, i) => {
    const earlier = epochs.slice(0, i).map((epoch) => epoch.id);
    const at = `/epochs/${i}`;
    const twice = earlier.includes(id)
      ? [
          {
            code: 'guide/duplicate-epoch',
            message: `two epochs have the id \`${id}\``,
            at: `${at}/id`,
          },
        ]
      : [];
    const known =
      after === undefined || earlier.includes(after) || /^\d{4}-\d{2}-\d{2}$/.test(after);
    const hint = 'the id of an earlier epoch, or a date such as `2024-08-21`';
    return known
      ? twice
      : [
          ...twice,
          {
            code: 'guide/unknown-epoch',
            message: `\`${after}\` is neither an earlier epoch nor a date`,
            hint,
            at: `${at}/after`,
          },
        ];
  });
}

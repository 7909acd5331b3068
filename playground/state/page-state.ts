import * as z from 'zod/mini';
import type { Json } from '../../core/base/json.js';

const json = z.json() as unknown as z.ZodMiniType<Json>; // the same values, readonly
const values = z.record(z.string(), json);
const asOf = z.nullable(z.string());

const question = z.strictObject({
  decision: z.string(),
  facts: values,
  asOf,
  switches: values,
});

const move = z.strictObject({ event: z.string(), payload: values, learn: values });

const game = z.strictObject({
  process: z.string(),
  facts: values,
  asOf,
  switches: values,
  moves: z.array(move),
  /** How many of the moves are played; the rest lie ahead. */
  at: z.int().check(z.minimum(0)),
  /** Facts to be learned before the next event. */
  learn: values,
  /** What has been filled in for events that were not sent yet, by event. */
  drafts: z.record(z.string(), values),
});

/** Everything that the page shows follows from this, and the address holds it. A JSON value. */
export const pageStateSchema = z.strictObject({
  view: z.enum(['gallery', 'decision', 'process', 'matrix']),
  lang: z.enum(['en', 'cs']),
  theme: z.enum(['auto', 'light', 'dark']),
  /** The scenario that the rest was filled from. */
  example: z.nullable(z.string()),
  question,
  game,
  /** A matrix, and by the name of a choice which of its options is taken. */
  matrix: z.strictObject({ id: z.string(), chosen: z.record(z.string(), z.int()) }),
});

/** The state of the page. */
export type PageState = z.infer<typeof pageStateSchema>;
/** A decision that is asked. */
export type Question = PageState['question'];
/** A process that is played. */
export type Game = PageState['game'];
/** One event of a game. */
export type Move = Game['moves'][number];
/** The parts of the page. */
export type View = PageState['view'];

/** The page as it opens without an address to say otherwise. */
export const FIRST_STATE: PageState = {
  view: 'gallery',
  lang: 'en',
  theme: 'auto',
  example: null,
  question: { decision: 'broadworks.attach.decision', facts: {}, asOf: null, switches: {} },
  game: {
    process: 'broadworks.attachment',
    facts: {},
    asOf: null,
    switches: {},
    moves: [],
    at: 0,
    learn: {},
    drafts: {},
  },
  matrix: { id: 'broadworks.restrictedMode', chosen: {} },
};

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

const index = z.int().check(z.minimum(0));
/** The index of a run; left out: 0. */
const run = z.optional(index);

const move = z.union([
  z.strictObject({ event: z.string(), payload: values, learn: values, run }),
  /** Seconds that pass. */
  z.strictObject({ wait: z.number().check(z.positive()) }),
  /** The run whose hand-over is followed. */
  z.strictObject({ follow: index }),
]);

const game = z.strictObject({
  process: z.string(),
  facts: values,
  /** Own facts of the first run. */
  own: z.optional(values),
  /** Further initial runs of the case. */
  others: z.optional(z.array(z.strictObject({ process: z.string(), own: values }))),
  asOf,
  switches: values,
  moves: z.array(move),
  /** How many moves are played; the others come after the displayed position. */
  at: index,
  /** The displayed run. */
  run,
  /** Facts to be learned before the next event. */
  learn: values,
  /** Unsent payloads, by event. */
  drafts: z.record(z.string(), values),
});

/** The page is a function of this state, and the address contains it. A JSON value. */
export const pageStateSchema = z.strictObject({
  view: z.enum(['gallery', 'decision', 'process', 'matrix']),
  lang: z.enum(['en', 'cs']),
  theme: z.enum(['auto', 'light', 'dark']),
  /** The scenario that the state was filled from. */
  example: z.nullable(z.string()),
  question,
  game,
  /** A matrix, with the selected option of each choice. */
  matrix: z.strictObject({ id: z.string(), chosen: z.record(z.string(), z.int()) }),
});

/** The state of the page. */
export type PageState = z.infer<typeof pageStateSchema>;
/** A decision that is asked. */
export type Question = PageState['question'];
/** A process that is played. */
export type Game = PageState['game'];
/** One move of a game: an event, time that passes, or a hand-over that is followed. */
export type Move = Game['moves'][number];
/** A move that is an event. */
export type EventMove = Extract<Move, { readonly event: string }>;
/** The parts of the page. */
export type View = PageState['view'];

/** The state of an address without a fragment. */
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

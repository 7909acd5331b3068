import * as z from 'zod/mini';
import type { Json } from '../../core/index.js';
import { LIMITS } from '../../core/studio.js';
import type { JsonDiff } from '../edits/json-diff.js';

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
/** Which run of the case: its index; the first where it is left out. */
const run = z.optional(index);

const move = z.union([
  z.strictObject({ event: z.string(), payload: values, learn: values, run }),
  /** Seconds that pass. */
  z.strictObject({ wait: z.number().check(z.positive()) }),
  /** The run that has handed over: the other process continues it. */
  z.strictObject({ follow: index }),
]);

const most = (what: string) =>
  z.maxLength(LIMITS.moves, {
    error: `it has more than ${LIMITS.moves} ${what}`,
  });

const game = z.strictObject({
  process: z.string(),
  facts: values,
  /** Facts that the first run has for itself. */
  own: z.optional(values),
  /** Further runs of the case from its beginning. */
  others: z.optional(
    z.array(z.strictObject({ process: z.string(), own: values })).check(most('runs')),
  ),
  asOf,
  switches: values,
  moves: z.array(move).check(most('moves')),
  /** How many of the moves are played; the rest lie ahead. */
  at: index,
  /** The run that is shown. */
  run,
  /** Facts to be learned before the next event. */
  learn: values,
  /** What has been filled in for events that were not sent yet, by event. */
  drafts: z.record(z.string(), values),
});

/** A line of moves beside the one that is shown, as it was left. */
const branch = z.strictObject({ moves: game.shape.moves, at: index, run });

const valueEdit = z.strictObject({
  decision: z.string(),
  parameter: z.string(),
  /** The value that is in force then is replaced. */
  asOf,
  value: json,
});

const jsonDiff: z.ZodMiniType<JsonDiff> = z.union([
  z.strictObject({ set: json }),
  z.strictObject({ cut: z.literal(true) }),
  z.strictObject({
    get in() {
      return z.record(z.string(), jsonDiff);
    },
    order: z.optional(z.array(z.string())),
  }),
]);

const ruleSetEdit = z.strictObject({
  decision: z.string(),
  /** What makes its file out of that of the guide; other values of parameters are edits of their own. */
  file: z.optional(jsonDiff),
  /** The ids of rules that are switched off. */
  off: z.optional(z.array(z.string())),
});

const edits = z.array(z.union([valueEdit, ruleSetEdit])).check(
  z.maxLength(LIMITS.edits, {
    error: `it has more than ${LIMITS.edits} edits`,
  }),
);

const watched = z.array(question).check(
  z.maxLength(LIMITS.watched, {
    error: `it watches more than ${LIMITS.watched} questions`,
  }),
);

const answered = z.strictObject({
  /** The fingerprint of what was decided by. */
  policy: z.string(),
  outcome: values,
});

const shared = {
  view: z.enum(['gallery', 'decision', 'process', 'matrix']),
  /** The scenario that the rest was filled from. */
  example: z.nullable(z.string()),
  question,
  game,
  /** A matrix, and by the name of a choice which of its options is taken. */
  matrix: z.strictObject({ id: z.string(), chosen: z.record(z.string(), z.int()) }),
  /** What somebody tries in place of the rules of the guide. */
  edits: z.optional(edits),
  /** What is open beside a decision or a process. */
  tool: z.optional(z.enum(['change', 'history', 'cases', 'check'])),
  /** The earlier time that a decision is compared with. */
  since: z.optional(z.string()),
  /** Questions whose answers are to stay in sight. */
  watched: z.optional(watched),
  /** The answer to the question when the link was made. */
  answered: z.optional(answered),
};

const lang = z.enum(['en', 'cs']);
const theme = z.enum(['auto', 'light', 'dark']);

/** Everything that the page shows follows from this. A JSON value. */
const pageStateSchema = z.strictObject({
  ...shared,
  lang,
  theme,
  /** The facts of the question before others were tried. */
  tried: z.optional(values),
  /** Other lines of the game: what was played after an earlier step before. The last one left comes first. */
  branches: z.optional(z.array(branch)),
  /** The game before a way was played. */
  beforeWay: z.optional(game),
  /** What was edited before each edit, the last one at the end. */
  editsBefore: z.optional(z.array(edits)),
  /** What was taken back, the last one at the end. */
  editsAfter: z.optional(z.array(edits)),
  /** The question of the front door; its facts are those of its example where they are left out. */
  front: z.optional(
    z.strictObject({
      decision: z.string(),
      facts: z.optional(values),
      tried: z.optional(values),
    }),
  ),
});

/** What a link holds of it. Older links carry the sender's language and colours as well. */
export const linkSchema = z.strictObject({
  ...shared,
  lang: z.optional(lang),
  theme: z.optional(theme),
});

/** The state of the page. */
export type PageState = z.infer<typeof pageStateSchema>;
/** A decision that is asked. */
export type Question = PageState['question'];
/** Facts as they are given. */
export type GivenFacts = Question['facts'];
/** The question of the front door. */
export type Front = NonNullable<PageState['front']>;
/** A process that is played. */
export type Game = PageState['game'];
/** A line of moves beside the one that is shown. */
export type Branch = NonNullable<PageState['branches']>[number];
/** One move of a game: an event, time that passes, or a handover to another process. */
export type Move = Game['moves'][number];
/** A move that is an event. */
export type EventMove = Extract<Move, { readonly event: string }>;
/** An answer, with the fingerprint of what it was decided by. */
export type Answered = NonNullable<PageState['answered']>;
/** A value of a parameter in place of that of the guide, or other rules of a decision. */
export type Edit = NonNullable<PageState['edits']>[number];
/** What is open beside a decision or a process. */
export type Tool = NonNullable<PageState['tool']>;
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

import * as z from 'zod/mini';
import type { Problem } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import { citationFault } from '../rule/citation.js';
import { shapeProblem } from '../rule/read-shape.js';
import { isDecisionScenario, type Scenario } from './scenario.js';

const doc = (description: string) => z.meta({ description });
const lines = z.array(z.string()).check(doc('lines of the guide: `12` or `12-14`'));

/** Why a line of a guide is asked by no question. */
export const UNASKED = {
  blank: 'nothing stands there',
  heading: 'a heading, a title of a table or of a figure',
  pointer: 'says where else something is written',
  interface: 'where to click and what a screen looks like',
  advice: 'advice, an example or a reason that binds nobody',
  outside: 'about something that neither edition decides',
} as const;
/** A reason why a line is asked by no question. */
export type Unasked = keyof typeof UNASKED;

const ledger = z
  .strictObject({
    source: z.string().check(doc('the prefix of its citations: `000`')),
    from: z.int().check(doc('the first line of the text')),
    to: z.int().check(doc('its last line')),
    unasked: z
      .strictObject({
        blank: lines,
        heading: lines,
        pointer: lines,
        interface: lines,
        advice: lines,
        outside: lines,
      })
      .check(doc('lines that decide nothing, by reason')),
    statements: z
      .optional(z.record(z.string(), z.int().check(z.minimum(2))))
      .check(doc('how many statements a line holds, where it is more than one')),
  })
  .check(z.meta({ title: 'What the lines of a guide say' }));

/** What the lines of a text of a guide say, as far as no question asks them. */
export type GuideLedger = z.infer<typeof ledger>;

/** Which lines of a text are asked by questions. A JSON value. */
export interface GuideCoverage {
  readonly source: string;
  readonly from: number;
  readonly to: number;
  /** Lines that at least one question asks. */
  readonly asked: number;
  /** Questions that ask a line of the text: processes played and cases decided. */
  readonly questions: number;
  /** Lines that decide nothing, by reason. */
  readonly unasked: Readonly<Record<Unasked, number>>;
  /** Lines that are neither asked nor said to decide nothing. */
  readonly left: readonly number[];
  /** Lines that are asked and said to decide nothing. */
  readonly contradicted: readonly number[];
  /** Lines with more statements than questions that ask them. */
  readonly short: readonly {
    readonly line: number;
    readonly statements: number;
    readonly questions: number;
  }[];
}

/**
 * Reads what the lines of a guide say.
 * @returns problems `ledger/shape`, each with its place
 */
export function readLedger(content: unknown): Result<GuideLedger> {
  const parsed = ledger.safeParse(content);
  if (!parsed.success) {
    const named = (issue: z.core.$ZodIssue): Problem => ({
      ...shapeProblem(issue),
      code: 'ledger/shape',
    });
    return fail(parsed.error.issues.map(named));
  }
  const { source, to, unasked } = parsed.data;
  const faults = Object.entries(unasked).flatMap(([reason, list]) =>
    list.flatMap((text, i): Problem[] => {
      const fault = citationFault(`${source}:${text}`, { source, lines: to });
      const at = `/unasked/${reason}/${i}`;
      return fault === undefined
        ? []
        : [{ code: 'ledger/shape', message: fault.message, hint: fault.hint, at }];
    }),
  );
  return faults.length === 0 ? ok(parsed.data) : fail(faults);
}

/** Compares the lines of a text with the questions that ask them. */
export function guideCoverage(text: GuideLedger, scenarios: readonly Scenario[]): GuideCoverage {
  const { source, from, to } = text;
  const questions = scenarios
    .flatMap(questionsOf)
    .map((asks) =>
      asks.flatMap((cite) => citedLines(cite, source)).filter((n) => n >= from && n <= to),
    )
    .filter((asked) => asked.length > 0);
  const times = new Map<number, number>();
  for (const n of questions.flatMap((asked) => [...new Set(asked)]))
    times.set(n, (times.get(n) ?? 0) + 1);
  const silent = Object.entries(text.unasked).map(
    ([reason, list]) =>
      [reason, list.flatMap((part) => citedLines(`${source}:${part}`, source))] as const,
  );
  const quiet = new Set(silent.flatMap(([, list]) => list));
  const all = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return {
    ...{ source, from, to },
    asked: times.size,
    questions: questions.length,
    unasked: Object.fromEntries(silent.map(([reason, list]) => [reason, list.length])) as Record<
      Unasked,
      number
    >,
    left: all.filter((n) => !times.has(n) && !quiet.has(n)),
    contradicted: all.filter((n) => times.has(n) && quiet.has(n)),
    short: Object.entries(text.statements ?? {})
      .map(([line, statements]) => ({
        line: Number(line),
        statements,
        questions: times.get(Number(line)) ?? 0,
      }))
      .filter((one) => one.questions < one.statements),
  };
}

/** The citations of each question of a scenario: of the run, or of each case with those of all. */
function questionsOf(scenario: Scenario): readonly (readonly string[])[] {
  const shared = scenario.asks ?? [];
  if (!isDecisionScenario(scenario)) return [shared];
  return scenario.cases.map(({ asks = [] }) => [...shared, ...asks]);
}

/** The lines of a citation such as `000:180-184`; none where it cites another guide. */
function citedLines(cite: string, source: string): readonly number[] {
  const [, cited, first = '', last = first] = /^(.*):(\d+)(?:-(\d+))?$/.exec(cite) ?? [];
  if (cited !== source) return [];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => Number(first) + i);
}
